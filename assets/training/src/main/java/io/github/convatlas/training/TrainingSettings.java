package io.github.convatlas.training;

/**
 * How a network is trained.
 *
 * @param epochs    how often all pictures are seen
 * @param minutes   after how many minutes of training to end at the latest; the rate of learning falls accordingly
 * @param batch     pictures a step
 * @param rate      highest rate of learning
 * @param decay     weight decay
 * @param smoothing share of the target that is spread over all classes
 * @param mirror    whether pictures may be mirrored
 * @param seed      of the first weights, of the order of the pictures and of their changes
 */
record TrainingSettings(int epochs, double minutes, int batch, double rate, double decay, double smoothing,
        boolean mirror, long seed) {
    private static final double WARM_UP = 0.03;

    /** Checks the ranges. */
    TrainingSettings {
        if (epochs < 1 || minutes <= 0 || batch < 2 || rate <= 0 || smoothing < 0 || smoothing >= 1) {
            throw new IllegalArgumentException("epochs, minutes, batch and rate are positive, smoothing is 0 to 1");
        }
    }

    /** The rate of learning after a share of the training: a short rise, then half a cosine down to 0. */
    double rate(double done) {
        return done < WARM_UP
                ? rate * (0.02 + 0.98 * done / WARM_UP)
                : rate * (0.5 + 0.5 * Math.cos(Math.PI * Math.min(1, (done - WARM_UP) / (1 - WARM_UP))));
    }
}
