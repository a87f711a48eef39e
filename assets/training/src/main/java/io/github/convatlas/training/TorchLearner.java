package io.github.convatlas.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.github.convatlas.image.Normalization;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.training.course.Learner;
import io.github.convatlas.training.picture.Batches;
import io.github.convatlas.training.picture.Pool;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** A network of the atlas that learns in the training framework. */
final class TorchLearner implements Learner {
    private static final int BATCH = 200;
    private final NDManager manager;
    private final TrainableNetwork network;
    private final Weights weights;
    private final int side;
    private final int classes;
    private final NDArray mean;
    private final NDArray deviation;
    private final double divisor;

    /**
     * A learner.
     *
     * @param manager       owns all arrays
     * @param network       what learns
     * @param preprocessing of pictures, from samples of 0 to 255
     * @param classes       how many there are
     */
    TorchLearner(NDManager manager, TrainableNetwork network, Preprocessing preprocessing, int classes) {
        this.manager = manager;
        this.network = network;
        this.classes = classes;
        weights = new Weights(network);
        side = preprocessing.geometry().height();
        Normalization normalization = preprocessing.normalization();
        mean = channels(normalization.mean());
        deviation = channels(normalization.std());
        divisor = normalization.divisor();
    }

    private NDArray channels(List<Double> values) {
        var array = new float[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i).floatValue();
        }
        return manager.create(array, new Shape(1, array.length, 1, 1));
    }

    @Override
    public float[] values() {
        return weights.values();
    }

    @Override
    public float[] gradients() {
        return weights.gradients();
    }

    @Override
    public boolean[] decays() {
        return weights.decays();
    }

    @Override
    public void fetch() {
        weights.collect();
    }

    @Override
    public void putLearned() {
        weights.putLearned();
    }

    @Override
    public void putAll() {
        weights.putAll();
    }

    @Override
    public void seed(long seed) {
        Engine.getInstance().setRandomSeed(Long.hashCode(seed));
    }

    @Override
    public double learn(Batches.Batch batch) {
        double loss;
        int count = batch.pictures(classes);
        try (NDManager step = manager.newSubManager()) {
            NDArray targets = step.create(shares(batch.targets(), count), new Shape(count, classes));
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray scores = network.scores(input(step, batch.samples(), count), true);
                NDArray losses = scores.logSoftmax(1).mul(targets).sum();
                collector.backward(losses);
                loss = losses.getFloat();
            }
        }
        weights.takeGradients();
        return loss;
    }

    /** Targets weighted so that their sum with the logarithms is the mean loss. */
    private static float[] shares(float[] targets, int count) {
        var shares = new float[targets.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = -targets[i] / count;
        }
        return shares;
    }

    private NDArray input(NDManager step, byte[] samples, int count) {
        NDArray bytes = step.create(ByteBuffer.wrap(samples), new Shape(count, side, side, 3), DataType.UINT8);
        return TrainableNetwork.normalized(bytes, mean, deviation, divisor);
    }

    @Override
    public float[][] scores(Pool pool) {
        var all = new float[pool.size()][];
        var picture = new byte[side * side * 3];
        for (int from = 0; from < all.length; from += BATCH) {
            int count = Math.min(BATCH, all.length - from);
            var samples = new byte[count * picture.length];
            for (int i = 0; i < count; i++) {
                pool.copy(from + i, picture);
                System.arraycopy(picture, 0, samples, i * picture.length, picture.length);
            }
            try (NDManager step = manager.newSubManager()) {
                float[] flat = network.scores(input(step, samples, count), false).toFloatArray();
                for (int i = 0; i < count; i++) {
                    all[from + i] = Arrays.copyOfRange(flat, i * classes, (i + 1) * classes);
                }
            }
        }
        return all;
    }
}
