package io.github.convatlas.training.course;

import java.util.Arrays;

/** Adam with decoupled weight decay (arXiv:1711.05101), on one flat array of parameters. */
final class AdamW {
    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.999f;
    private static final float EPSILON = 1e-8f;
    private static final double LONGEST = 1;
    private final float decay;
    private final float[] mean;
    private final float[] square;
    private int steps;

    /**
     * What was gathered so far.
     *
     * @param steps  since it began
     * @param mean   of the gradients
     * @param square mean of their squares
     */
    @SuppressWarnings("ArrayRecordComponent") // some hundred thousand numbers, written and read at once
    record State(int steps, float[] mean, float[] square) {
        /** Before the first step. */
        static State first(int size) {
            return new State(0, new float[size], new float[size]);
        }
    }

    AdamW(State state, double decay) {
        this.decay = (float) decay;
        mean = state.mean().clone();
        square = state.square().clone();
        steps = state.steps();
    }

    State state() {
        return new State(steps, mean.clone(), square.clone());
    }

    /** Forgets what was gathered, after a step back. */
    void reset() {
        Arrays.fill(mean, 0);
        Arrays.fill(square, 0);
        steps = 0;
    }

    /** Scales gradients so that their norm is at most 1, and tells the norm they had. */
    static double clip(float[] gradients) {
        double sum = 0;
        for (float gradient : gradients) {
            sum += (double) gradient * gradient;
        }
        double norm = Math.sqrt(sum);
        if (norm > LONGEST) {
            for (int i = 0; i < gradients.length; i++) {
                gradients[i] /= (float) norm;
            }
        }
        return norm;
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
