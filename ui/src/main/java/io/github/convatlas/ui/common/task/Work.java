package io.github.convatlas.ui.common.task;

/**
 * Something that takes time, done away from the FX thread. It touches no node and no property.
 *
 * @param <T> what it yields
 */
@FunctionalInterface
public interface Work<T> {
    /**
     * Does the work. The thread is interrupted when the task is cancelled.
     *
     * @param progress where to say how far it is
     * @return the result
     * @throws Exception what went wrong; it reaches the job's failure handler
     */
    T run(Progress progress) throws Exception;
}
