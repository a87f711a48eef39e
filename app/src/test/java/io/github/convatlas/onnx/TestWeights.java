package io.github.convatlas.onnx;

import java.nio.FloatBuffer;
import java.util.Random;

/** Weights without any regularity, so that every parameter matters: also gains, biases and running statistics. */
public record TestWeights(long seed) implements WeightSource {
    @Override
    public Provenance provenance() {
        return new Provenance.Trained("in a test");
    }

    @Override
    public void fill(Parameter parameter, FloatBuffer target) {
        var random = new Random(seed ^ parameter.name().hashCode());
        boolean positive = parameter.role() == Parameter.Role.RUNNING_VARIANCE;
        while (target.hasRemaining()) {
            target.put(positive ? 0.5f + random.nextFloat() : (float) random.nextGaussian() * 0.5f);
        }
    }
}
