package io.github.convatlas.engine;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Makes probabilities of whatever a classifier answers. */
final class Probabilities {
    /** Probabilities in 8 bits are rounded a thousand times. */
    private static final double FARTHEST_SUM = 0.1;

    private Probabilities() {
    }

    /** The values themselves, scaled to a sum of 1, where they already are probabilities; their softmax where not. */
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
        return IntStream.range(0, probabilities.length).boxed()
                .sorted(Comparator.comparingDouble((Integer index) -> probabilities[index]).reversed())
                .limit(count).map(index -> new Score(index, probabilities[index])).toList();
    }

    private static double[] scaled(double[] values, double sum) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = Math.max(0, values[i]) / sum;
        }
        return result;
    }

    private static double[] softmax(double[] values) {
        double largest = java.util.Arrays.stream(values).max().orElse(0);
        double[] result = new double[values.length];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            result[i] = Math.exp(values[i] - largest);
            sum += result[i];
        }
        return scaled(result, sum);
    }
}
