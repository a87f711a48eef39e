package io.github.convatlas.compare;

import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.spec.NetworkSpec;

/**
 * A network as a list of the atlas shows it, at the defaults of its parameters.
 *
 * @param spec       the network
 * @param total      what it costs
 * @param resolution longer side of the input picture in pixels
 */
public record AtlasEntry(NetworkSpec spec, LayerCost total, int resolution) {
    /**
     * The entry of a network.
     *
     * @param spec   the network
     * @param shaped the same, expanded at its defaults
     */
    public static AtlasEntry of(NetworkSpec spec, ShapedNetwork shaped) {
        return new AtlasEntry(spec, NetworkCosts.of(shaped).total(), shaped.input().extent().longest());
    }
}
