package io.github.convatlas.compare;

import io.github.convatlas.graph.Extent;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.Window;

/**
 * A layer in words.
 *
 * @param op    what it does: {@code depthwise conv}
 * @param label the same with its numbers: {@code depthwise conv 3x3, 96, /2}
 */
public record LayerWords(String op, String label) {
    /**
     * The words for a layer.
     *
     * @param layer what is computed
     * @param input shape of the first tensor it reads
     */
    public static LayerWords of(Layer layer, Shape input) {
        return switch (layer) {
            case Layer.Input(Shape shape) -> named("input", ", " + shape.channels() + " x " + shape.extent());
            case Layer.Convolution convolution -> convolution(convolution, input);
            case Layer.MaxPool pool -> named("max-pool", window(pool.window()));
            case Layer.AveragePool pool -> named("average-pool", window(pool.window()));
            case Layer.Linear(int features, _) -> named("fully connected", ", " + features);
            case Layer.Activate(var function) -> new LayerWords("activation", function.title());
            case Layer.Slice(int from, int to) -> named("slice", " " + from + " to " + to);
            case Layer.ChannelShuffle(int groups) -> named("channel shuffle", ", " + groups);
            case Layer.Resize(Extent size, _) -> named("resize", " to " + size);
            case Layer.Scale(double factor) -> named("scale", " by " + factor);
            case Layer.Dropout(double rate) -> named("dropout", " " + rate);
            case Layer.BatchNorm _ -> named("batch norm", "");
            case Layer.GlobalAveragePool _ -> named("global average pool", "");
            case Layer.Flatten _ -> named("flatten", "");
            case Layer.Add _ -> named("add", "");
            case Layer.Multiply _ -> named("multiply", "");
            case Layer.Concat _ -> named("concat", "");
            case Layer.Gain _ -> named("gain", "");
            case Layer.Softmax _ -> named("softmax", "");
            case Layer.Foreign foreign ->
                named(foreign.operator(), foreign.isCounted() ? "" : " (not counted)");
        };
    }

    private static LayerWords convolution(Layer.Convolution convolution, Shape input) {
        boolean depthwise = convolution.isDepthwise(input.channels());
        boolean grouped = !depthwise && convolution.groups() > 1;
        Window window = convolution.window();
        String stride = window.stride().longest() == 1 ? "" : ", /" + square(window.stride());
        String dilation = window.dilation().longest() == 1 ? "" : ", dilation " + square(window.dilation());
        String groups = grouped ? ", groups " + convolution.groups() : "";
        String numbers = " " + window.kernel() + ", " + convolution.outChannels() + groups + dilation + stride;
        return named(depthwise ? "depthwise conv" : grouped ? "grouped conv" : "conv", numbers);
    }

    private static LayerWords named(String op, String numbers) {
        return new LayerWords(op, op + numbers);
    }

    private static String window(Window window) {
        return " " + window.kernel() + ", /" + square(window.stride());
    }

    private static String square(Extent extent) {
        return extent.height() == extent.width() ? String.valueOf(extent.height()) : extent.toString();
    }
}
