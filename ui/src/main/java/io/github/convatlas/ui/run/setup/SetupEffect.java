package io.github.convatlas.ui.run.setup;

import io.github.convatlas.ui.run.answer.AnswerState;
import io.github.convatlas.ui.run.answer.AnswerState.Answered;
import io.github.convatlas.ui.run.answer.AnswerState.Ranked;
import io.github.convatlas.ui.run.answer.AnswerViewModel;
import io.github.convatlas.ui.run.gallery.PictureItem;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What another preprocessing does to the answer about the picture that is looked at: the answer with the one the model
 * proposes, beside the answer now. Known once the picture was answered with both. For the FX thread.
 */
public final class SetupEffect {
    private final SetupViewModel setup;
    private final ReadOnlyObjectWrapper<Optional<Effect>> effect = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Original> original = Optional.empty();

    /** The answer with the proposed preprocessing. */
    private record Original(PictureItem item, Ranked best) {
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

    /** Follows the answers. */
    public SetupEffect(SetupViewModel setup, AnswerViewModel answer) {
        this.setup = setup;
        answer.stateProperty().subscribe(this::follow);
    }

    /** The effect; nothing while nothing is changed or one of the answers is missing. */
    public ReadOnlyObjectProperty<Optional<Effect>> effectProperty() {
        return effect.getReadOnlyProperty();
    }

    private void follow(AnswerState state) {
        if (!(state instanceof Answered answered) || answered.top().isEmpty()) {
            effect.set(Optional.empty());
            return;
        }
        Ranked best = answered.top().getFirst();
        if (!setup.isChanged()) {
            original = Optional.of(new Original(answered.item(), best));
            effect.set(Optional.empty());
            return;
        }
        effect.set(original.filter(first -> first.item() == answered.item())
                .map(first -> new Effect(first.best(), best, answered.top().stream()
                        .filter(ranked -> ranked.label().equals(first.best().label())).map(Ranked::probability)
                        .findFirst())));
    }
}
