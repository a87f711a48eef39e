package io.github.convatlas.engine;

import java.util.Arrays;

/**
 * How measured values are spread.
 *
 * @param min    the smallest
 * @param p10    a tenth of the values is smaller
 * @param median half of the values is smaller
 * @param p90    nine tenths of the values are smaller
 */
public record Quantiles(double min, double p10, double median, double p90) {
    /**
     * The quantiles of values in any order, interpolated between neighbors.
     *
     * @throws IllegalArgumentException if there is no value
     */
    public static Quantiles of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no values");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Quantiles(sorted[0], at(sorted, 0.1), at(sorted, 0.5), at(sorted, 0.9));
    }

    private static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
