package io.github.convatlas.cli.bench;

import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.compare.LayerWords;
import io.github.convatlas.engine.latency.LayerProfile;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.List;

/**
 * A layer with the time it took.
 *
 * @param id        its identity
 * @param label     what it does
 * @param ms        median time in ms, with the layers that were fused into it
 * @param share     of the time of all layers, from 0 to 1
 * @param macs      its multiply-adds
 * @param macsShare of the multiply-adds of the network, from 0 to 1
 */
public record MeasuredLayer(LayerId id, String label, double ms, double share, long macs, double macsShare) {
    /** The layers of a network that took time, in the order they ran. */
    public static List<MeasuredLayer> of(ShapedNetwork network, LayerProfile profile) {
        NetworkCosts costs = NetworkCosts.of(network);
        double all = Math.max(1, costs.total().macs());
        return profile.layers().entrySet().stream().map(entry -> {
            LayerId id = entry.getKey();
            long macs = costs.layer(id).macs();
            return new MeasuredLayer(id, label(network, id), entry.getValue(), profile.share(id), macs, macs / all);
        }).toList();
    }

    private static String label(ShapedNetwork network, LayerId id) {
        List<Shape> inputs = network.inputShapes(id);
        return LayerWords.of(network.graph().node(id).layer(), inputs.isEmpty() ? network.shape(id) : inputs.getFirst())
                .label();
    }
}
