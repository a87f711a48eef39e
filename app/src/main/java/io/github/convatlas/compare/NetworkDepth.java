package io.github.convatlas.compare;

import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How deep a network is: convolutions and fully connected layers on the longest path from the input to an output. As in
 * the names of papers, shortcuts and squeeze-and-excitation do not count: ResNet-50 is 50 deep.
 */
public final class NetworkDepth {
    private NetworkDepth() {
    }

    /** The depth of this network. */
    public static int of(ShapedNetwork network) {
        Set<LayerId> gates = gates(network.graph().blocks());
        Map<LayerId, Integer> depths = new HashMap<>();
        for (GraphNode node : network.graph().nodes().values()) {
            int before = node.inputs().stream().mapToInt(input -> depths.getOrDefault(input, 0)).max().orElse(0);
            boolean counts = hasWeights(node.layer()) && node.branch() == GraphNode.Branch.MAIN
                    && !gates.contains(node.id());
            depths.put(node.id(), before + (counts ? 1 : 0));
        }
        return depths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static Set<LayerId> gates(List<BlockInstance> blocks) {
        var gates = new HashSet<LayerId>();
        for (BlockInstance block : blocks) {
            switch (block.role()) {
                case SQUEEZE_EXCITATION -> gates.addAll(block.layers());
                case BLOCK -> gates.addAll(gates(block.parts()));
            }
        }
        return gates;
    }

    private static boolean hasWeights(Layer layer) {
        return switch (layer) {
            case Layer.Convolution _,Layer.Linear _ -> true;
            case Layer.Input _,Layer.BatchNorm _,Layer.Activate _,Layer.MaxPool _,Layer.AveragePool _,Layer.GlobalAveragePool _,Layer.Flatten _,Layer.Add _,Layer.Multiply _,Layer.Concat _,Layer.Slice _,Layer.ChannelShuffle _,Layer.Resize _,Layer.Scale _,Layer.Gain _,Layer.Dropout _,Layer.Softmax _,Layer.Foreign _ ->
                false;
        };
    }
}
