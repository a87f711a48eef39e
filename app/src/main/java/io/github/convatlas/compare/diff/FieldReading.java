package io.github.convatlas.compare.diff;

import io.github.convatlas.analysis.BlockTable;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.Extent;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the fields of one block. */
final class FieldReading {
    private static final int DECIMALS = 3;
    private final ShapedNetwork network;
    private final BlockInstance block;
    private final BlockPaths paths;
    private final List<GraphNode> convolutions;
    private final List<GraphNode> larger;
    private final Map<Field, Value> values = new EnumMap<>(Field.class);

    FieldReading(ShapedNetwork network, BlockInstance block) {
        this.network = network;
        this.block = block;
        this.paths = new BlockPaths(network, block);
        this.convolutions = paths.main().stream().filter(node -> node.layer() instanceof Layer.Convolution).toList();
        this.larger = convolutions.stream().filter(node -> !convolution(node).isPointwise()).toList();
    }

    Map<Field, Value> values() {
        if (!block.kind().isEmpty()) {
            values.put(Field.BLOCK, Value.of(block.kind()));
        }
        paths.main().forEach(node -> plain(node.layer()));
        if (values.containsKey(Field.BIAS) || !convolutions.isEmpty()) {
            values.put(Field.IN, Value.of(network.inputOf(block).channels()));
            values.put(Field.OUT, Value.of(network.outputOf(block).channels()));
        }
        if (!convolutions.isEmpty()) {
            window();
            widths();
            groups();
            gate();
            functions();
        }
        stride();
        return values;
    }

    /** What a layer that is no convolution says by itself. */
    private void plain(Layer layer) {
        switch (layer) {
            case Layer.Linear(_, boolean bias) -> values.put(Field.BIAS, Value.of(bias));
            case Layer.Dropout(double rate) -> values.put(Field.RATE, Value.of(rate));
            case Layer.MaxPool(var window, _) -> values.putIfAbsent(Field.KERNEL, side(window.kernel()));
            case Layer.AveragePool(var window, _, _) -> values.putIfAbsent(Field.KERNEL, side(window.kernel()));
            case Layer.Convolution _,Layer.Input _,Layer.BatchNorm _,Layer.Activate _,Layer.GlobalAveragePool _,Layer.Flatten _,Layer.Add _,Layer.Multiply _,Layer.Concat _,Layer.Slice _,Layer.ChannelShuffle _,Layer.Resize _,Layer.Scale _,Layer.Gain _,Layer.Softmax _,Layer.Foreign _ ->
                {
                }
        }
    }

    private void window() {
        values.put(Field.KERNEL, larger.isEmpty()
                ? Value.of(1)
                : joined(larger.stream().map(node -> side(convolution(node).window().kernel()))));
        values.put(Field.DILATION, joined(Stream.concat(larger.stream(), convolutions.stream())
                .limit(Math.max(1, larger.size())).map(node -> side(convolution(node).window().dilation()))));
        values.put(Field.CONVOLUTIONS, Value.of(convolutions.size()));
    }

    private void stride() {
        int stride = BlockTable.stride(network, block);
        boolean isMap = network.inputOf(block).isMap();
        if (isMap) {
            values.put(Field.STRIDE, Value.of(stride));
        }
        if (isMap && stride > 1) {
            String placement = paths.main().stream().flatMap(node -> placement(node.layer())).distinct()
                    .collect(Collectors.joining("+"));
            if (!placement.isEmpty()) {
                values.put(Field.STRIDE_PLACEMENT, Value.of(placement));
            }
        }
    }

    private static Stream<String> placement(Layer layer) {
        return switch (layer) {
            case Layer.Convolution convolution when convolution.window().stride().area() > 1 ->
                Stream.of(convolution.isPointwise() ? "1x1" : "kxk");
            case Layer.MaxPool(var window, _) when window.stride().area() > 1 -> Stream.of("pooling");
            case Layer.AveragePool(var window, _, _) when window.stride().area() > 1 -> Stream.of("pooling");
            case Layer.Convolution _,Layer.MaxPool _,Layer.AveragePool _,Layer.Linear _,Layer.Dropout _,Layer.Input _,Layer.BatchNorm _,Layer.Activate _,Layer.GlobalAveragePool _,Layer.Flatten _,Layer.Add _,Layer.Multiply _,Layer.Concat _,Layer.Slice _,Layer.ChannelShuffle _,Layer.Resize _,Layer.Scale _,Layer.Gain _,Layer.Softmax _,Layer.Foreign _ ->
                Stream.of();
        };
    }

