package io.github.convatlas.compare.detail;

import io.github.convatlas.analysis.BlockTable;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one could tell about an entry of a block table, read from its layers, so that blocks of different kinds, of specs and
 * of files, can be compared. A fact that does not apply is missing.
 *
 * @param values text of each fact
 */
public record BlockFacts(Map<Fact, String> values) {
    /** Copies the map. */
    public BlockFacts {
        values = Collections.unmodifiableMap(values.isEmpty() ? Map.of() : new EnumMap<>(values));
    }

    /** One thing to tell. */
    public enum Fact {
        /** Name of the block's definition: {@code mbconv}. */
        KIND,
        /** Kernels of its convolutions and poolings, without 1x1: {@code 3x3}. */
        KERNEL,
        /** Channels that leave it. */
        OUT,
        /** Channels of its first convolution, where another one follows: the hidden width. */
        HIDDEN,
        /** By how much it shrinks the map. */
        STRIDE,
        /** How many equal ones follow each other. */
        REPEAT,
        /** Its element-wise functions, squeeze-and-excitation left out: {@code ReLU6}. */
        ACTIVATION,
        /** Squeeze channels of its squeeze-and-excitation. */
        SQUEEZE,
        /** Groups of its convolutions, dense and depthwise ones left out. */
        GROUPS
    }

    /**
     * A fact that two entries do not share.
     *
     * @param fact which
     * @param from its text for the first; empty where it does not apply
     * @param to   its text for the second; empty where it does not apply
     */
    public record Change(Fact fact, String from, String to) {
    }

    /**
     * The facts of an entry.
     *
     * @param network it belongs to
     * @param entry   of its block table
     */
    public static BlockFacts of(ShapedNetwork network, BlockTable.Row entry) {
        BlockInstance block = entry.blocks().getFirst();
        Set<LayerId> gates = gates(block);
        List<GraphNode> main = block.layers().stream().filter(id -> !gates.contains(id))
                .map(network.graph()::node).filter(node -> node.branch() == GraphNode.Branch.MAIN).toList();
        List<Layer.Convolution> convolutions = convolutions(main);
        var values = new EnumMap<Fact, String>(Fact.class);
        values.put(Fact.KIND, block.kind());
        values.put(Fact.OUT, String.valueOf(network.outputOf(block).channels()));
        values.put(Fact.STRIDE, String.valueOf(entry.stride()));
        values.put(Fact.REPEAT, String.valueOf(entry.repeat()));
        put(values, Fact.KERNEL, main.stream().map(GraphNode::layer).flatMap(BlockFacts::kernel));
        put(values, Fact.ACTIVATION, main.stream().map(GraphNode::layer).flatMap(BlockFacts::function));
        put(values, Fact.GROUPS, main.stream().flatMap(node -> groups(network, node)));
        if (convolutions.size() > 1) {
            values.put(Fact.HIDDEN, String.valueOf(convolutions.getFirst().outChannels()));
        }
        put(values, Fact.SQUEEZE, block.layers().stream().filter(gates::contains).map(network.graph()::node)
                .map(GraphNode::layer).flatMap(BlockFacts::width).limit(1));
        return new BlockFacts(values);
    }

    /** What differs from these facts to others, in the order of {@link Fact}. */
    public List<Change> to(BlockFacts other) {
        return Stream.of(Fact.values())
                .filter(fact -> !Objects.equals(values.get(fact), other.values.get(fact)))
                .map(fact -> new Change(fact, values.getOrDefault(fact, ""), other.values.getOrDefault(fact, "")))
                .toList();
    }

    private static void put(Map<Fact, String> values, Fact fact, Stream<String> texts) {
        String joined = texts.distinct().collect(Collectors.joining(", "));
        if (!joined.isEmpty()) {
            values.put(fact, joined);
        }
    }

    private static Set<LayerId> gates(BlockInstance block) {
        return switch (block.role()) {
            case SQUEEZE_EXCITATION -> Set.copyOf(block.layers());
            case BLOCK -> block.parts().stream().map(BlockFacts::gates).collect(HashSet::new, Set::addAll, Set::addAll);
        };
    }

    private static List<Layer.Convolution> convolutions(List<GraphNode> nodes) {
        return nodes.stream().map(GraphNode::layer).filter(Layer.Convolution.class::isInstance)
                .map(Layer.Convolution.class::cast).toList();
    }

    private static Stream<String> groups(ShapedNetwork network, GraphNode node) {
        return node.layer() instanceof Layer.Convolution convolution && convolution.groups() > 1
                && !convolution.isDepthwise(network.inputShapes(node.id()).getFirst().channels())
                        ? Stream.of(String.valueOf(convolution.groups()))
                        : Stream.of();
    }

    private static Stream<String> kernel(Layer layer) {
        return switch (layer) {
            case Layer.Convolution convolution when !convolution.isPointwise() ->
                Stream.of(convolution.window().kernel().toString());
            case Layer.MaxPool pool -> Stream.of(pool.window().kernel().toString());
            case Layer.AveragePool pool -> Stream.of(pool.window().kernel().toString());
            case Layer.Convolution _,Layer.Input _,Layer.BatchNorm _,Layer.Activate _,Layer.GlobalAveragePool _,Layer.Flatten _,Layer.Linear _,Layer.Add _,Layer.Multiply _,Layer.Concat _,Layer.Slice _,Layer.ChannelShuffle _,Layer.Resize _,Layer.Scale _,Layer.Gain _,Layer.Dropout _,Layer.Softmax _ ->
                Stream.of();
        };
    }

    private static Stream<String> function(Layer layer) {
        return layer instanceof Layer.Activate(var function) ? Stream.of(function.title()) : Stream.of();
    }

    private static Stream<String> width(Layer layer) {
        return switch (layer) {
            case Layer.Convolution convolution -> Stream.of(String.valueOf(convolution.outChannels()));
            case Layer.Linear(int outFeatures, _) -> Stream.of(String.valueOf(outFeatures));
            case Layer.MaxPool _,Layer.AveragePool _,Layer.Input _,Layer.BatchNorm _,Layer.Activate _,Layer.GlobalAveragePool _,Layer.Flatten _,Layer.Add _,Layer.Multiply _,Layer.Concat _,Layer.Slice _,Layer.ChannelShuffle _,Layer.Resize _,Layer.Scale _,Layer.Gain _,Layer.Dropout _,Layer.Softmax _ ->
                Stream.of();
        };
    }
}
