package io.github.convatlas.diagram.outline;

import io.github.convatlas.diagram.color.ColorRole;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The kind of operation of every layer.
 *
 * @param roles by identity
 */
public record LayerRoles(Map<LayerId, ColorRole> roles) {
    /** Copies the map. */
    public LayerRoles {
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    }

    /** The kinds of a network's layers; all layers of a squeeze-and-excitation have its kind. */
    public static LayerRoles of(ShapedNetwork network) {
        var roles = new LinkedHashMap<LayerId, ColorRole>();
        network.graph().nodes().forEach((id, node) -> roles.put(id, role(network, node)));
        mark(network.graph().blocks(), roles);
        return new LayerRoles(roles);
    }

    /** The kind of a layer. */
    public ColorRole of(LayerId id) {
        return roles.getOrDefault(id, ColorRole.OTHER);
    }

    private static void mark(Collection<BlockInstance> blocks, Map<LayerId, ColorRole> roles) {
        for (BlockInstance block : blocks) {
            switch (block.role()) {
                case SQUEEZE_EXCITATION ->
                    block.layers().forEach(layer -> roles.put(layer, ColorRole.SQUEEZE_EXCITATION));
                case BLOCK -> mark(block.parts(), roles);
            }
        }
    }

    private static ColorRole role(ShapedNetwork network, GraphNode node) {
        return switch (node.layer()) {
            case Layer.Convolution convolution -> convolution(network, node, convolution);
            case Layer.Linear _ -> ColorRole.FULLY_CONNECTED;
            case Layer.MaxPool _,Layer.AveragePool _,Layer.GlobalAveragePool _ -> ColorRole.POOLING;
            case Layer.BatchNorm _,Layer.Activate _,Layer.Scale _,Layer.Gain _,Layer.Softmax _ ->
                ColorRole.NORMALIZATION;
            case Layer.Input _,Layer.Dropout _,Layer.Flatten _,Layer.Add _,Layer.Multiply _,Layer.Concat _,Layer.Slice _,Layer.ChannelShuffle _,Layer.Resize _,Layer.Foreign _ ->
                ColorRole.OTHER;
        };
    }

    private static ColorRole convolution(ShapedNetwork network, GraphNode node, Layer.Convolution convolution) {
        if (convolution.isDepthwise(network.inputShapes(node.id()).getFirst().channels())) {
            return ColorRole.DEPTHWISE;
        }
        return convolution.isPointwise() ? ColorRole.POINTWISE : ColorRole.DENSE;
    }
}
