package io.github.convatlas.ui.details;

import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.analysis.ConvCensus;
import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.compare.derivation.CountScope;
import io.github.convatlas.compare.derivation.Counted;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Stage;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.ui.workspace.NetworkTotals;

import java.util.List;
import java.util.Optional;

/**
 * What the details pane says about a network.
 *
 * @param network     the network
 * @param spec        where it comes from; nothing for ONNX files
 * @param cost        of the whole network
 * @param totals      the same, for lists
 * @param resolutions rows of the conv census, pixels
 * @param counts      3x3 convolutions at each of them
 * @param counted     how all of it was counted
 */
record NetworkFacts(ShapedNetwork network, Optional<NetworkSpec> spec, LayerCost cost, NetworkTotals totals,
        List<Integer> resolutions,
        List<Integer> counts, Counted counted) {

    /** Counts a network; takes milliseconds, so not on the FX thread. */
    static NetworkFacts of(ShapedNetwork network, Optional<NetworkSpec> spec) {
        ConvCensus census = ConvCensus.of(network, CensusRule.ARTICLE);
        return new NetworkFacts(network, spec, NetworkCosts.of(network).total(),
                NetworkTotals.of(network), census.resolutions(),
                census.counts(), Counted.of(network, CountScope.network(network), census));
    }

    /**
     * How many blocks there are between stem and head, repeats counted: those that compute something, and not a pooling on
     * its own.
     */
    int blocks() {
        return (int) network.graph().stages().stream().filter(stage -> stage.section() == Stage.Section.BODY)
                .flatMap(stage -> stage.blocks().stream())
                .filter(block -> block.layers().stream().map(network.graph()::node)
                        .map(GraphNode::layer).anyMatch(NetworkFacts::computes))
                .count();
    }

    private static boolean computes(Layer layer) {
        return layer instanceof Layer.Convolution || layer instanceof Layer.Linear;
    }

    /** How many 3x3 convolutions there are at all resolutions together. */
    int census() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
