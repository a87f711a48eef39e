package io.github.convatlas.onnx;

import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Padding.Border;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Window;

import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** What each layer means, written as plainly as possible in double precision: the oracle of the compiler. */
final class Reference {
    private final ShapedNetwork network;
    private final WeightSource weights;
    private final Map<LayerId, Tensor> values = new HashMap<>();

    private Reference(ShapedNetwork network, WeightSource weights) {
        this.network = network;
        this.weights = weights;
    }

    static double[] run(ShapedNetwork network, WeightSource weights, double[] input) {
        var reference = new Reference(network, weights);
        for (GraphNode node : network.graph().nodes().values()) {
            reference.values.put(node.id(), reference.evaluate(node, input));
        }
        return reference.value(network.graph().outputs().firstEntry().getValue()).data();
    }

    private Tensor value(LayerId id) {
        Tensor value = values.get(id);
        if (value == null) {
            throw new IllegalStateException(id + " comes too late");
        }
        return value;
    }

    private Tensor evaluate(GraphNode node, double[] input) {
        Shape shape = network.shape(node.id());
        List<Tensor> x = node.inputs().stream().map(this::value).toList();
        return switch (node.layer()) {
            case Layer.Input _ -> new Tensor(shape, input);
            case Layer.Convolution convolution -> convolve(node, convolution, x.getFirst());
            case Layer.BatchNorm(double epsilon) -> normalize(node, epsilon, x.getFirst());
            case Layer.Activate(Activation function) -> map(x.getFirst(), shape, ReferenceActivation.of(function));
            case Layer.MaxPool(Window window, _) -> pool(shape, window, x.getFirst(), true, false);
            case Layer.AveragePool(Window window, _, boolean padding) ->
                pool(shape, window, x.getFirst(), false, padding);
            case Layer.GlobalAveragePool() -> fill(shape, (c, _, _) -> mean(x.getFirst(), c));
            case Layer.Flatten() -> new Tensor(shape, x.getFirst().data());
            case Layer.Linear linear -> multiply(node, linear, x.getFirst());
            case Layer.Add() -> fill(shape, (c, h, w) -> x.stream().mapToDouble(t -> t.at(c, h, w)).sum());
            case Layer.Multiply() -> fill(shape, (c, h, w) -> x.stream().mapToDouble(t -> broadcast(t, c, h, w))
                    .reduce(1, (a, b) -> a * b));
            case Layer.Concat() -> new Tensor(shape, x.stream().flatMapToDouble(t -> java.util.Arrays.stream(t.data()))
                    .toArray());
            case Layer.Slice(int from, _) -> fill(shape, (c, h, w) -> x.getFirst().at(from + c, h, w));
            case Layer.ChannelShuffle(int groups) -> fill(shape, (c, h, w) -> x.getFirst()
                    .at(c % groups * (shape.channels() / groups) + c / groups, h, w));
            case Layer.Resize(_, Layer.ResizeMode mode) ->
                fill(shape, (c, h, w) -> resized(x.getFirst(), shape, mode, c, h, w));
            case Layer.Scale(double factor) -> map(x.getFirst(), shape, v -> v * factor);
            case Layer.Gain _ -> map(x.getFirst(), shape, v -> v * parameter(node, Parameter.Role.GAIN, 1)[0]);
            case Layer.Dropout _ -> x.getFirst();
            case Layer.Softmax() -> softmax(x.getFirst());
            case Layer.Foreign foreign -> throw new IllegalArgumentException(foreign.operator());
        };
    }

    private interface Element {
        double at(int channel, int row, int column);
    }

    private static Tensor fill(Shape shape, Element element) {
        var result = new Tensor(shape, new double[(int) shape.elements()]);
        for (int c = 0; c < shape.channels(); c++) {
            for (int h = 0; h < shape.height(); h++) {
                for (int w = 0; w < shape.width(); w++) {
                    result.data()[result.index(c, h, w)] = element.at(c, h, w);
                }
            }
        }
        return result;
    }

    private static Tensor map(Tensor x, Shape shape, DoubleUnaryOperator function) {
        return new Tensor(shape, java.util.Arrays.stream(x.data()).map(function).toArray());
    }

    private double[] parameter(GraphNode node, Parameter.Role role, long... shape) {
        OnnxModel model = new OnnxCompiler("test").compile(network, weights);
        Parameter found = model.parameters().stream()
                .filter(p -> p.layer().equals(node.id()) && p.role() == role).findFirst().orElseThrow();
        if (found.elements() != java.util.Arrays.stream(shape).reduce(1, (a, b) -> a * b)) {
            throw new IllegalStateException(found + " is not of " + java.util.Arrays.toString(shape));
        }
        FloatBuffer buffer = FloatBuffer.allocate((int) found.elements());
        weights.fill(found, buffer);
        double[] result = new double[buffer.capacity()];
        java.util.Arrays.setAll(result, buffer::get);
        return result;
    }

