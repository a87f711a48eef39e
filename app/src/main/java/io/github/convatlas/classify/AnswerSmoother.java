package io.github.convatlas.classify;

import java.time.Duration;

/**
 * Makes the answers about moving pictures calm: the probability of each class is its average over the last moments, in
 * which what was seen just now counts most (exponential smoothing; the weight of a picture falls to 1/e within the time).
 * Belongs to one thread.
 */
public final class AnswerSmoother {
    private final double nanos;
    private double[] average = {};
    private long last;

    /**
     * Has seen nothing yet.
     *
     * @param time in which a picture is forgotten; zero to leave every answer as it is
     */
    public AnswerSmoother(Duration time) {
        this.nanos = time.toNanos();
    }

    /**
     * Mixes the probabilities of a picture into the average, and puts the average in their place.
     *
     * @param probabilities of all classes; overwritten
     * @param now           when the picture was taken, in ns of any clock that goes forward
     */
    public void smooth(double[] probabilities, long now) {
        if (nanos <= 0) {
            return;
        }
        if (average.length != probabilities.length) {
            average = probabilities.clone();
            last = now;
            return;
        }
        double weight = -Math.expm1(-Math.max(0, now - last) / nanos);
        for (int index = 0; index < average.length; index++) {
            average[index] += weight * (probabilities[index] - average[index]);
            probabilities[index] = average[index];
        }
        last = now;
    }

    /** Forgets everything: another scene or another model follows. */
    public void forget() {
        average = new double[0];
    }
}
