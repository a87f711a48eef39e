package io.github.convatlas.ui.support;

import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.TaskHandle;
import io.github.convatlas.ui.common.task.TaskRunner;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Runs nothing until it is told to. */
public final class HeldTaskRunner implements TaskRunner {
    private final ImmediateTaskRunner tasks = new ImmediateTaskRunner();
    private final List<Job<?>> jobs = new ArrayList<>();
    private final ObservableList<TaskHandle> running = FXCollections.observableArrayList();

    /** Does what was asked for, and what that asks for. */
    public void release() {
        while (!jobs.isEmpty()) {
            tasks.run(jobs.removeFirst());
        }
    }

    @Override
    public TaskHandle run(Job<?> job) {
        jobs.add(job);
        return TaskHandle.finished(job.title());
    }

    @Override
    public ObservableList<TaskHandle> running() {
        return running;
    }

    @Override
    public void onFxThread(Runnable action) {
        action.run();
    }
}
