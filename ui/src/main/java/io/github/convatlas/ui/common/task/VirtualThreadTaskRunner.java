package io.github.convatlas.ui.common.task;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Runs each job on a virtual thread of its own. */
public final class VirtualThreadTaskRunner implements TaskRunner {
    private final ObservableList<TaskHandle> running = FXCollections.observableArrayList();
    private final ObservableList<TaskHandle> visible = FXCollections.unmodifiableObservableList(running);
    private final Consumer<Throwable> unexpected;

    /**
     * Creates the runner.
     *
     * @param unexpected takes failures of jobs without a handler of their own, on the FX thread
     */
    public VirtualThreadTaskRunner(Consumer<Throwable> unexpected) {
        this.unexpected = unexpected;
    }

    @Override
    public TaskHandle run(Job<?> job) {
        var running = new Running<>(job);
        running.start();
        return running.handle;
    }

    @Override
    public ObservableList<TaskHandle> running() {
        return visible;
    }

    @Override
    public void onFxThread(Runnable action) {
        Platform.runLater(action);
    }

    /** One job. {@code ended} changes on the FX thread only, so that each job has exactly one end. */
    private final class Running<T> implements Progress {
        private final Job<T> job;
        private final TaskHandle handle;
        private final Thread thread;
        private final AtomicBoolean updateQueued = new AtomicBoolean();
        private volatile boolean cancelled;
        private volatile double fraction = TaskHandle.UNKNOWN;
        private volatile String text = "";
        private boolean ended;

        Running(Job<T> job) {
            this.job = job;
            handle = new TaskHandle(job.words(), this::cancel);
            thread = Thread.ofVirtual().name("convatlas-task").unstarted(this::work);
        }

        void start() {
            if (!job.title().isEmpty()) {
                running.add(handle);
            }
            thread.start();
        }

        private void cancel() {
            cancelled = true;
            thread.interrupt();
            end(job.cancelled());
        }

        private void work() {
            try {
                T result = job.work().run(this);
                onFxThread(() -> end(() -> job.done().accept(result)));
            } catch (Throwable failure) {
                onFxThread(() -> end(() -> job.failed().orElse(unexpected).accept(failure)));
            }
        }

        private void end(Runnable handler) {
            if (!ended) {
                ended = true;
                running.remove(handle);
                handler.run();
            }
        }

        @Override
        public void report(long done, long total) {
            fraction = total <= 0 ? TaskHandle.UNKNOWN : Math.clamp((double) done / total, 0, 1);
            queueUpdate();
        }

        @Override
        public void message(String newText) {
            text = newText;
            queueUpdate();
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }

        private void queueUpdate() {
            if (updateQueued.compareAndSet(false, true)) {
                onFxThread(() -> {
                    updateQueued.set(false);
                    handle.show(fraction, text);
                });
            }
        }
    }
}
