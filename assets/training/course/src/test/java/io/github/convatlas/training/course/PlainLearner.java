package io.github.convatlas.training.course;

import io.github.convatlas.training.picture.Batches;
import io.github.convatlas.training.picture.PaintedPictures;
import io.github.convatlas.training.picture.Pool;

import java.util.SplittableRandom;

/**
 * Logistic regression on the mean color, in plain Java, with all that makes a network awkward: values of its own that
 * only take effect when they are put, a running mean that it changes itself, and something it draws by chance.
 */
final class PlainLearner implements Learner {
    private static final int INPUTS = 3;
    private static final int CLASSES = PaintedPictures.CLASSES;
    private static final int LEARNED = CLASSES * INPUTS;
    private static final double DROPPED = 0.05;
    private final float[] own = new float[LEARNED + INPUTS];
    private final float[] values = own.clone();
    private final float[] gradients = own.clone();
    private final boolean[] decays = new boolean[own.length];
    private SplittableRandom random = new SplittableRandom(0);

    @Override
    public float[] values() {
        return values;
    }

    @Override
    public float[] gradients() {
        return gradients;
    }

    @Override
    public boolean[] decays() {
        return decays;
    }

    @Override
    public void fetch() {
        System.arraycopy(own, 0, values, 0, own.length);
    }

    @Override
    public void putLearned() {
        System.arraycopy(values, 0, own, 0, LEARNED);
    }

    @Override
    public void putAll() {
        System.arraycopy(values, 0, own, 0, own.length);
    }

    @Override
    public void seed(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public double learn(Batches.Batch batch) {
        java.util.Arrays.fill(gradients, 0);
        int count = batch.pictures(CLASSES);
        double loss = 0;
        for (int i = 0; i < count; i++) {
            double[] input = means(batch.samples(), i, count);
            for (int k = 0; k < INPUTS; k++) {
                own[LEARNED + k] += (float) (0.01 * (input[k] - own[LEARNED + k]));
                input[k] = random.nextDouble() < DROPPED ? 0 : input[k] - own[LEARNED + k];
            }
            double[] scores = scores(input);
            double sum = 0;
            for (double score : scores) {
                sum += Math.exp(score);
            }
            for (int k = 0; k < CLASSES; k++) {
                double target = batch.targets()[i * CLASSES + k];
                loss -= target * (scores[k] - Math.log(sum)) / count;
                for (int j = 0; j < INPUTS; j++) {
                    gradients[k * INPUTS + j] += (float) ((Math.exp(scores[k]) / sum - target) * input[j] / count);
                }
            }
        }
        return loss;
    }

    @Override
    public float[][] scores(Pool pool) {
        var all = new float[pool.size()][CLASSES];
        for (int i = 0; i < all.length; i++) {
            var picture = new byte[TrainingRunTest.SIDE * TrainingRunTest.SIDE * INPUTS];
            pool.copy(i, picture);
            double[] input = means(picture, 0, 1);
            for (int k = 0; k < INPUTS; k++) {
                input[k] -= own[LEARNED + k];
            }
            double[] scores = scores(input);
            for (int k = 0; k < CLASSES; k++) {
                all[i][k] = (float) scores[k];
            }
        }
        return all;
    }

    private double[] scores(double[] input) {
        var scores = new double[CLASSES];
        for (int k = 0; k < CLASSES; k++) {
            for (int j = 0; j < INPUTS; j++) {
                scores[k] += own[k * INPUTS + j] * input[j];
            }
        }
        return scores;
    }

    private static double[] means(byte[] samples, int picture, int count) {
        var means = new double[INPUTS];
        int size = samples.length / count;
        for (int i = 0; i < size; i++) {
            means[i % INPUTS] += (samples[picture * size + i] & 0xff) / 255.0 / ((double) size / INPUTS);
        }
        return means;
    }
}
