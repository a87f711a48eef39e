package io.github.convatlas.engine;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a classifier says about a picture.
 *
 * @param top          the most probable classes, most probable first
 * @param preprocessMs time to make the picture the model's input, in ms
 * @param inferenceMs  time of the model itself, in ms
 * @param unsureBelow  the probability below which the first answer means "unsure", where the model says one
 */
public record Classification(List<Score> top, double preprocessMs, double inferenceMs, OptionalDouble unsureBelow) {
    /** Copies the list. */
    public Classification {
        top = List.copyOf(top);
    }

    /** What a classifier says that is never unsure. */
    public Classification(List<Score> top, double preprocessMs, double inferenceMs) {
        this(top, preprocessMs, inferenceMs, OptionalDouble.empty());
    }

    /** Whether the first answer is too improbable to be one. */
    public boolean isUnsure() {
        return unsureBelow.isPresent() && !top.isEmpty() && top.getFirst().probability() < unsureBelow.getAsDouble();
    }
}
