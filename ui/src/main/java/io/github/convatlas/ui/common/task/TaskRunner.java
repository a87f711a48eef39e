package io.github.convatlas.ui.common.task;

import javafx.collections.ObservableList;

/**
 * Runs work in the background and brings its result to the FX thread. Its methods are called on the FX thread, except
 * {@link #onFxThread}.
 */
public interface TaskRunner {
    /**
     * Starts a job.
     *
     * @param job what to do and what follows
     * @return the running task, to watch and to cancel
     */
    TaskHandle run(Job<?> job);

    /** The titled tasks that run now, oldest first; changes on the FX thread. */
    ObservableList<TaskHandle> running();

    /**
     * Queues an action on the FX thread; may be called from any thread.
     *
     * @param action short; it must not read, decode or compute
     */
    void onFxThread(Runnable action);
}
