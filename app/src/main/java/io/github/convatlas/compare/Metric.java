package io.github.convatlas.compare;

import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.graph.ShapedNetwork;

/** A number that sums up a network. */
public enum Metric {
    /** Weights, biases, gains, and gamma and beta of batch normalization. */
    PARAMS,
    /** Multiply-adds of convolutions and fully connected layers at batch 1. */
    MACS,
    /** Output elements of convolutions. */
    ACTIVATIONS,
    /** Means and variances of batch normalization, which do not count as params here. */
    RUNNING_STATISTICS,
    /** Layers with weights on the longest path, as in the name of ResNet-50. */
    DEPTH;

    /**
     * The value for a network.
     *
     * @param network what is measured
     * @param total   what all its layers cost together
     */
    public long of(ShapedNetwork network, LayerCost total) {
        return switch (this) {
            case PARAMS -> total.params();
            case MACS -> total.macs();
            case ACTIVATIONS -> total.activations();
            case RUNNING_STATISTICS -> total.runningStatistics();
            case DEPTH -> NetworkDepth.of(network);
        };
    }
}
