package io.github.convatlas.ui.workspace;

import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.graph.ShapedNetwork;

/**
 * What a network costs as a whole.
 *
 * @param params weights, biases, batch norm's gamma and beta
 * @param macs   multiply-adds of one picture
 */
public record NetworkTotals(long params, long macs) {
    /** The totals of a network; takes milliseconds, so not on the FX thread. */
    public static NetworkTotals of(ShapedNetwork network) {
        LayerCost total = NetworkCosts.of(network).total();
        return new NetworkTotals(total.params(), total.macs());
    }
}
