package io.github.convatlas.ui.run.engine;

import io.github.convatlas.engine.Quantiles;

import java.util.List;

/**
 * How long runs took.
 *
 * @param runs     how many
 * @param medianMs in ms
 * @param p90Ms    what nine of ten runs did not exceed, in ms
 */
public record Speed(int runs, double medianMs, double p90Ms) {
    /** Checks that there was a run. */
    public Speed {
        if (runs < 1) {
            throw new IllegalArgumentException("no speed without a run");
        }
    }

    /**
     * The speed of some runs.
     *
     * @param milliseconds of each; at least one
     */
    public static Speed of(List<Double> milliseconds) {
        Quantiles spread = Quantiles.of(milliseconds.stream().mapToDouble(Double::doubleValue).toArray());
        return new Speed(milliseconds.size(), spread.median(), spread.p90());
    }
}
