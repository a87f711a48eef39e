package io.github.convatlas.training.course;

import io.github.convatlas.training.picture.Batches;

/**
 * How a network is trained.
 *
 * @param epochs  how often all pictures are seen
 * @param minutes after how many minutes of training to end at the latest; the rate of learning falls accordingly
 * @param rate    highest rate of learning
 * @param decay   weight decay
 * @param batches how batches are made
 */
public record TrainingSettings(int epochs, double minutes, double rate, double decay, Batches.Rule batches) {
    private static final double WARM_UP = 0.03;
    private static final double FIRST = 0.02;

    /** Checks the ranges. */
    public TrainingSettings {
        if (epochs < 1 || !(minutes > 0) || !(rate > 0) || !(decay >= 0)) {
            throw new IllegalArgumentException("epochs, minutes and rate are positive");
        }
    }

    /**
     * How much of the training is over: the time or the steps, whichever is further.
     *
     * @param seconds  of training so far
     * @param steps    done so far
     * @param perEpoch steps in an epoch
     * @return 1 or more at the end
     */
    double done(double seconds, int steps, int perEpoch) {
        return Math.max(seconds / 60 / minutes, steps / ((double) epochs * perEpoch));
    }

    /** The rate of learning after a share of the training: a short rise, then half a cosine down to 0. */
    double rate(double done) {
        return done < WARM_UP
                ? rate * (FIRST + (1 - FIRST) * done / WARM_UP)
                : rate * (0.5 + 0.5 * Math.cos(Math.PI * Math.min(1, (done - WARM_UP) / (1 - WARM_UP))));
    }
}
