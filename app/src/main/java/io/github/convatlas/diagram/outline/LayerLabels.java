package io.github.convatlas.diagram.outline;

import io.github.convatlas.graph.Extent;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Window;

import java.util.List;

/** Short labels of layers in the notation of the articles; the same in every language. */
public final class LayerLabels {
    private LayerLabels() {
    }

    /** The label of a layer: {@code conv 3x3/2, 32}. */
    public static String label(ShapedNetwork network, GraphNode node) {
        return switch (node.layer()) {
            case Layer.Input _ -> "input";
            case Layer.Convolution convolution ->
                convolution(convolution, network.inputShapes(node.id()).getFirst().channels());
            case Layer.BatchNorm _ -> "batch norm";
            case Layer.Activate(var function) -> function.title();
            case Layer.MaxPool(Window window, _) -> "max-pool " + window(window);
            case Layer.AveragePool(Window window, _, _) -> "average-pool " + window(window);
            case Layer.GlobalAveragePool() -> "global average pool";
            case Layer.Flatten() -> "flatten";
            case Layer.Linear(int outFeatures, _) -> "fully connected, " + outFeatures;
            case Layer.Add() -> "add";
            case Layer.Multiply() -> "multiply";
            case Layer.Concat() -> "concat";
            case Layer.Slice(int from, int to) -> "channels " + from + " to " + to;
            case Layer.ChannelShuffle(int groups) -> "channel shuffle, " + groups;
            case Layer.Resize(Extent size, _) -> "resize to " + size;
            case Layer.Scale(double factor) -> "× " + number(factor);
            case Layer.Gain _ -> "gain";
            case Layer.Dropout(double rate) -> "dropout " + number(rate);
            case Layer.Softmax() -> "softmax";
            case Layer.Foreign foreign -> foreign.operator() + (foreign.isCounted() ? "" : ", not counted");
        };
    }

    /** A shape without its batch, width last as people say it: {@code 56 × 56 × 144}; the features of a vector. */
    public static String shape(Shape shape) {
        List<Integer> sizes = shape.isMap()
                ? List.of(shape.height(), shape.width(), shape.channels())
                : shape.dimensions().subList(Math.min(1, shape.dimensions().size() - 1), shape.dimensions().size());
        return String.join(" × ", sizes.stream().map(String::valueOf).toList());
    }

    private static String convolution(Layer.Convolution convolution, int inChannels) {
        String kernel = window(convolution.window());
        String out = ", " + convolution.outChannels();
        if (convolution.isDepthwise(inChannels)) {
            return "depthwise " + kernel + out;
        }
        String groups = convolution.groups() > 1 ? ", " + convolution.groups() + " groups" : "";
        return "conv " + kernel + out + groups;
    }

    private static String window(Window window) {
        String stride = window.stride().longest() > 1 ? "/" + side(window.stride()) : "";
        String dilation = window.dilation().longest() > 1 ? " dilation " + side(window.dilation()) : "";
        return window.kernel() + stride + dilation;
    }

    private static String side(Extent extent) {
        return extent.height() == extent.width() ? String.valueOf(extent.height()) : extent.toString();
    }

    private static String number(double value) {
        return java.math.BigDecimal.valueOf(value).round(new java.math.MathContext(3)).stripTrailingZeros()
                .toPlainString();
    }
}
