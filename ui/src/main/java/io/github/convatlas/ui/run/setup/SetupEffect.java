package io.github.convatlas.ui.run.setup;

import io.github.convatlas.engine.Classification;
import io.github.convatlas.engine.Score;
import io.github.convatlas.image.Picture;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.LatestOnly;
import io.github.convatlas.ui.run.answer.AnswerState;
import io.github.convatlas.ui.run.answer.AnswerState.Answered;
import io.github.convatlas.ui.run.answer.AnswerState.Ranked;
import io.github.convatlas.ui.run.engine.LiveModel;
import io.github.convatlas.ui.run.engine.Opened;
import io.github.convatlas.ui.run.engine.RunSetup;
import io.github.convatlas.ui.run.gallery.CurrentPicture;
import io.github.convatlas.ui.run.gallery.PictureItem;
import io.github.convatlas.ui.run.gallery.PictureState;
import io.github.convatlas.ui.run.model.ModelChoice;
import io.github.convatlas.ui.run.model.ModelState;
import io.github.convatlas.ui.run.model.ModelViewModel;
import io.github.convatlas.ui.run.model.RunServices;
import io.github.convatlas.ui.run.turn.RunTurn;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What another preprocessing does to the answer about the picture that is looked at: the answer with the one the model
 * proposes, beside the answer now. A picture that was never answered as proposed is asked about once more, with the model
 * opened as proposed. For the FX thread.
 */
public final class SetupEffect {
    private final RunServices services;
    private final ModelViewModel models;
    private final CurrentPicture picture;
    private final RunTurn turn;
    private final LatestOnly lane;
    private final ReadOnlyObjectWrapper<Optional<Effect>> effect = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Original> original = Optional.empty();
    private Optional<Subject> asked = Optional.empty();
    private AnswerState latest = new AnswerState.Nothing();

    /** What an answer is about, and who answers. */
    private record Subject(PictureItem item, Path model) {
    }

    /** The answer with the proposed preprocessing. */
    private record Original(Subject subject, Ranked best) {
    }

    /**
     * Two answers about one picture.
     *
     * @param before      with the proposed preprocessing
     * @param now         with the changed one
     * @param beforeShare what the changed one leaves of the first class, from 0 to 1; nothing where it is not among the
     *                    most probable any more
     */
    public record Effect(Ranked before, Ranked now, Optional<Double> beforeShare) {
    }

    /**
     * Follows nothing yet.
     *
     * @param services what it uses
     * @param models   which model answers, and what the user has decided about it
     * @param picture  that is looked at
     * @param turn     so that nobody else computes meanwhile
     */
    public SetupEffect(RunServices services, ModelViewModel models, CurrentPicture picture, RunTurn turn) {
        this.services = services;
        this.models = models;
        this.picture = picture;
        this.turn = turn;
        this.lane = new LatestOnly(services.tasks());
    }

    /** The effect; nothing while nothing is changed or one of the answers is missing. */
    public ReadOnlyObjectProperty<Optional<Effect>> effectProperty() {
        return effect.getReadOnlyProperty();
    }

    /** There is an answer, or none any more. */
    public void follow(AnswerState state) {
        latest = state;
        if (!(state instanceof Answered answered) || answered.top().isEmpty()
                || !(models.stateProperty().get() instanceof ModelState.Ready(ModelChoice.File(Path file), var _))) {
            effect.set(Optional.empty());
            return;
        }
        var subject = new Subject(answered.item(), file);
        Ranked best = answered.top().getFirst();
        if (models.setup().preprocessing().isEmpty()) {
            lane.cancel();
            asked = Optional.empty();
            original = Optional.of(new Original(subject, best));
            effect.set(Optional.empty());
            return;
        }
        Optional<Original> known = original.filter(first -> first.subject().equals(subject));
        effect.set(known.map(first -> new Effect(first.best(), best, answered.top().stream()
                .filter(ranked -> ranked.label().equals(first.best().label())).map(Ranked::probability).findFirst())));
        if (known.isEmpty()) {
            ask(subject);
        }
    }

    private void ask(Subject subject) {
        boolean again = asked.filter(subject::equals).isPresent();
        if (again || !(picture.stateProperty().get() instanceof PictureState.Shown shown)
                || shown.item() != subject.item()) {
            return;
        }
        asked = Optional.of(subject);
        RunSetup setup = models.setup();
        lane.run(Job.<Optional<Ranked>>quiet(
                _ -> turn.take(() -> asProposed(subject.model(), setup, shown.picture()))).whenDone(best -> {
                    original = best.map(ranked -> new Original(subject, ranked));
                    if (best.isPresent()) {
                        follow(latest);
                    }
                }));
    }

    /** The most probable class; nothing where the model does not answer. */
    private Optional<Ranked> asProposed(Path file, RunSetup setup, Picture pixels) {
        if (!(services.engine().openAsProposed(file, setup) instanceof Opened.Classifies(LiveModel model))) {
            return Optional.empty();
        }
        try (model) {
            return switch (model.classify(pixels)) {
                case Outcome.Refused<Classification> _ -> Optional.empty();
                case Outcome.Success<Classification>(Classification said) -> {
                    Score best = said.top().getFirst();
                    yield Optional.of(new Ranked(model.facts().labels().get(best.index()), best.probability()));
                }
            };
        }
    }
}
