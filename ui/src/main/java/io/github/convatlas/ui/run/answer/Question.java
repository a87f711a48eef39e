package io.github.convatlas.ui.run.answer;

import io.github.convatlas.classify.Answer;
import io.github.convatlas.engine.Classification;
import io.github.convatlas.image.Labels;
import io.github.convatlas.image.Picture;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.task.Progress;
import io.github.convatlas.ui.run.answer.AnswerState.Answered;
import io.github.convatlas.ui.run.answer.AnswerState.Ranked;
import io.github.convatlas.ui.run.engine.LiveModel;
import io.github.convatlas.ui.run.engine.ModelFacts;
import io.github.convatlas.ui.run.engine.Speed;
import io.github.convatlas.ui.run.gallery.PictureState;
import io.github.convatlas.ui.run.model.ModelChoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * What is on a picture? Asked in the background.
 *
 * @param picture the picture
 * @param choice  the model, as it was chosen
 * @param model   the model
 * @param repeats of how many runs the median is taken
 */
record Question(PictureState.Shown picture, ModelChoice.File choice, LiveModel model, int repeats) {

    /**
     * Asks the model, tells the answer at once, then runs it again and again for the time.
     *
     * @param first takes the answer before it is timed well
     */
    AnswerState ask(Consumer<Answered> first, Progress progress) {
        Outcome<Classification> outcome = model.classify(picture.picture());
        return switch (outcome) {
            case Outcome.Refused<Classification>(String reason) -> refused(reason);
            case Outcome.Success<Classification>(Classification classification) -> {
                Picture seen = model.seen(picture.picture());
                Speed once = new Speed(1, classification.inferenceMs(), classification.inferenceMs());
                first.accept(answered(classification, seen, once, false));
                yield timed(classification, seen, progress);
            }
        };
    }

    private AnswerState timed(Classification classification, Picture seen, Progress progress) {
        List<Double> times = new ArrayList<>();
        while (times.size() < repeats && !progress.isCancelled()) {
            switch (model.again()) {
                case Outcome.Refused<Double>(String reason) -> {
                    return refused(reason);
                }
                case Outcome.Success<Double>(Double milliseconds) -> times.add(milliseconds);
            }
            progress.report(times.size(), repeats);
        }
        return times.isEmpty()
                ? new AnswerState.Stopped()
                : answered(classification, seen, Speed.of(times), true);
    }

    private AnswerState refused(String reason) {
        return new AnswerState.NoModel(choice, reason, Optional.empty());
    }

    private Answered answered(Classification classification, Picture seen, Speed speed, boolean timed) {
        ModelFacts facts = model.facts();
        Labels labels = facts.labels();
        List<Ranked> top = classification.top().stream()
                .map(score -> new Ranked(labels.get(score.index()), score.probability())).toList();
        var timing = new Timing(OptionalDouble.of(picture.decodeMs()),
                OptionalDouble.of(classification.preprocessMs()), speed, facts.macs(), facts.engine());
        return new Answered(picture.item(), top, timing, seen, timed,
                new Answer.Classified(picture.item().file(), classification, picture.decodeMs()));
    }
}
