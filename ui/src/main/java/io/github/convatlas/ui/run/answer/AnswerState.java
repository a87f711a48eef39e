package io.github.convatlas.ui.run.answer;

import io.github.convatlas.classify.Answer;
import io.github.convatlas.image.Labels.Label;
import io.github.convatlas.image.Picture;
import io.github.convatlas.ui.run.gallery.PictureItem;
import io.github.convatlas.ui.run.model.ModelChoice;

import java.util.List;
import java.util.Optional;

/** What stands beside the picture. */
public sealed interface AnswerState {
    /** Nothing is asked: there is no picture, or no model. */
    record Nothing() implements AnswerState {
    }

    /** The model is being loaded, the picture decoded, or the model runs. */
    record Waiting() implements AnswerState {
    }

    /**
     * The model has said what is on the picture.
     *
     * @param item   the picture
     * @param top    the most probable classes, most probable first
     * @param timing where the time went
     * @param seen   the pixels the model read
     * @param timed  whether all runs are done
     * @param said   all that the model says
     */
    record Answered(PictureItem item, List<Ranked> top, Timing timing, Picture seen,
            boolean timed, Answer.Classified said) implements AnswerState {
        /** Copies the list. */
        public Answered {
            top = List.copyOf(top);
        }
    }

    /**
     * A class.
     *
     * @param label       its name
     * @param probability from 0 to 1
     */
    record Ranked(Label label, double probability) {
    }

    /**
     * The answers of this model would mean nothing; it can be measured.
     *
     * @param choice what was chosen
     * @param reason one sentence, where the file says so itself
     * @param timing what was measured, if it was
     */
    record Untrained(ModelChoice choice, Optional<String> reason, Optional<Timing> timing) implements AnswerState {
    }

    /**
     * There is no answer, because of the model.
     *
     * @param choice what was chosen
     * @param reason one sentence
     * @param timing what was measured instead, if it was
     */
    record NoModel(ModelChoice choice, String reason, Optional<Timing> timing) implements AnswerState {
    }

    /** There is no answer, because there is no picture in the file. */
    record NoPicture(PictureItem item) implements AnswerState {
    }

    /** The user stopped the runs. */
    record Stopped() implements AnswerState {
    }
}
