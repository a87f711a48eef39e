package io.github.convatlas.onnx;

import io.github.convatlas.graph.LayerId;

import java.util.List;

/**
 * A tensor of numbers a network learns or collects: an initializer of the ONNX graph.
 *
 * @param layer   the layer it belongs to
 * @param role    what it is to the layer
 * @param shape   its dimensions; {@code [out, in / groups, kernel height, kernel width]} for a convolution, {@code
 *                [out, in]} for a fully connected layer
 * @param initial what it is before training
 */
public record Parameter(LayerId layer, Role role, List<Long> shape, Initial initial) {
    /** Copies the shape and checks that every dimension is positive. */
    public Parameter {
        shape = List.copyOf(shape);
        if (shape.stream().anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("the " + role.text() + " of " + layer + " has the shape " + shape);
        }
    }

    /** What a parameter is to its layer. */
    public enum Role {
        /** The weights of a convolution or of a fully connected layer. */
        WEIGHT,
        /** Added per output channel. */
        BIAS,
        /** The factor per output channel of standardized weights, or the one scalar of a gain. */
        GAIN,
        /** The factor per channel of a batch normalization. */
        GAMMA,
        /** Added per channel by a batch normalization. */
        BETA,
        /** The mean per channel a batch normalization has seen; not counted among the params. */
        RUNNING_MEAN,
        /** The variance per channel a batch normalization has seen; not counted among the params. */
        RUNNING_VARIANCE;

        String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What a parameter is before training. */
    public sealed interface Initial {
        /**
         * Drawn from a normal distribution around 0.
         *
         * @param deviation its standard deviation
         */
        record Normal(double deviation) implements Initial {
        }

        /** One value everywhere. */
        record Constant(double value) implements Initial {
        }
    }

    /** The name of the initializer: {@code stage3.1.depthwise/weight}. */
    public String name() {
        return layer.value() + "/" + role.text();
    }

    /** The number of elements. */
    public long elements() {
        return shape.stream().mapToLong(Long::longValue).reduce(1, Math::multiplyExact);
    }

    /** The number of bytes as 32-bit floats. */
    public long bytes() {
        return Math.multiplyExact(elements(), Float.BYTES);
    }
}