    private Tensor convolve(GraphNode node, Layer.Convolution convolution, Tensor x) {
        Window window = convolution.window();
        int depth = x.shape().channels() / convolution.groups();
        int taps = (int) window.kernel().area();
        double[] weight = parameter(node, Parameter.Role.WEIGHT, convolution.outChannels(), depth, taps);
        if (convolution.weights() == Layer.WeightForm.STANDARDIZED) {
            standardize(weight, parameter(node, Parameter.Role.GAIN, convolution.outChannels()), depth * taps);
        }
        double[] bias = convolution.bias()
                ? parameter(node, Parameter.Role.BIAS, convolution.outChannels())
                : new double[convolution.outChannels()];
        Border border = window.border(x.shape().extent());
        return fill(network.shape(node.id()), (c, h, w) -> {
            double sum = bias[c];
            int first = c / (convolution.outChannels() / convolution.groups()) * depth;
            for (int d = 0; d < depth; d++) {
                for (int t = 0; t < taps; t++) {
                    sum += weight[(c * depth + d) * taps + t]
                            * x.at(first + d, row(window, border, h, t), column(window, border, w, t));
                }
            }
            return sum;
        });
    }

    private static int row(Window window, Border border, int h, int tap) {
        return h * window.stride().height() - border.top() + tap / window.kernel().width() * window.dilation().height();
    }

    private static int column(Window window, Border border, int w, int tap) {
        return w * window.stride().width() - border.left() + tap % window.kernel().width() * window.dilation().width();
    }

    private static void standardize(double[] weight, double[] gain, int fanIn) {
        for (int c = 0; c < gain.length; c++) {
            double mean = 0;
            double square = 0;
            for (int i = c * fanIn; i < (c + 1) * fanIn; i++) {
                mean += weight[i] / fanIn;
                square += weight[i] * weight[i] / fanIn;
            }
            double variance = square - mean * mean;
            for (int i = c * fanIn; i < (c + 1) * fanIn; i++) {
                weight[i] = (weight[i] - mean) * gain[c] / Math.sqrt(Math.max(variance * fanIn, 1e-4));
            }
        }
    }

    private Tensor normalize(GraphNode node, double epsilon, Tensor x) {
        int channels = x.shape().channels();
        double[] gamma = parameter(node, Parameter.Role.GAMMA, channels);
        double[] beta = parameter(node, Parameter.Role.BETA, channels);
        double[] mean = parameter(node, Parameter.Role.RUNNING_MEAN, channels);
        double[] variance = parameter(node, Parameter.Role.RUNNING_VARIANCE, channels);
        return fill(x.shape(), (c, h, w) -> (x.at(c, h, w) - mean[c]) / Math.sqrt(variance[c] + epsilon) * gamma[c]
                + beta[c]);
    }

    private static Tensor pool(Shape shape, Window window, Tensor x, boolean maximum, boolean countsPadding) {
        Border border = window.border(x.shape().extent());
        return fill(shape, (c, h, w) -> {
            double best = Double.NEGATIVE_INFINITY;
            double sum = 0;
            int count = 0;
            for (int t = 0; t < window.kernel().area(); t++) {
                int row = row(window, border, h, t);
                int column = column(window, border, w, t);
                boolean inside = row >= 0 && row < x.shape().height() && column >= 0 && column < x.shape().width();
                boolean padded = row < x.shape().height() + border.bottom()
                        && column < x.shape().width() + border.right();
                best = inside ? Math.max(best, x.at(c, row, column)) : best;
                sum += x.at(c, row, column);
                count += inside || (countsPadding && padded) ? 1 : 0;
            }
            return maximum ? best : sum / count;
        });
    }

    private Tensor multiply(GraphNode node, Layer.Linear linear, Tensor x) {
        int features = x.shape().channels();
        double[] weight = parameter(node, Parameter.Role.WEIGHT, linear.outFeatures(), features);
        double[] bias = linear.bias()
                ? parameter(node, Parameter.Role.BIAS, linear.outFeatures())
                : new double[linear.outFeatures()];
        return fill(Shape.vector(linear.outFeatures()), (o, _, _) -> {
            double sum = bias[o];
            for (int i = 0; i < features; i++) {
                sum += weight[o * features + i] * x.data()[i];
            }
            return sum;
        });
    }

    private static double mean(Tensor x, int channel) {
        double sum = 0;
        for (int h = 0; h < x.shape().height(); h++) {
            for (int w = 0; w < x.shape().width(); w++) {
                sum += x.at(channel, h, w);
            }
        }
        return sum / x.shape().extent().area();
    }

    private static double broadcast(Tensor x, int c, int h, int w) {
        return x.shape().extent().area() == 1 ? x.at(c, 0, 0) : x.at(c, h, w);
    }

    private static double resized(Tensor x, Shape shape, Layer.ResizeMode mode, int c, int h, int w) {
        double rows = (double) x.shape().height() / shape.height();
        double columns = (double) x.shape().width() / shape.width();
        if (mode == Layer.ResizeMode.NEAREST) {
            return x.at(c, (int) (h * rows), (int) (w * columns));
        }
        double y = Math.clamp((h + 0.5) * rows - 0.5, 0, x.shape().height() - 1);
        double z = Math.clamp((w + 0.5) * columns - 0.5, 0, x.shape().width() - 1);
        int top = Math.min((int) y, x.shape().height() - 2);
        int left = Math.min((int) z, x.shape().width() - 2);
        double above = x.at(c, top, left) * (1 - (z - left)) + x.at(c, top, left + 1) * (z - left);
        double below = x.at(c, top + 1, left) * (1 - (z - left)) + x.at(c, top + 1, left + 1) * (z - left);
        return above * (1 - (y - top)) + below * (y - top);
    }

    private static Tensor softmax(Tensor x) {
        return fill(x.shape(), (c, h, w) -> {
            double sum = 0;
            for (int other = 0; other < x.shape().channels(); other++) {
                sum += Math.exp(x.at(other, h, w) - x.at(c, h, w));
            }
            return 1 / sum;
        });
    }
}
