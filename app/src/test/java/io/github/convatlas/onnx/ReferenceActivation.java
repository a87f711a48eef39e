package io.github.convatlas.onnx;

import io.github.convatlas.graph.Activation;

import java.util.function.DoubleUnaryOperator;

/** Activation functions in double precision, as their papers define them. */
final class ReferenceActivation {
    private ReferenceActivation() {
    }

    static DoubleUnaryOperator of(Activation function) {
        return switch (function) {
            case RELU -> x -> Math.max(0, x);
            case RELU6 -> x -> Math.clamp(x, 0, 6);
            case SIGMOID -> x -> 1 / (1 + Math.exp(-x));
            case HARD_SIGMOID -> x -> Math.clamp(x + 3, 0, 6) / 6;
            case STEEP_HARD_SIGMOID -> x -> Math.clamp(x / 5 + 0.5, 0, 1);
            case HARD_SWISH -> x -> x * Math.clamp(x + 3, 0, 6) / 6;
            case SILU -> x -> x / (1 + Math.exp(-x));
            case GELU -> x -> x * normalDistribution(x);
            case TANH -> Math::tanh;
        };
    }

    /** Simpson's rule over the density: slow and sure. */
    private static double normalDistribution(double x) {
        int steps = 2000;
        double width = x / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double factor = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
            sum += factor * Math.exp(-(i * width) * (i * width) / 2);
        }
        return 0.5 + sum * width / 3 / Math.sqrt(2 * Math.PI);
    }
}
