package io.github.convatlas.ui.run.gallery;

import io.github.convatlas.image.decode.ImageDecoder;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.LatestOnly;
import io.github.convatlas.ui.common.task.Progress;
import io.github.convatlas.ui.common.task.TaskHandle;
import io.github.convatlas.ui.run.engine.LiveModel;
import io.github.convatlas.ui.run.gallery.FolderWork.Wanted;
import io.github.convatlas.ui.run.gallery.PictureItem.Result;
import io.github.convatlas.ui.run.model.RunServices;
import io.github.convatlas.ui.run.pace.RunPace;
import io.github.convatlas.ui.run.turn.Gate;
import io.github.convatlas.ui.run.turn.RunTurn;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Classifies many pictures on all cores: some are decoded while others are prepared and classified. */
public final class FolderRun {
    private static final long BETWEEN = 60_000_000;
    private final RunServices services;
    private final FolderWork.Tools tools;
    private final RunPace pace;
    private final LatestOnly lane;
    private final ReadOnlyObjectWrapper<Tally> tally = new ReadOnlyObjectWrapper<>(Tally.NONE);
    private Gate gate = new Gate();
    private Optional<RunPace.Series> series = Optional.empty();
    private Optional<TaskHandle> task = Optional.empty();
    private long run;

    /**
     * How far it is.
     *
     * @param done    pictures that are classified, broken ones included
     * @param total   pictures there are
     * @param broken  pictures without an answer
     * @param running whether it goes on
     * @param paused  whether it waits to be told to go on
     */
    public record Tally(int done, int total, int broken, boolean running, boolean paused) {
        /** Nothing to do. */
        public static final Tally NONE = new Tally(0, 0, 0, false, false);
    }

    /** Waits for its turn before each picture. */
    public FolderRun(RunServices services, ImageDecoder decoder, RunTurn turn, Thumbnails thumbnails, RunPace pace) {
        this.services = services;
        this.tools = new FolderWork.Tools(services.tasks(), decoder, turn, thumbnails);
        this.pace = pace;
        this.lane = new LatestOnly(services.tasks());
    }

    /** How far it is. */
    public ReadOnlyObjectProperty<Tally> tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    /**
     * Classifies those pictures of which nothing is known yet, in place of what was going on.
     *
     * @param items    all pictures
     * @param model    answers
     * @param advisers are asked as well
     */
    public void start(List<PictureItem> items, LiveModel model, List<Adviser> advisers) {
        halt();
        List<Wanted> todo = items.stream().map(item -> Wanted.of(item, advisers)).filter(Wanted::isAnything).toList();
        count(items, !todo.isEmpty(), false);
        if (!todo.isEmpty()) {
            long number = run;
            Gate passed = gate;
            DoubleConsumer times = todo.stream().anyMatch(Wanted::answer) ? begin() : _ -> {
            };
            task = Optional.of(lane.run(Job.named(this::title,
                    progress -> work(new Run(items, todo, number), model, times, passed, progress))
                    .whenDone(_ -> ended(items)).whenCancelled(() -> ended(items))));
        }
    }

    /** In the language that is shown at the moment. */
    private String title() {
        return services.texts().get(tally.get().paused() ? "run.job.paused" : "run.job.classify");
    }

    private DoubleConsumer begin() {
        RunPace.Series begun = pace.begin();
        series = Optional.of(begun);
        return begun::add;
    }

    /** Waits after the pictures that are being worked on. */
    public void pause() {
        if (tally.get().running()) {
            gate.close();
            series.ifPresent(RunPace.Series::pause);
            show(tally.get(), true);
        }
    }

    /** Goes on after a pause. */
    public void resume() {
        series.ifPresent(RunPace.Series::resume);
        gate.open();
        show(tally.get(), false);
    }

    /** Stops; what is known stays. */
    public void stop() {
        halt();
    }

    /** Stops and forgets. */
    public void clear() {
        halt();
        series.ifPresent(RunPace.Series::forget);
        series = Optional.empty();
        tally.set(Tally.NONE);
    }

    private void halt() {
        run++;
        lane.cancel();
        gate = new Gate();
    }

    private void show(Tally now, boolean paused) {
        tally.set(new Tally(now.done(), now.total(), now.broken(), now.running(), paused));
        task.ifPresent(TaskHandle::retitle);
    }

    private void ended(List<PictureItem> items) {
        count(items, false, false);
        series.ifPresent(RunPace.Series::settle);
    }

    private void count(List<PictureItem> items, boolean running, boolean paused) {
        int open = (int) items.stream().filter(Wanted::isOpen).count();
        int broken = (int) items.stream().map(item -> item.result())
                .filter(result -> result instanceof Result.Broken || result instanceof Result.Failed).count();
        tally.set(new Tally(items.size() - open, items.size(), broken, running, paused));
    }

    /**
     * One run.
     *
     * @param items  all pictures
     * @param todo   those with which something is to be done
     * @param number of the run
     */
    private record Run(List<PictureItem> items, List<Wanted> todo, long number) {
    }

    private int work(Run asked, LiveModel model, DoubleConsumer times, Gate passed, Progress progress)
            throws Exception {
        int total = asked.items().size();
        int known = total - asked.todo().size();
        var broken = new AtomicInteger();
        var told = new long[1];
        new FolderWork(tools.timing(times), model, passed, progress, services.texts().get("run.progress.turn")).run(
                asked.todo(),
                (done, wanted, answered) -> {
                    int failures = answered ? broken.get() : broken.incrementAndGet();
                    progress.report(known + done, total);
                    progress.message(wanted.item().name());
                    long now = System.nanoTime();
                    if (now - told[0] > BETWEEN) {
                        told[0] = now;
                        services.tasks().onFxThread(() -> advance(asked.number(), known + done, total, failures));
                    }
                });
        return asked.todo().size();
    }

    /** Counting all pictures for each would take longer than classifying them. */
    private void advance(long number, int done, int total, int broken) {
        if (number == run) {
            tally.set(new Tally(done, total, broken, true, tally.get().paused()));
        }
    }
}