    private void widths() {
        hidden().ifPresent(hidden -> {
            values.put(Field.HIDDEN, Value.of(hidden));
            BigDecimal in = BigDecimal.valueOf(network.inputOf(block).channels());
            values.put(Field.EXPANSION,
                    new Value.Numeric(BigDecimal.valueOf(hidden).divide(in, DECIMALS, RoundingMode.HALF_UP)));
        });
    }

    private Optional<Integer> hidden() {
        if (block.arguments().get("hidden") instanceof Value.Numeric(BigDecimal number)) {
            return Optional.of(number.intValue());
        }
        if (convolutions.size() < 2 || larger.isEmpty()) {
            return Optional.empty();
        }
        GraphNode last = larger.getLast();
        boolean first = last.equals(convolutions.getFirst());
        return Optional.of(first ? convolution(last).outChannels() : entering(last));
    }

    private void groups() {
        List<GraphNode> pointwise = convolutions.stream().filter(node -> !larger.contains(node)).toList();
        values.put(Field.GROUPS, groups(larger.isEmpty() ? pointwise : larger));
        if (!larger.isEmpty() && !pointwise.isEmpty()) {
            values.put(Field.POINTWISE_GROUPS, groups(pointwise));
        }
    }

    private Value groups(List<GraphNode> nodes) {
        return joined(nodes.stream().map(node -> convolution(node).isDepthwise(entering(node))
                ? Value.of("depthwise")
                : Value.of(convolution(node).groups())));
    }

    private void gate() {
        List<GraphNode> gate = paths.gate();
        Optional<Integer> squeeze = gate.stream().map(GraphNode::layer).flatMap(FieldReading::outWidth).findFirst();
        values.put(Field.SQUEEZE, Value.of(squeeze.orElse(0)));
        List<Value> functions = gate.stream().flatMap(node -> function(node.layer())).toList();
        if (functions.size() > 1) {
            values.put(Field.SQUEEZE_ACTIVATION, functions.getFirst());
        }
        if (!functions.isEmpty()) {
            values.put(Field.GATE, functions.getLast());
        }
    }

    private static Stream<Integer> outWidth(Layer layer) {
        return switch (layer) {
            case Layer.Convolution convolution -> Stream.of(convolution.outChannels());
            case Layer.Linear(int features, _) -> Stream.of(features);
            case Layer.MaxPool _,Layer.AveragePool _,Layer.Dropout _,Layer.Input _,Layer.BatchNorm _,Layer.Activate _,Layer.GlobalAveragePool _,Layer.Flatten _,Layer.Add _,Layer.Multiply _,Layer.Concat _,Layer.Slice _,Layer.ChannelShuffle _,Layer.Resize _,Layer.Scale _,Layer.Gain _,Layer.Softmax _,Layer.Foreign _ ->
                Stream.of();
        };
    }

    private void functions() {
        List<GraphNode> main = paths.main();
        List<Value> functions = main.stream().flatMap(node -> function(node.layer())).distinct().toList();
        values.put(Field.ACTIVATION, functions.isEmpty() ? Value.of("none") : joined(functions.stream()));
        int last = main.indexOf(convolutions.getLast());
        values.put(Field.LINEAR_END,
                Value.of(main.subList(last, main.size()).stream()
                        .noneMatch(node -> function(node.layer()).count() > 0)));
        boolean batch = main.stream().anyMatch(node -> node.layer() instanceof Layer.BatchNorm);
        boolean standardized = convolutions.stream()
                .anyMatch(node -> convolution(node).weights() == Layer.WeightForm.STANDARDIZED);
        values.put(Field.NORM, Value.of(batch ? "batch" : standardized ? "standardized" : "none"));
        values.put(Field.BIAS, Value.of(convolutions.stream().anyMatch(node -> convolution(node).bias())));
        values.put(Field.SHORTCUT, Value.of(paths.shortcut()));
    }

    private static Stream<Value> function(Layer layer) {
        return layer instanceof Layer.Activate(var function) ? Stream.of(Value.of(function.specName())) : Stream.of();
    }

    private int entering(GraphNode node) {
        return network.inputShapes(node.id()).getFirst().channels();
    }

    private static Layer.Convolution convolution(GraphNode node) {
        if (node.layer() instanceof Layer.Convolution convolution) {
            return convolution;
        }
        throw new IllegalArgumentException(node.id() + " is no convolution");
    }

    /** A number where both sides are equal: 3; else a text: {@code 1x7}. */
    private static Value side(Extent extent) {
        return extent.height() == extent.width() ? Value.of(extent.height()) : Value.of(extent.toString());
    }

    /** The only value there is, or a text of all: {@code 3+5}. */
    private static Value joined(Stream<Value> values) {
        List<Value> distinct = values.distinct().toList();
        return distinct.size() == 1
                ? distinct.getFirst()
                : Value.of(distinct.stream().map(Value::toString).collect(Collectors.joining("+")));
    }
}
