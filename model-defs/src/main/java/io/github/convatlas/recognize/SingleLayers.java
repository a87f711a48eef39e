package io.github.convatlas.recognize;

import io.github.convatlas.analysis.FoundBlocks;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Blocks of one layer, with the normalization and activation behind it. */
final class SingleLayers {
    private SingleLayers() {
    }

    static BlockInstance block(ShapedNetwork network, LayerWeb web, GraphNode first, Set<LayerId> taken) {
        var layers = new ArrayList<GraphNode>(List.of(first));
        Optional<GraphNode> next = web.next(first.id());
        while (follows(first) && next.isPresent() && !taken.contains(next.get().id())
                && (next.get().layer() instanceof Layer.BatchNorm || next.get().layer() instanceof Layer.Activate)) {
            layers.add(next.get());
            next = web.next(next.get().id());
        }
        return new BlockInstance(first.id().value(), kind(first.layer()), label(network, layers),
                BlockInstance.Role.BLOCK, new LinkedHashMap<String, Value>(),
                layers.stream().map(GraphNode::id).toList(), List.of());
    }

    private static String label(ShapedNetwork network, List<GraphNode> layers) {
        return layers.getFirst().layer() instanceof Layer.Dropout(double rate)
                ? "dropout " + Value.of(rate)
                : FoundBlocks.label(network, layers);
    }

    /** Whether what stands behind a layer belongs to it. */
    private static boolean follows(GraphNode node) {
        return node.layer() instanceof Layer.Convolution || node.layer() instanceof Layer.Linear
                || node.layer() instanceof Layer.Foreign || node.layer() instanceof Layer.Add;
    }

    private static String kind(Layer layer) {
        return switch (layer) {
            case Layer.Convolution _ -> "conv";
            case Layer.BatchNorm _ -> "batchNorm";
            case Layer.Activate _ -> "activate";
            case Layer.MaxPool _ -> "maxPool";
            case Layer.AveragePool _ -> "averagePool";
            case Layer.GlobalAveragePool _ -> "globalPool";
            case Layer.Flatten _ -> "flatten";
            case Layer.Linear _ -> "linear";
            case Layer.Add _ -> "add";
            case Layer.Multiply _ -> "multiply";
            case Layer.Concat _ -> "concat";
            case Layer.Slice _ -> "slice";
            case Layer.ChannelShuffle _ -> "shuffle";
            case Layer.Resize _ -> "resize";
            case Layer.Scale _ -> "scale";
            case Layer.Gain _ -> "gain";
            case Layer.Dropout _ -> "dropout";
            case Layer.Softmax _ -> "softmax";
            case Layer.Input _ -> "input";
            case Layer.Foreign foreign -> foreign.operator();
        };
    }
}
