package io.github.convatlas.ui.run.answer;

import io.github.convatlas.ui.common.task.LatestOnly;
import io.github.convatlas.ui.common.task.TaskRunner;
import io.github.convatlas.ui.run.answer.AnswerState.Ranked;
import io.github.convatlas.ui.run.engine.LiveModel;
import io.github.convatlas.ui.run.engine.Speed;
import io.github.convatlas.ui.run.model.ModelChoice;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What another model says of the same picture. For the FX thread. */
public final class OtherAnswer {
    private final ModelChoice.File choice;
    private final LatestOnly lane;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Waiting());
    private Optional<LiveModel> live = Optional.empty();
    private long questions;

    /** How far it is. */
    public sealed interface State {
        /** The model is being loaded, or runs. */
        record Waiting() implements State {
        }

        /** There is no picture to look at. */
        record NoPicture() implements State {
        }

        /**
         * The model has said what is on the picture.
         *
         * @param top       the most probable classes, most probable first
         * @param inference of the model, over as many runs as of the chosen one
         */
        record Answered(List<Ranked> top, Speed inference) implements State {
            /** Copies the list. */
            public Answered {
                top = List.copyOf(top);
            }
        }

        /** The user stopped it before it answered. */
        record Stopped() implements State {
        }

        /**
         * It does not answer.
         *
         * @param reason one sentence
         */
        record Refused(String reason) implements State {
        }
    }

    OtherAnswer(ModelChoice.File choice, TaskRunner tasks) {
        this.choice = choice;
        this.lane = new LatestOnly(tasks);
    }

    /** Which model. */
    public ModelChoice.File choice() {
        return choice;
    }

    /** How far it is. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void become(State next) {
        state.set(next);
    }

    /** Counts the questions; what is said about another one than the newest is late. */
    long next() {
        return ++questions;
    }

    boolean isNewest(long question) {
        return question == questions;
    }

    LatestOnly lane() {
        return lane;
    }

    /** The model, once it is loaded. */
    public Optional<LiveModel> live() {
        return live;
    }

    void use(LiveModel loaded) {
        live = Optional.of(loaded);
    }
}
