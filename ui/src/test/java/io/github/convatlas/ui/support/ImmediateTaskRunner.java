package io.github.convatlas.ui.support;

import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.TaskHandle;
import io.github.convatlas.ui.common.task.TaskRunner;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Runs each job at once on the calling thread, so that view-models can be tested without a toolkit and without waiting. */
public final class ImmediateTaskRunner implements TaskRunner {
    private final ObservableList<TaskHandle> running = FXCollections.observableArrayList();
    private final List<Throwable> unexpected = new ArrayList<>();

    /** Failures that no job handled. */
    public List<Throwable> unexpected() {
        return unexpected;
    }

    @Override
    public TaskHandle run(Job<?> job) {
        complete(job);
        return TaskHandle.finished(job.title());
    }

    private <T> void complete(Job<T> job) {
        T result;
        try {
            result = job.work().run(new Unwatched());
        } catch (Throwable failure) {
            job.failed().orElse(unexpected::add).accept(failure);
            return;
        }
        job.done().accept(result);
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
