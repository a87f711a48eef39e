package io.github.convatlas.analysis;

/**
 * What a layer, a block or a network costs at batch 1.
 *
 * @param params            weights, biases, gains, and gamma and beta of batch normalization; running statistics do not count
 * @param runningStatistics means and variances of batch normalization, which some tools count as params
 * @param macs              multiply-adds of convolutions and fully connected layers; everything else counts 0
 * @param activations       output elements of convolutions
 */
public record LayerCost(long params, long runningStatistics, long macs, long activations) {
    /** Nothing. */
    public static final LayerCost ZERO = new LayerCost(0, 0, 0, 0);

    /**
     * Both together.
     *
     * @throws ArithmeticException beyond the range of a long
     */
    public LayerCost plus(LayerCost other) {
        return new LayerCost(Math.addExact(params, other.params),
                Math.addExact(runningStatistics, other.runningStatistics), Math.addExact(macs, other.macs),
                Math.addExact(activations, other.activations));
    }

    /** Floating-point operations: 2 x MACs. Papers and most tools print MACs under this name. */
    public long flops() {
        return Math.multiplyExact(2, macs);
    }
}
