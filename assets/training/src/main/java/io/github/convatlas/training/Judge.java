package io.github.convatlas.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.github.convatlas.image.Normalization;
import io.github.convatlas.image.Preprocessing;

import java.nio.ByteBuffer;

/** Runs a network in the training framework over pictures, and holds the answers against the classes. */
final class Judge {
    private static final int BATCH = 200;
    private final NDManager manager;
    private final TrainableNetwork network;
    private final int side;
    private final NDArray mean;
    private final NDArray deviation;
    private final double divisor;

    /**
     * What the validation said.
     *
     * @param accuracy share of right answers
     * @param loss     mean negative log likelihood
     */
    record Verdict(double accuracy, double loss) {
    }

    Judge(NDManager manager, TrainableNetwork network, Preprocessing preprocessing) {
        this.manager = manager;
        this.network = network;
        side = preprocessing.geometry().height();
        Normalization normalization = preprocessing.normalization();
        mean = channels(normalization.mean());
        deviation = channels(normalization.std());
        divisor = normalization.divisor();
    }

    private NDArray channels(java.util.List<Double> values) {
        var array = new float[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i).floatValue();
        }
        return manager.create(array, new Shape(1, array.length, 1, 1));
    }

    /** What the network reads, from samples of so many pictures. */
    NDArray input(NDManager step, byte[] samples, int count) {
        NDArray bytes = step.create(ByteBuffer.wrap(samples), new Shape(count, side, side, 3), DataType.UINT8);
        return TrainableNetwork.normalized(bytes, mean, deviation, divisor);
    }

    /** The scores of all pictures of a pool. */
    float[][] scores(Pool pool) {
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
                int classes = flat.length / count;
                for (int i = 0; i < count; i++) {
                    all[from + i] = java.util.Arrays.copyOfRange(flat, i * classes, (i + 1) * classes);
                }
            }
        }
        return all;
    }

    /** How right the scores are. */
    static Verdict verdict(float[][] scores, Pool pool, double temperature) {
        int right = 0;
        double loss = 0;
        for (int i = 0; i < scores.length; i++) {
            int best = 0;
            for (int k = 1; k < scores[i].length; k++) {
                best = scores[i][k] > scores[i][best] ? k : best;
            }
            right += best == pool.kind(i) ? 1 : 0;
            double sum = 0;
            for (float score : scores[i]) {
                sum += Math.exp((score - scores[i][best]) / temperature);
            }
            loss -= (scores[i][pool.kind(i)] - scores[i][best]) / temperature - Math.log(sum);
        }
        return new Verdict((double) right / scores.length, loss / scores.length);
    }
}
