package io.github.convatlas.graph;

import java.util.List;
import java.util.OptionalInt;

/** The output shape of one layer from the shapes it reads. */
public final class ShapeInference {
    private ShapeInference() {
    }

    /** What inference found. */
    public sealed interface Result {
    }

    /** A shape, NCHW or NC. */
    public record Inferred(Shape shape) implements Result {
    }

    /** Why there is none, as the end of a sentence without a full stop. */
    public record Impossible(String reason) implements Result {
    }

    /**
     * The output shape of a layer.
     *
     * @param layer  what is computed
     * @param inputs the shapes it reads, NCHW or NC
     */
    public static Result infer(Layer layer, List<Shape> inputs) {
        return switch (layer) {
            case Layer.Input(Shape shape) -> new Inferred(shape);
            case Layer.Convolution convolution -> convolve(convolution, inputs.getFirst());
            case Layer.MaxPool(Window window, boolean ceiling) -> pool(window, ceiling, inputs.getFirst());
            case Layer.AveragePool(Window window, boolean ceiling, _) -> pool(window, ceiling, inputs.getFirst());
            case Layer.GlobalAveragePool() -> onMap(inputs.getFirst(), Shape.map(inputs.getFirst().channels(), 1, 1));
            case Layer.Flatten() -> flatten(inputs.getFirst());
            case Layer.Linear(int outFeatures, _) -> linear(outFeatures, inputs.getFirst());
            case Layer.Add() -> add(inputs);
            case Layer.Multiply() -> multiply(inputs);
            case Layer.Concat() -> concat(inputs);
            case Layer.Slice(int from, int to) -> slice(from, to, inputs.getFirst());
            case Layer.ChannelShuffle(int groups) -> shuffle(groups, inputs.getFirst());
            case Layer.Resize(Extent size, _) ->
                onMap(inputs.getFirst(), Shape.map(inputs.getFirst().channels(), size.height(), size.width()));
            case Layer.Foreign foreign -> new Inferred(foreign.output());
            case Layer.BatchNorm _,Layer.Activate _,Layer.Scale _,Layer.Gain _,Layer.Dropout _,Layer.Softmax _ ->
                new Inferred(inputs.getFirst());
        };
    }

    private static Result convolve(Layer.Convolution convolution, Shape input) {
        if (input.isMap() && input.channels() % convolution.groups() != 0) {
            return new Impossible(input.channels() + " input channels cannot form " + convolution.groups() + " groups");
        }
        return slide(convolution.window(), false, input, convolution.outChannels());
    }

    private static Result pool(Window window, boolean ceiling, Shape input) {
        return slide(window, ceiling, input, input.channels());
    }

    private static Result slide(Window window, boolean ceiling, Shape input, int channels) {
        if (!input.isMap()) {
            return needsMap(input);
        }
        OptionalInt height = window.outputHeight(input.extent(), ceiling);
        OptionalInt width = window.outputWidth(input.extent(), ceiling);
        if (height.isEmpty() || width.isEmpty()) {
            return new Impossible("the kernel " + window.kernel() + " (reaching over " + window.reach()
                    + " pixels) is larger than the padded map of " + input.extent());
        }
        return new Inferred(Shape.map(channels, height.getAsInt(), width.getAsInt()));
    }

    private static Result flatten(Shape input) {
        long features = input.elements();
        return features <= Integer.MAX_VALUE
                ? new Inferred(Shape.vector((int) features))
                : new Impossible("a vector of " + features + " features is too long");
    }

    private static Result linear(int outFeatures, Shape input) {
        return input.isMap()
                ? new Impossible(
                        "a fully connected layer reads a vector, found the map " + input + "; add a flatten before it")
                : new Inferred(Shape.vector(outFeatures));
    }

    private static Result add(List<Shape> inputs) {
        Shape first = inputs.getFirst();
        for (Shape other : inputs) {
            if (!other.equals(first)) {
                return new Impossible("an add needs equal shapes, found " + first + " and " + other);
            }
        }
        return new Inferred(first);
    }

    private static Result multiply(List<Shape> inputs) {
        Shape first = inputs.getFirst();
        for (Shape other : inputs) {
            boolean perChannel = other.channels() == first.channels() && other.extent().area() == 1;
            if (!other.equals(first) && !perChannel) {
                return new Impossible(
                        "a multiply needs equal shapes or one value a channel, found " + first + " and " + other);
            }
        }
        return new Inferred(first);
    }

    private static Result concat(List<Shape> inputs) {
        Shape first = inputs.getFirst();
        int channels = 0;
        for (Shape other : inputs) {
            if (other.isMap() != first.isMap() || !other.extent().equals(first.extent())) {
                return new Impossible("a concat needs maps of one size, found " + first + " and " + other);
            }
            channels = Math.addExact(channels, other.channels());
        }
        return new Inferred(first.withChannels(channels));
    }

    private static Result slice(int from, int to, Shape input) {
        return to <= input.channels()
                ? new Inferred(input.withChannels(to - from))
                : new Impossible("channels " + from + " to " + to + " of only " + input.channels());
    }

    private static Result shuffle(int groups, Shape input) {
        return input.channels() % groups == 0
                ? onMap(input, input)
                : new Impossible(input.channels() + " channels cannot form " + groups + " groups");
    }

    private static Result onMap(Shape input, Shape output) {
        return input.isMap() ? new Inferred(output) : needsMap(input);
    }

    private static Result needsMap(Shape input) {
        return new Impossible("a feature map (NCHW) is needed, found the vector " + input);
    }
}
