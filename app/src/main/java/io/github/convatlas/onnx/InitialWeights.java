package io.github.convatlas.onnx;

import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * How large the weights of each layer start, so that the values inside a network of any depth stay near 1: neither
 * infinite nor denormal, which would change what a latency measures. The mean square of every tensor is followed
 * through the network, and weights are drawn with the variance 1 / (fan-in * mean square of what they read), which
 * makes 1 of it again. Behind a ReLU that is the rule of He et al., arXiv:1502.01852 (2 / fan-in); behind sums, gates
 * and other functions it is what that rule stands for.
 */
final class InitialWeights {
    /** A tensor of zeros, behind a gain of 0, does not ask for infinite weights. */
    private static final double SMALLEST_SQUARE = 1e-4;
    /** Standard deviations and steps of the sum that stands for an integral over the normal distribution. */
    private static final double REACH = 6;
    private static final int STEPS = 240;
    private final ShapedNetwork network;
    private final Map<LayerId, Double> squares = new HashMap<>();

    InitialWeights(ShapedNetwork network) {
        this.network = network;
        for (GraphNode node : network.graph().nodes().values()) {
            squares.put(node.id(), square(node));
        }
    }

    /** The weights of a convolution or of a fully connected layer. */
    Parameter.Initial weights(GraphNode node, long fanIn) {
        return new Parameter.Initial.Normal(Math.sqrt(1 / (fanIn * read(node))));
    }

    /** The gain of a convolution with standardized weights, whose size does not depend on the weights' own. */
    Parameter.Initial standardizedGain(GraphNode node) {
        return new Parameter.Initial.Constant(Math.sqrt(1 / read(node)));
    }

    /** The expected mean square of what a layer reads first. */
    private double read(GraphNode node) {
        return Math.max(SMALLEST_SQUARE, square(node.inputs().getFirst()));
    }

    private double square(LayerId layer) {
        return squares.getOrDefault(layer, 1.0);
    }

    private double square(GraphNode node) {
        List<LayerId> inputs = node.inputs();
        return switch (node.layer()) {
            case Layer.Input _,Layer.Convolution _,Layer.Linear _,Layer.Foreign _ -> 1;
            case Layer.BatchNorm _,Layer.Flatten _,Layer.Slice _,Layer.ChannelShuffle _ -> square(inputs.getFirst());
            case Layer.MaxPool _,Layer.AveragePool _,Layer.GlobalAveragePool _ -> square(inputs.getFirst());
            case Layer.Resize _,Layer.Dropout _ -> square(inputs.getFirst());
            case Layer.Activate(Activation function) -> activated(function, inputs.getFirst());
            case Layer.Add() -> inputs.stream().mapToDouble(this::square).sum();
            case Layer.Multiply() -> inputs.stream().mapToDouble(this::square).reduce(1, (a, b) -> a * b);
            case Layer.Concat() -> inputs.stream().mapToDouble(this::weighted).sum() / channels(node.id());
            case Layer.Scale(double factor) -> factor * factor * square(inputs.getFirst());
            case Layer.Gain(double initial) -> initial * initial * square(inputs.getFirst());
            case Layer.Softmax() -> 1 / Math.pow(channels(node.id()), 2);
        };
    }

    /**
     * Values are taken to be normal around 0, except behind a sum: what goes around a residual branch was often
     * rectified before, so that a rectifier takes nothing away.
     */
    private double activated(Activation function, LayerId input) {
        double square = meanSquare(formula(function), square(input));
        return network.graph().node(input).layer() instanceof Layer.Add ? Math.max(square(input), square) : square;
    }

    private double weighted(LayerId layer) {
        return square(layer) * channels(layer);
    }

    private int channels(LayerId layer) {
        return network.shape(layer).channels();
    }

    /** The mean square of a function of normal values around 0. */
    private static double meanSquare(DoubleUnaryOperator function, double square) {
        double deviation = Math.sqrt(square);
        double sum = 0;
        double weights = 0;
        for (int i = -STEPS; i <= STEPS; i++) {
            double x = REACH * i / STEPS;
            double weight = Math.exp(-x * x / 2);
            double value = function.applyAsDouble(deviation * x);
            sum += weight * value * value;
            weights += weight;
        }
        return sum / weights;
    }

    private static DoubleUnaryOperator formula(Activation function) {
        return switch (function) {
            case RELU -> x -> Math.max(0, x);
            case RELU6 -> x -> Math.clamp(x, 0, 6);
            case SIGMOID -> x -> 1 / (1 + Math.exp(-x));
            case HARD_SIGMOID -> x -> Math.clamp(x + 3, 0, 6) / 6;
            case STEEP_HARD_SIGMOID -> x -> Math.clamp(0.2 * x + 0.5, 0, 1);
            case HARD_SWISH -> x -> x * Math.clamp(x + 3, 0, 6) / 6;
            case SILU -> x -> x / (1 + Math.exp(-x));
            // The approximation by a sigmoid (arXiv:1606.08415, section 2): close enough for a variance.
            case GELU -> x -> x / (1 + Math.exp(-1.702 * x));
            case TANH -> Math::tanh;
        };
    }
}
