package io.github.convatlas.ui.workspace;

import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a network costs as a whole, and of what it is made.
 *
 * @param params     weights, biases, batch norm's gamma and beta
 * @param macs       multiply-adds of one picture
 * @param resolution longer side of the picture it reads, in pixels
 * @param blocks     the kinds of its blocks and of the blocks inside them, such as {@code mbconv}
 */
public record NetworkTotals(long params, long macs, int resolution, Set<String> blocks) {
    /** Copies the set. */
    public NetworkTotals {
        blocks = Set.copyOf(blocks);
    }

    /** The totals of a network; takes milliseconds, so not on the FX thread. */
    public static NetworkTotals of(ShapedNetwork network) {
        LayerCost total = NetworkCosts.of(network).total();
        var kinds = new HashSet<String>();
        collect(network.graph().blocks(), kinds);
        return new NetworkTotals(total.params(), total.macs(), network.input().extent().longest(), kinds);
    }

    private static void collect(List<BlockInstance> blocks, Set<String> kinds) {
        blocks.forEach(block -> {
            kinds.add(block.kind());
            collect(block.parts(), kinds);
        });
    }
}
