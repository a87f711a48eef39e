package io.github.convatlas.onnx;

import io.github.convatlas.graph.LayerId;

import java.nio.FloatBuffer;

/**
 * Untrained weights: the same for the same seed on every machine. Each layer has a stream of its own, so that a change
 * in one layer leaves the others as they are. Normal values are sums of four uniform ones: exact in integers, without
 * rare outliers (none beyond 3.46 standard deviations), and fast enough for networks of 500 M params.
 *
 * @param seed what the values are drawn from
 */
public record SeededWeights(long seed) implements WeightSource {
    /** The standard deviation of the sum of four uniform whole numbers below 2^16. */
    private static final double DEVIATION_OF_SUM = Math.sqrt(4 * (65536.0 * 65536.0 - 1) / 12);
    private static final long MEAN_OF_SUM = 2 * 65535;

    @Override
    public Provenance provenance() {
        return new Provenance.Untrained(seed);
    }

    @Override
    public void fill(Parameter parameter, FloatBuffer target) {
        switch (parameter.initial()) {
            case Parameter.Initial.Constant(double value) -> fillConstant((float) value, target);
            case Parameter.Initial.Normal(double deviation) ->
                fillNormal(seed ^ hash(parameter.layer()), (float) (deviation / DEVIATION_OF_SUM), target);
        }
    }

    private static void fillConstant(float value, FloatBuffer target) {
        while (target.hasRemaining()) {
            target.put(value);
        }
    }

    private static void fillNormal(long start, float scale, FloatBuffer target) {
        long state = start;
        while (target.hasRemaining()) {
            state += 0x9E3779B97F4A7C15L;
            target.put(scale * (sumOfFour(mix(state)) - MEAN_OF_SUM));
        }
    }

    private static long sumOfFour(long bits) {
        return (bits & 0xFFFF) + ((bits >>> 16) & 0xFFFF) + ((bits >>> 32) & 0xFFFF) + (bits >>> 48);
    }

    /** The output function of SplitMix64: Steele, Lea and Flood, OOPSLA 2014. */
    private static long mix(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** FNV-1a, 64 bits. */
    private static long hash(LayerId layer) {
        long hash = 0xCBF29CE484222325L;
        for (byte letter : layer.value().getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            hash = (hash ^ (letter & 0xFF)) * 0x100000001B3L;
        }
        return mix(hash);
    }
}
