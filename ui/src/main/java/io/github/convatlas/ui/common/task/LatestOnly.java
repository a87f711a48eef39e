package io.github.convatlas.ui.common.task;

import java.util.Optional;

/**
 * A lane in which only the newest job counts: starting one cancels the one before, whose result is dropped. For camera
 * frames, typed searches and dragged sliders. For the FX thread.
 */
public final class LatestOnly {
    private final TaskRunner tasks;
    private Optional<TaskHandle> current = Optional.empty();

    /** A lane of its own on this runner. */
    public LatestOnly(TaskRunner tasks) {
        this.tasks = tasks;
    }

    /** Cancels what runs in this lane and starts a job. */
    public TaskHandle run(Job<?> job) {
        cancel();
        TaskHandle handle = tasks.run(job);
        current = Optional.of(handle);
        return handle;
    }

    /** Cancels what runs in this lane. */
    public void cancel() {
        current.ifPresent(TaskHandle::cancel);
        current = Optional.empty();
    }
}
