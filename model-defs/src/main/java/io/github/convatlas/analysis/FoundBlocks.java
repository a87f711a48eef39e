package io.github.convatlas.analysis;

import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.NetworkGraph;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds blocks in a network that comes without, such as one from a file. Wherever all data passes through a single tensor,
 * a block ends; normalization and activation join the block before them. So every residual block is one block, whatever it
 * consists of.
 */
public final class FoundBlocks {
    private static final int MOST = 4;
    private final ShapedNetwork network;
    private final List<GraphNode> nodes;

    private FoundBlocks(ShapedNetwork network) {
        this.network = network;
        this.nodes = network.graph().nodes().values().stream().filter(node -> !(node.layer() instanceof Layer.Input))
                .toList();
    }

    /** The network itself if it has blocks; otherwise the same layers with the blocks found. */
    public static ShapedNetwork of(ShapedNetwork network) {
        if (!network.graph().stages().isEmpty()) {
            return network;
        }
        List<Stage> stages = new FoundBlocks(network).stages();
        var graph = new NetworkGraph(network.graph().nodes(), network.graph().outputs(), stages);
        return new ShapedNetwork(network.identity(), graph, network.shapes());
    }

    private List<Stage> stages() {
        return segments().stream().map(this::block)
                .map(block -> new Stage(block.id(), Stage.Section.BODY, List.of(block))).toList();
    }

    private List<List<GraphNode>> segments() {
        Map<LayerId, Integer> lastUse = lastUses();
        var segments = new ArrayList<List<GraphNode>>();
        List<GraphNode> open = new ArrayList<>();
        int reach = inputs().stream().mapToInt(input -> lastUse.getOrDefault(input, -1)).max().orElse(-1);
        for (int i = 0; i < nodes.size(); i++) {
            GraphNode node = nodes.get(i);
            open.add(node);
            if (reach <= i) {
                close(segments, open);
                open = new ArrayList<>();
            }
            reach = Math.max(reach, lastUse.getOrDefault(node.id(), i));
        }
        close(segments, open);
        return segments;
    }

    private List<LayerId> inputs() {
        return network.graph().nodes().values().stream().filter(node -> node.layer() instanceof Layer.Input)
                .map(GraphNode::id).toList();
    }

    /** The index of the last layer that reads each tensor. */
    private Map<LayerId, Integer> lastUses() {
        var lastUse = new HashMap<LayerId, Integer>();
        for (int i = 0; i < nodes.size(); i++) {
            for (LayerId input : nodes.get(i).inputs()) {
                lastUse.put(input, i);
            }
        }
        return lastUse;
    }

    private static void close(List<List<GraphNode>> segments, List<GraphNode> segment) {
        if (segment.isEmpty()) {
            return;
        }
        if (!segments.isEmpty() && segment.size() == 1 && follows(segment.getFirst().layer())) {
            segments.getLast().add(segment.getFirst());
        } else {
            segments.add(new ArrayList<>(segment));
        }
    }

    private static boolean follows(Layer layer) {
        return switch (layer) {
            case Layer.BatchNorm _,Layer.Activate _,Layer.Scale _,Layer.Gain _ -> true;
            case Layer.Convolution _,Layer.Linear _,Layer.Input _,Layer.MaxPool _,Layer.AveragePool _,Layer.GlobalAveragePool _,Layer.Flatten _,Layer.Add _,Layer.Multiply _,Layer.Concat _,Layer.Slice _,Layer.ChannelShuffle _,Layer.Resize _,Layer.Dropout _,Layer.Softmax _,Layer.Foreign _ ->
                false;
        };
    }

    private BlockInstance block(List<GraphNode> segment) {
        List<LayerId> layers = segment.stream().map(GraphNode::id).toList();
        return new BlockInstance(layers.getFirst().value(), "", label(network, segment), BlockInstance.Role.BLOCK,
                new LinkedHashMap<>(), layers, List.of());
    }

    /**
     * A short text for layers that belong together, in the notation of the articles.
     *
     * @param network they belong to
     * @param segment in the order of the data, at least one
     */
    public static String label(ShapedNetwork network, List<GraphNode> segment) {
        List<GraphNode> all = segment.stream().filter(node -> node.layer() instanceof Layer.Convolution).toList();
        List<GraphNode> onMaps = all.stream().filter(node -> network.shape(node.id()).extent().area() > 1).toList();
        List<GraphNode> shown = onMaps.isEmpty() ? all : onMaps;
        int out = network.shape(segment.getLast().id()).channels();
        if (onMaps.isEmpty() && has(segment, Layer.Multiply.class) && !all.isEmpty()) {
            return "SE " + network.shape(all.getFirst().id()).channels();
        }
        if (shown.isEmpty()) {
            return plain(segment.getFirst().layer(), out);
        }
        String joined = has(segment, Layer.Add.class) ? "Residual " : has(segment, Layer.Concat.class) ? "Joined " : "";
        if (shown.size() == 1 && joined.isEmpty()) {
            return word(network, shown.getFirst()) + ", " + out;
        }
        String kernels = String.join("-", shown.stream().limit(MOST).map(FoundBlocks::kernel).toList());
        return joined + kernels + (shown.size() > MOST ? "…" : "") + ", " + out;
    }

    private static boolean has(List<GraphNode> segment, Class<? extends Layer> kind) {
        return segment.stream().anyMatch(node -> kind.isInstance(node.layer()));
    }

    private static String word(ShapedNetwork network, GraphNode node) {
        if (!(node.layer() instanceof Layer.Convolution convolution)) {
            return "";
        }
        boolean depthwise = convolution.isDepthwise(network.inputShapes(node.id()).getFirst().channels());
        return (depthwise ? "DW" : "Conv") + kernel(node);
    }

    private static String kernel(GraphNode node) {
        return node.layer() instanceof Layer.Convolution convolution ? convolution.window().kernel().toString() : "";
    }

    private static String plain(Layer layer, int out) {
        return switch (layer) {
            case Layer.MaxPool(var window, _) -> "max-pool " + window.kernel();
            case Layer.AveragePool(var window, _, _) -> "average-pool " + window.kernel();
            case Layer.GlobalAveragePool() -> "global average pool";
            case Layer.Linear(int features, _) -> "fully connected, " + features;
            case Layer.Flatten() -> "flatten";
            case Layer.Dropout _ -> "dropout";
            case Layer.Softmax() -> "softmax";
            case Layer.Add() -> "add";
            case Layer.Multiply() -> "multiply";
            case Layer.Concat() -> "concat, " + out;
            case Layer.Slice _ -> "split, " + out;
            case Layer.ChannelShuffle _ -> "channel shuffle";
            case Layer.Resize(var size, _) -> "resize to " + size;
            case Layer.BatchNorm _ -> "batch norm";
            case Layer.Activate(var function) -> function.title();
            case Layer.Scale _,Layer.Gain _ -> "scale";
            case Layer.Foreign foreign -> foreign.operator();
            case Layer.Convolution _,Layer.Input _ -> "layer";
        };
    }
}
