package io.github.convatlas.ui.run.gallery;

import io.github.convatlas.classify.Answer;
import io.github.convatlas.engine.Classification;
import io.github.convatlas.engine.Score;
import io.github.convatlas.image.Picture;
import io.github.convatlas.image.decode.DecodeResult;
import io.github.convatlas.image.decode.ImageDecoder;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.LatestOnly;
import io.github.convatlas.ui.common.task.Progress;
import io.github.convatlas.ui.run.engine.LiveModel;
import io.github.convatlas.ui.run.gallery.PictureItem.Result;
import io.github.convatlas.ui.run.model.RunServices;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Classifies many pictures, one after the other; the next one is decoded while one is classified. */
public final class FolderRun {
    private final RunServices services;
    private final ImageDecoder decoder;
    private final Turn turn;
    private final Thumbnails thumbnails;
    private final LatestOnly lane;
    private final ReadOnlyObjectWrapper<Tally> tally = new ReadOnlyObjectWrapper<>(Tally.NONE);

    /**
     * How far it is.
     *
     * @param done    pictures that are classified, broken ones included
     * @param total   pictures there are
     * @param broken  pictures without an answer
     * @param running whether it goes on
     */
    public record Tally(int done, int total, int broken, boolean running) {
        /** Nothing to do. */
        public static final Tally NONE = new Tally(0, 0, 0, false);
    }

    /** Waits for its turn before each picture. */
    public FolderRun(RunServices services, ImageDecoder decoder, Turn turn, Thumbnails thumbnails) {
        this.services = services;
        this.decoder = decoder;
        this.turn = turn;
        this.thumbnails = thumbnails;
        this.lane = new LatestOnly(services.tasks());
    }

    /** How far it is. */
    public ReadOnlyObjectProperty<Tally> tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    /** Classifies those pictures of which nothing is known yet, in place of what was going on. */
    public void start(List<PictureItem> items, LiveModel model) {
        lane.cancel();
        List<PictureItem> todo = items.stream().filter(FolderRun::isOpen).toList();
        count(items, !todo.isEmpty());
        if (!todo.isEmpty()) {
            lane.run(
                    Job.of(services.texts().get("run.job.classify"), progress -> classify(items, todo, model, progress))
                            .whenDone(_ -> count(items, false)).whenCancelled(() -> count(items, false)));
        }
    }

    /** Stops; what is known stays. */
    public void stop() {
        lane.cancel();
    }

    /** Stops and forgets. */
    public void clear() {
        lane.cancel();
        tally.set(Tally.NONE);
    }

    private static boolean isOpen(PictureItem item) {
        return switch (item.resultProperty().get()) {
            case Result.Unknown _,Result.Decoded _ -> true;
            case Result.Classified _,Result.Broken _,Result.Failed _ -> false;
        };
    }

    private void count(List<PictureItem> items, boolean running) {
        int open = (int) items.stream().filter(FolderRun::isOpen).count();
        int broken = (int) items.stream().map(item -> item.resultProperty().get())
                .filter(result -> result instanceof Result.Broken || result instanceof Result.Failed).count();
        tally.set(new Tally(items.size() - open, items.size(), broken, running));
    }

    private int classify(List<PictureItem> items, List<PictureItem> todo, LiveModel model, Progress progress)
            throws Exception {
        Optional<FutureTask<Timed>> ahead = Optional.of(decode(todo.getFirst()));
        for (int index = 0; index < todo.size() && !progress.isCancelled(); index++) {
            PictureItem item = todo.get(index);
            FutureTask<Timed> decoded = ahead.orElseGet(() -> decode(item));
            Optional<PictureItem> following = todo.stream().skip(index + 1L).findFirst();
            ahead = turn.take(() -> step(item, decoded.get(), following, model));
            progress.report(items.size() - todo.size() + index + 1L, items.size());
            progress.message(item.name());
            services.tasks().onFxThread(() -> count(items, true));
        }
        return todo.size();
    }

    /** What came of decoding, and how long it took. */
    private record Timed(DecodeResult result, double milliseconds) {
    }

    private FutureTask<Timed> decode(PictureItem item) {
        var task = new FutureTask<>(() -> {
            long start = System.nanoTime();
            DecodeResult result = decoder.decode(item.file());
            return new Timed(result, (System.nanoTime() - start) / 1e6);
        });
        Thread.ofVirtual().name("convatlas-decode").start(task);
        return task;
    }

    /** The decoding of the next picture ends within this turn, so that it disturbs nobody who measures. */
    private Optional<FutureTask<Timed>> step(PictureItem item, Timed decoded,
            Optional<PictureItem> following, LiveModel model) throws InterruptedException, ExecutionException {
        Optional<FutureTask<Timed>> ahead = following.map(this::decode);
        switch (decoded.result()) {
            case DecodeResult.Undecodable why -> publish(item, new Result.Broken(why), Optional.empty());
            case DecodeResult.Decoded picture ->
                publish(item, answer(item, picture.picture(), decoded.milliseconds(), model),
                        Optional.of(Thumbnails.of(picture.picture())));
        }
        if (ahead.isPresent()) {
            ahead.get().get();
        }
        return ahead;
    }

    private static Result answer(PictureItem item, Picture picture, double decodeMs, LiveModel model) {
        return switch (model.classify(picture)) {
            case Outcome.Refused<Classification>(String reason) -> new Result.Failed(reason);
            case Outcome.Success<Classification>(Classification answer) -> {
                Score best = answer.top().getFirst();
                yield new Result.Classified(model.facts().labels().get(best.index()), best.probability(),
                        new Answer.Classified(item.file(), answer, decodeMs));
            }
        };
    }

    private void publish(PictureItem item, Result result, Optional<Picture> small) {
        services.tasks().onFxThread(() -> {
            item.know(result);
            small.ifPresent(picture -> thumbnails.offer(item, picture));
        });
    }
}
