package io.github.convatlas.engine;

import java.util.List;

/** Makes probabilities of whatever a classifier answers. */
final class Probabilities {
    /** Probabilities in 8 bits are rounded a thousand times. */
    private static final double FARTHEST_SUM = 0.1;

    private Probabilities() {
    }

    /**
     * The values themselves, scaled to a sum of 1, where they already are probabilities; their softmax where not. The array
     * given is the one returned.
     */
    static double[] of(double[] values) {
        double sum = 0;
        boolean within = true;
        for (double value : values) {
            sum += value;
            within &= value >= -1e-6 && value <= 1 + 1e-6;
        }
        return within && Math.abs(sum - 1) < FARTHEST_SUM ? scaled(values, sum) : softmax(values);
    }

    /** The most probable classes; of equal ones the first. */
    static List<Score> top(double[] probabilities, int count) {
        var best = new int[Math.min(count, probabilities.length)];
        int kept = 0;
        for (int index = 0; index < probabilities.length; index++) {
            int place = kept;
            while (place > 0 && probabilities[index] > probabilities[best[place - 1]]) {
                place--;
            }
            if (place < best.length) {
                kept = Math.min(kept + 1, best.length);
                System.arraycopy(best, place, best, place + 1, kept - place - 1);
                best[place] = index;
            }
        }
        var scores = new Score[best.length];
        for (int place = 0; place < best.length; place++) {
            scores[place] = new Score(best[place], probabilities[best[place]]);
        }
        return List.of(scores);
    }

    private static double[] scaled(double[] values, double sum) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, values[i]) / sum;
        }
        return values;
    }

    private static double[] softmax(double[] values) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(values[i] - largest);
            sum += values[i];
        }
        return scaled(values, sum);
    }
}
