package io.github.convatlas.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.Extent;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Padding;
import io.github.convatlas.graph.Window;
import io.github.convatlas.onnx.Parameter.Role;

import java.util.Map;

/** Each layer in the operations of the training framework. */
final class Operations {
    /** How much of the running statistics a batch leaves as they were. */
    private static final float MOMENTUM = 0.95f;
    private static final double SMALLEST_VARIANCE = 1e-4;

    private Operations() {
    }

    static NDArray one(Map<Role, NDArray> own, Role role) {
        NDArray array = own.get(role);
        if (array == null) {
            throw new IllegalStateException("there is no " + role);
        }
        return array;
    }

    static NDArray convolution(NDArray x, Layer.Convolution convolution, Map<Role, NDArray> own,
            Constants constants) {
        Window window = convolution.window();
        Padding.Border border = window.border(extent(x));
        boolean even = isEven(border);
        NDArray weights = switch (convolution.weights()) {
            case PLAIN -> one(own, Role.WEIGHT);
            case STANDARDIZED -> standardized(one(own, Role.WEIGHT), one(own, Role.GAIN), constants);
        };
        return Conv2d.conv2d(even ? x : padded(x, border, 0), weights, own.get(Role.BIAS), shape(window.stride()),
                even ? new Shape(border.top(), border.left()) : new Shape(0, 0), shape(window.dilation()),
                convolution.groups()).singletonOrThrow();
    }

    private static NDArray standardized(NDArray weights, NDArray gain, Constants constants) {
        long fanIn = weights.getShape().size() / weights.getShape().get(0);
        NDArray rows = weights.reshape(-1, fanIn);
        NDArray centered = rows.sub(rows.mean(new int[]{1}, true));
        NDArray variance = centered.mul(centered).mean(new int[]{1}, true).mul(constants.of((double) fanIn))
                .maximum(constants.of(SMALLEST_VARIANCE));
        return centered.mul(gain.reshape(-1, 1).div(variance.sqrt())).reshape(weights.getShape());
    }

    static NDArray batchNorm(NDArray x, double epsilon, Map<Role, NDArray> own, boolean training) {
        return BatchNorm.batchNorm(x, one(own, Role.RUNNING_MEAN), one(own, Role.RUNNING_VARIANCE),
                one(own, Role.GAMMA), one(own, Role.BETA), 1, MOMENTUM, (float) epsilon, training).singletonOrThrow();
    }

    static NDArray activation(NDArray x, Activation function, Constants constants) {
        return switch (function) {
            case RELU -> ai.djl.nn.Activation.relu(x);
            case RELU6 -> x.clip(0, 6);
            case SIGMOID -> ai.djl.nn.Activation.sigmoid(x);
            case HARD_SIGMOID -> hardSigmoid(x, constants);
            case STEEP_HARD_SIGMOID -> x.mul(constants.of(0.2)).add(constants.of(0.5)).clip(0, 1);
            case HARD_SWISH -> x.mul(hardSigmoid(x, constants));
            case SILU -> x.mul(ai.djl.nn.Activation.sigmoid(x));
            case GELU -> ai.djl.nn.Activation.gelu(x);
            case TANH -> ai.djl.nn.Activation.tanh(x);
        };
    }

    private static NDArray hardSigmoid(NDArray x, Constants constants) {
        return x.add(constants.of(3)).clip(0, 6).mul(constants.of(1.0 / 6));
    }

    static NDArray maximum(NDArray x, Layer.MaxPool pool) {
        Padding.Border border = pool.window().border(extent(x));
        boolean even = isEven(border);
        return Pool.maxPool2d(even ? x : padded(x, border, Float.NEGATIVE_INFINITY), shape(pool.window().kernel()),
                shape(pool.window().stride()), even ? new Shape(border.top(), border.left()) : new Shape(0, 0),
                pool.ceiling());
    }

    static NDArray average(NDArray x, Layer.AveragePool pool) {
        Padding.Border border = pool.window().border(extent(x));
        if (!isEven(border) && !pool.countsPadding()) {
            throw new IllegalArgumentException("an average that leaves out uneven padding cannot be trained");
        }
        boolean even = isEven(border);
        return Pool.avgPool2d(even ? x : padded(x, border, 0), shape(pool.window().kernel()),
                shape(pool.window().stride()), even ? new Shape(border.top(), border.left()) : new Shape(0, 0),
                pool.ceiling(), pool.countsPadding());
    }

    /** Over one axis: the framework averages no two at once. */
    static NDArray globalAverage(NDArray x) {
        Shape shape = x.getShape();
        return x.reshape(shape.get(0), shape.get(1), shape.get(2) * shape.get(3)).mean(new int[]{2}, true)
                .reshape(shape.get(0), shape.get(1), 1, 1);
    }

    static NDArray linear(NDArray x, Map<Role, NDArray> own) {
        NDArray product = x.matMul(one(own, Role.WEIGHT).transpose());
        NDArray bias = own.get(Role.BIAS);
        return bias == null ? product : product.add(bias);
    }

    static NDArray product(NDArray a, NDArray b) {
        return asMap(a, b).mul(asMap(b, a));
    }

    private static NDArray asMap(NDArray vector, NDArray other) {
        Shape shape = vector.getShape();
        return shape.dimension() == 2 && other.getShape().dimension() == 4
                ? vector.reshape(shape.get(0), shape.get(1), 1, 1)
                : vector;
    }

    static NDArray shuffle(NDArray x, int groups) {
        Shape shape = x.getShape();
        return x.reshape(shape.get(0), groups, shape.get(1) / groups, shape.get(2), shape.get(3))
                .transpose(0, 2, 1, 3, 4).reshape(shape);
    }

    private static boolean isEven(Padding.Border border) {
        return border.top() == border.bottom() && border.left() == border.right();
    }

    private static NDArray padded(NDArray x, Padding.Border border, double value) {
        return x.pad(new Shape(border.left(), border.right(), border.top(), border.bottom()), value);
    }

    private static Extent extent(NDArray map) {
        return new Extent(Math.toIntExact(map.getShape().get(2)), Math.toIntExact(map.getShape().get(3)));
    }

    private static Shape shape(Extent extent) {
        return new Shape(extent.height(), extent.width());
    }
}
