package io.github.convatlas.engine;

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

    /**
     * The most probable classes; of equal ones the first.
     *
     * @param best gets their indices, the most probable first
     * @return how many there are: as many as there is room for, or fewer where there are not so many classes
     */
    static int top(double[] probabilities, int[] best) {
        int room = Math.min(best.length, probabilities.length);
        int kept = 0;
        for (int index = 0; index < probabilities.length; index++) {
            int place = kept;
            while (place > 0 && probabilities[index] > probabilities[best[place - 1]]) {
                place--;
            }
            if (place < room) {
                kept = Math.min(kept + 1, room);
                System.arraycopy(best, place, best, place + 1, kept - place - 1);
                best[place] = index;
            }
        }
        return kept;
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
