package io.github.convatlas.compare.derivation;

import io.github.convatlas.analysis.CensusDerivation;
import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.analysis.ConvCensus;
import io.github.convatlas.analysis.CountDerivation;
import io.github.convatlas.analysis.CountDerivation.Quantity;
import io.github.convatlas.compare.LayerWords;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;

/**
 * A part of a network with everything that is counted in it, and how.
 *
 * @param network     the network
 * @param scope       the part
 * @param macs        how its MACs were counted
 * @param params      how its params were counted
 * @param activations how its activations were counted
 * @param statistics  running statistics of batch normalization
 * @param census      how its 3x3 convolutions were counted
 */
public record Counted(ShapedNetwork network, CountScope scope, CountDerivation macs, CountDerivation params,
        CountDerivation activations, CountDerivation statistics, CensusDerivation census) {

    /** How a whole network was counted. */
    public static Counted of(ShapedNetwork network) {
        return of(network, CountScope.network(network), ConvCensus.of(network, CensusRule.ARTICLE));
    }

    /**
     * How a part of a network was counted.
     *
     * @param network the network
     * @param scope   a part of it
     * @param census  of the network, by the rule of the article
     */
    public static Counted of(ShapedNetwork network, CountScope scope, ConvCensus census) {
        return new Counted(network, scope, CountDerivation.of(network, scope.layers(), Quantity.MACS),
                CountDerivation.of(network, scope.layers(), Quantity.PARAMS),
                CountDerivation.of(network, scope.layers(), Quantity.ACTIVATIONS),
                CountDerivation.of(network, scope.layers(), Quantity.STATISTICS),
                CensusDerivation.of(network, scope.layers(), census));
    }

    /** How a quantity was counted. */
    public CountDerivation derivation(Quantity quantity) {
        return switch (quantity) {
            case MACS -> macs;
            case PARAMS -> params;
            case ACTIVATIONS -> activations;
            case STATISTICS -> statistics;
        };
    }

    /** A layer in words: {@code depthwise conv 3x3, 96, /2}. */
    public String label(LayerId layer) {
        Shape input = network.graph().node(layer).inputs().isEmpty()
                ? network.shape(layer)
                : network.inputShapes(layer).getFirst();
        return LayerWords.of(network.graph().node(layer).layer(), input).label();
    }
}
