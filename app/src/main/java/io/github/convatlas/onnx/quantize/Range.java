package io.github.convatlas.onnx.quantize;

import java.nio.FloatBuffer;

/**
 * Between which numbers a tensor's values lie.
 *
 * @param least the smallest
 * @param most  the largest
 */
public record Range(float least, float most) {
    /** Checks the order. */
    public Range {
        if (!(least <= most)) {
            throw new IllegalArgumentException("no range goes from " + least + " to " + most);
        }
    }

    /** The range of the rest of a buffer, which is read to its end. */
    public static Range of(FloatBuffer values) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        while (values.hasRemaining()) {
            float value = values.get();
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return new Range(least, most);
    }

    /** The range of both. */
    public Range with(Range other) {
        return new Range(Math.min(least, other.least), Math.max(most, other.most));
    }

    /** The step between neighbors among 256; 0 is always one of them. */
    float scale() {
        float span = Math.max(most, 0) - Math.min(least, 0);
        return span > Float.MIN_NORMAL ? span / 255 : 1;
    }

    /** Which of the 256 is 0. */
    int zeroPoint() {
        return Math.clamp(Math.round(-Math.min(least, 0) / scale()), 0, 255);
    }
}
