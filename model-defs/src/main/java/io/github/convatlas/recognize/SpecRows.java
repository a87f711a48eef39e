package io.github.convatlas.recognize;

import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Value;
import io.github.convatlas.graph.Window;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** Single layers in the words of the spec language. */
final class SpecRows {
    private SpecRows() {
    }

    /** The field that names a layer, with its arguments. */
    static SequencedMap<String, String> primitive(ShapedNetwork network, GraphNode node)
            throws SpecText.UnwritableException {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        switch (node.layer()) {
            case Layer.Convolution convolution -> fields.put("conv", convolution(network, node, convolution));
            case Layer.BatchNorm _ -> fields.put("batchNorm", "{}");
            case Layer.Activate(var function) ->
                fields.put("activate", object(Map.of("function", quoted(function.specName()))));
            case Layer.MaxPool(Window window, boolean ceiling) ->
                fields.put("maxPool", pool(network, node, window, Map.of("ceiling", String.valueOf(ceiling))));
            case Layer.AveragePool(Window window, boolean ceiling, boolean counts) -> fields.put("averagePool",
                    pool(network, node, window, Map.of("ceiling", String.valueOf(ceiling), "countsPadding",
                            String.valueOf(counts))));
            case Layer.GlobalAveragePool() -> fields.put("globalPool", "{}");
            case Layer.Flatten() -> fields.put("flatten", "{}");
            case Layer.Linear(int out, boolean bias) ->
                fields.put("linear", "{\"out\": " + out + ", \"bias\": " + bias + "}");
            case Layer.Add() -> fields.put("add", "");
            case Layer.Multiply() -> fields.put("multiply", "");
            case Layer.Concat() -> fields.put("concat", "");
            case Layer.Slice(int from, int to) ->
                fields.put("slice", "{\"from\": " + from + ", \"to\": " + to + "}");
            case Layer.ChannelShuffle(int groups) -> fields.put("shuffle", "{\"groups\": " + groups + "}");
            case Layer.Scale(double factor) -> fields.put("scale", object(Map.of("factor", value(Value.of(factor)))));
            case Layer.Gain(double initial) -> fields.put("gain", object(Map.of("initial", value(Value.of(initial)))));
            case Layer.Dropout(double rate) -> fields.put("dropout", object(Map.of("rate", value(Value.of(rate)))));
            case Layer.Softmax() -> fields.put("softmax", "{}");
            case Layer.Resize _,Layer.Input _,Layer.Foreign _ ->
                throw new SpecText.UnwritableException("the spec language has no word for " + node.id());
        }
        return fields;
    }

    /** Whether a layer names what it reads. */
    static boolean joins(GraphNode node) {
        return node.layer() instanceof Layer.Add || node.layer() instanceof Layer.Multiply
                || node.layer() instanceof Layer.Concat;
    }

    /** How the border of a layer's window is filled, if it has one and its filling shows. */
    static Optional<Value> padding(ShapedNetwork network, GraphNode node) {
        Optional<Window> window = switch (node.layer()) {
            case Layer.Convolution convolution -> Optional.of(convolution.window());
            case Layer.MaxPool pool -> Optional.of(pool.window());
            case Layer.AveragePool pool -> Optional.of(pool.window());
            case Layer.Input _,Layer.BatchNorm _,Layer.Activate _,Layer.GlobalAveragePool _,Layer.Flatten _,Layer.Linear _,Layer.Add _,Layer.Multiply _,Layer.Concat _,Layer.Slice _,Layer.ChannelShuffle _,Layer.Resize _,Layer.Scale _,Layer.Gain _,Layer.Dropout _,Layer.Softmax _,Layer.Foreign _ ->
                Optional.empty();
        };
        return window.filter(found -> found.kernel().area() > 1)
                .flatMap(found -> Windows.paddings(found, network.inputShapes(node.id()).getFirst(),
                        network.shape(node.id())).stream().findFirst());
    }

    private static String convolution(ShapedNetwork network, GraphNode node, Layer.Convolution convolution)
            throws SpecText.UnwritableException {
        SequencedMap<String, String> fields = window(network, node, convolution.window());
        fields.put("out", String.valueOf(convolution.outChannels()));
        fields.put("groups", String.valueOf(convolution.groups()));
        fields.put("dilation", String.valueOf(convolution.window().dilation().height()));
        fields.put("bias", String.valueOf(convolution.bias()));
        fields.put("standardized", String.valueOf(convolution.weights() == Layer.WeightForm.STANDARDIZED));
        return object(fields);
    }

    private static String pool(ShapedNetwork network, GraphNode node, Window window, Map<String, String> more)
            throws SpecText.UnwritableException {
        SequencedMap<String, String> fields = window(network, node, window);
        fields.putAll(more);
        return object(fields);
    }

    private static SequencedMap<String, String> window(ShapedNetwork network, GraphNode node, Window window)
            throws SpecText.UnwritableException {
        List<Value> paddings = Windows.paddings(window, network.inputShapes(node.id()).getFirst(),
                network.shape(node.id()));
        if (!Windows.isSquare(window) || paddings.isEmpty()) {
            throw new SpecText.UnwritableException("the window of " + node.id() + " is not square, or its border is"
                    + " filled in a way the spec language has no word for");
        }
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        fields.put("kernel", String.valueOf(window.kernel().height()));
        fields.put("stride", String.valueOf(window.stride().height()));
        fields.put("padding", value(paddings.getFirst()));
        return fields;
    }

    private static String object(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> quoted(field.getKey()) + ": " + field.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    static String value(Value value) {
        return switch (value) {
            case Value.Numeric(BigDecimal number) -> number.toPlainString();
            case Value.Flag(boolean set) -> String.valueOf(set);
            case Value.Name(String text) -> quoted(named(text));
            case Value.Numbers(List<BigDecimal> numbers) ->
                numbers.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", ", "[", "]"));
        };
    }

    private static String named(String text) {
        return text.toLowerCase(Locale.ROOT).equals(text) ? text : "'" + text + "'";
    }

    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').append((char) letter);
            } else if (letter < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", letter));
            } else {
                quoted.append((char) letter);
            }
        });
        return quoted.append('"').toString();
    }
}
