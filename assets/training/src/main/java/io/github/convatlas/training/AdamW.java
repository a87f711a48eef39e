package io.github.convatlas.training;

/** Adam with decoupled weight decay (arXiv:1711.05101), on one flat array of parameters. */
final class AdamW {
    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.999f;
    private static final float EPSILON = 1e-8f;
    private final float decay;
    private final float[] mean;
    private final float[] square;
    private int steps;

    AdamW(int size, double decay) {
        this.decay = (float) decay;
        mean = new float[size];
        square = new float[size];
    }

    /** Forgets what was gathered, after a step back. */
    void reset() {
        java.util.Arrays.fill(mean, 0);
        java.util.Arrays.fill(square, 0);
        steps = 0;
    }

    /**
     * One step.
     *
     * @param values    parameters, changed
     * @param gradients of the loss
     * @param decays    which of the parameters shrink
     * @param rate      learning rate
     */
    void step(float[] values, float[] gradients, boolean[] decays, double rate) {
        steps++;
        float firstLeft = (float) (1 - Math.pow(FIRST, steps));
        float secondLeft = (float) (1 - Math.pow(SECOND, steps));
        for (int i = 0; i < values.length; i++) {
            float gradient = gradients[i];
            mean[i] = FIRST * mean[i] + (1 - FIRST) * gradient;
            square[i] = SECOND * square[i] + (1 - SECOND) * gradient * gradient;
            double update = mean[i] / firstLeft / (Math.sqrt(square[i] / secondLeft) + EPSILON);
            values[i] -= (float) (rate * (update + (decays[i] ? decay * values[i] : 0)));
        }
    }
}
