package io.github.convatlas.engine;

import java.util.List;

/**
 * What a classifier says about a picture.
 *
 * @param top          the most probable classes, most probable first
 * @param preprocessMs time to make the picture the model's input, in ms
 * @param inferenceMs  time of the model itself, in ms
 */
public record Classification(List<Score> top, double preprocessMs, double inferenceMs) {
    /** Copies the list. */
    public Classification {
        top = List.copyOf(top);
    }
}
