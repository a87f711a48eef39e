package io.github.convatlas.ui.run.model;

import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.TaskRunner;
import io.github.convatlas.ui.run.engine.LiveModel;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The loaded models. All but the one in use are closed, in the background, because closing waits for a run. */
final class LiveModels {
    private final TaskRunner tasks;
    private final Queue<LiveModel> open = new ConcurrentLinkedQueue<>();

    LiveModels(TaskRunner tasks) {
        this.tasks = tasks;
    }

    /** Takes a model that was just loaded, on whatever thread. */
    void add(LiveModel model) {
        open.add(model);
    }

    /** Closes every model but this one. */
    void keepOnly(Optional<LiveModel> used) {
        List<LiveModel> replaced = open.stream().filter(model -> used.filter(kept -> kept == model).isEmpty()).toList();
        open.removeAll(replaced);
        replaced.forEach(model -> tasks.run(Job.quiet(_ -> close(model))));
    }

    private static LiveModel close(LiveModel model) {
        model.close();
        return model;
    }
}
