package io.github.convatlas.compare.diff;

import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ways through a block: its main path, its squeeze-and-excitation, and what leads around it. */
final class BlockPaths {
    private final ShapedNetwork network;
    private final List<GraphNode> nodes;
    private final Set<LayerId> gates;

    BlockPaths(ShapedNetwork network, BlockInstance block) {
        this.network = network;
        this.nodes = block.layers().stream().map(network.graph()::node).toList();
        this.gates = block.kind().isEmpty() ? foundGates() : namedGates(block);
    }

    /** The layers that carry the block's work, in order. */
    List<GraphNode> main() {
        return nodes.stream().filter(node -> !gates.contains(node.id()) && node.branch() == GraphNode.Branch.MAIN)
                .toList();
    }

    /** The layers of its squeeze-and-excitation, in order; empty where it has none. */
    List<GraphNode> gate() {
        return nodes.stream().filter(node -> gates.contains(node.id())).toList();
    }

    private static Set<LayerId> namedGates(BlockInstance block) {
        var found = new LinkedHashSet<LayerId>();
        for (BlockInstance part : block.parts()) {
            switch (part.role()) {
                case SQUEEZE_EXCITATION -> found.addAll(part.layers());
                case BLOCK -> found.addAll(namedGates(part));
            }
        }
        return found;
    }

    /** In a file nothing is named: what follows a global average pool down to one pixel and is multiplied with a map. */
    private Set<LayerId> foundGates() {
        var pixel = new LinkedHashSet<LayerId>();
        boolean multiplied = false;
        for (GraphNode node : nodes) {
            boolean follows = node.inputs().stream().anyMatch(pixel::contains);
            boolean begins = node.layer() instanceof Layer.GlobalAveragePool;
            boolean small = network.shape(node.id()).extent().area() == 1;
            if (small && (begins || follows)) {
                pixel.add(node.id());
            }
            multiplied |= follows && !small && node.layer() instanceof Layer.Multiply;
        }
        return multiplied ? pixel : Set.of();
    }

    /** {@code none}, {@code identity}, {@code projection} or {@code pooled}. */
    String shortcut() {
        List<GraphNode> marked = nodes.stream().filter(node -> node.branch() == GraphNode.Branch.SHORTCUT).toList();
        if (marked.stream().anyMatch(node -> node.layer() instanceof Layer.Convolution)) {
            return "projection";
        }
        if (marked.stream().anyMatch(node -> pools(node.layer()))) {
            return "pooled";
        }
        return unmarkedShortcut();
    }

    /** The least of what lies on the ways from the block's entrance to each layer, and what joins two ways. */
    private String unmarkedShortcut() {
        Map<LayerId, Integer> convolutions = new HashMap<>();
        Map<LayerId, Boolean> pooled = new HashMap<>();
        String found = "none";
        for (GraphNode node : nodes) {
            LayerId nearest = node.inputs().stream()
                    .min((a, b) -> convolutions.getOrDefault(a, 0) - convolutions.getOrDefault(b, 0))
                    .orElse(node.id());
            int least = convolutions.getOrDefault(nearest, 0);
            int most = node.inputs().stream().mapToInt(input -> convolutions.getOrDefault(input, 0)).max().orElse(0);
            boolean throughPool = pooled.getOrDefault(nearest, false);
            if (joins(node.layer()) && most > least) {
                found = least == 0
                        ? throughPool ? "pooled" : "identity"
                        : least == 1 && node.layer() instanceof Layer.Add ? "projection" : found;
            }
            convolutions.put(node.id(), least + (node.layer() instanceof Layer.Convolution ? 1 : 0));
            pooled.put(node.id(), throughPool || pools(node.layer()));
        }
        return found;
    }

    private static boolean joins(Layer layer) {
        return layer instanceof Layer.Add || layer instanceof Layer.Concat;
    }

    private static boolean pools(Layer layer) {
        return layer instanceof Layer.AveragePool || layer instanceof Layer.MaxPool;
    }
}
