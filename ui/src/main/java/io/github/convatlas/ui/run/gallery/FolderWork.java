package io.github.convatlas.ui.run.gallery;

import io.github.convatlas.classify.Answer;
import io.github.convatlas.engine.Classification;
import io.github.convatlas.engine.Score;
import io.github.convatlas.image.Picture;
import io.github.convatlas.image.decode.DecodeResult;
import io.github.convatlas.image.decode.ImageDecoder;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.task.Progress;
import io.github.convatlas.ui.common.task.TaskRunner;
import io.github.convatlas.ui.run.engine.LiveModel;
import io.github.convatlas.ui.run.gallery.PictureItem.Opinion;
import io.github.convatlas.ui.run.gallery.PictureItem.Result;
import io.github.convatlas.ui.run.turn.Gate;
import io.github.convatlas.ui.run.turn.RunTurn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;

/**
 * The background of one run over many pictures. Each core has a session of the model and takes the next picture when it is
 * done with one; a session more than there are cores would only wait.
 */
final class FolderWork {
    private final Tools tools;
    private final LiveModel model;
    private final Gate gate;
    private final Progress progress;
    private final String waiting;
    private int next;
    private int done;

    /**
     * What a run uses.
     *
     * @param times takes how long each answer took, in ms; any thread
     */
    record Tools(TaskRunner tasks, ImageDecoder decoder, RunTurn turn, Thumbnails thumbnails, DoubleConsumer times) {
        /** For runs of which nobody is told the times yet. */
        Tools(TaskRunner tasks, ImageDecoder decoder, RunTurn turn, Thumbnails thumbnails) {
            this(tasks, decoder, turn, thumbnails, _ -> {
            });
        }

        /** The same, telling the times of one run. */
        Tools timing(DoubleConsumer taker) {
            return new Tools(tasks, decoder, turn, thumbnails, taker);
        }
    }

    /**
     * What is wanted of a picture.
     *
     * @param item     the picture
     * @param answer   whether the model is asked
     * @param advisers other models that are asked
     */
    record Wanted(PictureItem item, boolean answer, List<Adviser> advisers) {
        static Wanted of(PictureItem item, List<Adviser> all) {
            boolean hopeless = item.result() instanceof Result.Broken;
            return new Wanted(item, isOpen(item), hopeless
                    ? List.of()
                    : all.stream().filter(adviser -> !item.hasOpinionOf(adviser.name())).toList());
        }

        boolean isAnything() {
            return answer || !advisers.isEmpty();
        }

        static boolean isOpen(PictureItem item) {
            return switch (item.result()) {
                case Result.Unknown _,Result.Decoded _ -> true;
                case Result.Classified _,Result.Broken _,Result.Failed _ -> false;
            };
        }
    }

    /** Is told of each picture, by one thread at a time. */
    interface Taker {
        void done(int count, Wanted wanted, boolean answered);
    }

    /**
     * Work that is not begun.
     *
     * @param tools    what every run uses
     * @param model    answers
     * @param gate     lets work through, or makes it wait
     * @param progress asked whether to go on
     * @param waiting  what is said while something is measured elsewhere
     */
    FolderWork(Tools tools, LiveModel model, Gate gate, Progress progress, String waiting) {
        this.tools = tools;
        this.model = model;
        this.gate = gate;
        this.progress = progress;
        this.waiting = waiting;
    }

    void run(List<Wanted> todo, Taker taker) throws Exception {
        int lanes = Math.min(model.lanes(), todo.size());
        List<LiveModel> sessions = new ArrayList<>(List.of(model));
        try {
            sessions.addAll(lanes > 1 ? model.colleagues(lanes - 1) : List.of());
            if (sessions.size() == 1) {
                work(todo, model, taker);
            } else {
                together(todo, sessions, taker);
            }
        } finally {
            sessions.stream().skip(1).forEach(LiveModel::close);
        }
    }

    private void together(List<Wanted> todo, List<LiveModel> sessions, Taker taker) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(sessions.size(),
                Thread.ofPlatform().daemon().name("convatlas-folder-", 0).factory());
        try {
            List<Future<Boolean>> ends = sessions.stream().map(session -> workers.submit(() -> {
                work(todo, session, taker);
                return true;
            })).toList();
            for (Future<Boolean> end : ends) {
                end.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            workers.shutdownNow();
            workers.close();
        }
    }

    private void work(List<Wanted> todo, LiveModel session, Taker taker) throws Exception {
        for (int index = take(); index < todo.size() && !progress.isCancelled(); index = take()) {
            if (gate.isClosed()) {
                progress.message("");
            }
            gate.pass();
            if (tools.turn().isTaken()) {
                progress.message(waiting);
            }
            Wanted wanted = todo.get(index);
            boolean answered = tools.turn().share(() -> step(wanted, session));
            tell(wanted, answered, taker);
        }
    }

    private synchronized int take() {
        return next++;
    }

    private synchronized void tell(Wanted wanted, boolean answered, Taker taker) {
        done++;
        taker.done(done, wanted, answered);
    }

    private boolean step(Wanted wanted, LiveModel session) {
        long start = System.nanoTime();
        DecodeResult decoded = tools.decoder().decode(wanted.item().file());
        double decodeMs = (System.nanoTime() - start) / 1e6;
        return switch (decoded) {
            case DecodeResult.Undecodable why -> {
                publish(wanted.item(), Optional.of(new Result.Broken(why)), List.of(), Optional.empty());
                yield false;
            }
            case DecodeResult.Decoded(Picture picture, var _) -> {
                Optional<Result> result = wanted.answer()
                        ? Optional.of(answer(wanted.item(), picture, decodeMs, session))
                        : Optional.empty();
                if (wanted.answer()) {
                    tools.times().accept((System.nanoTime() - start) / 1e6);
                }
                publish(wanted.item(), result, opinions(wanted, picture, decodeMs),
                        Optional.of(Thumbnails.of(picture)));
                yield result.filter(Result.Failed.class::isInstance).isEmpty();
            }
        };
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

    /** What the others say; who fails on a picture has no opinion about it. */
    private static List<Opinion> opinions(Wanted wanted, Picture picture, double decodeMs) {
        Path file = wanted.item().file();
        var opinions = new ArrayList<Opinion>();
        for (Adviser adviser : wanted.advisers()) {
            synchronized (adviser.model()) {
                Answer answer = switch (adviser.model().classify(picture)) {
                    case Outcome.Refused<Classification>(String reason) -> new Answer.Failed(file, reason);
                    case Outcome.Success<Classification>(Classification said) ->
                        new Answer.Classified(file, said, decodeMs);
                };
                opinions.add(Opinion.of(adviser.name(), adviser.model().facts().labels(), answer));
            }
        }
        return opinions;
    }

    private void publish(PictureItem item, Optional<Result> result, List<Opinion> opinions, Optional<Picture> small) {
        tools.tasks().onFxThread(() -> {
            item.hear(opinions);
            result.ifPresent(item::know);
            small.ifPresent(picture -> tools.thumbnails().offer(item, picture));
        });
    }
}
