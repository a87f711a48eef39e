package io.github.convatlas.engine;

import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.OnnxModel;
import io.github.convatlas.onnx.OnnxWriter;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.TestWeights;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.inspect.OnnxInspector;

import java.nio.FloatBuffer;
import java.nio.file.Path;

/** Shortcuts to what works, and to why it does not. */
final class Opened {
    private Opened() {
    }

    static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Success<T>(T value) -> value;
            case Outcome.Refused<T>(String reason) -> throw new AssertionError(reason);
        };
    }

    static <T> String reason(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Success<T>(T value) -> throw new AssertionError("it worked: " + value);
            case Outcome.Refused<T>(String reason) -> reason;
        };
    }

    static OnnxInspection inspect(Path file) {
        return value(new OnnxInspector(8_000_000_000L).inspect(file));
    }

    /** Writes a network with weights that pass for trained ones. */
    static OnnxInspection trained(ShapedNetwork network, Path file) {
        OnnxModel model = new OnnxCompiler("test").compile(network, new TestWeights(1));
        value(OnnxWriter.write(model, file));
        return inspect(file);
    }

    /** How large the answers of a network are: neither vanished nor exploded. */
    static double rootMeanSquare(FloatBuffer values) {
        double sum = 0;
        for (int i = 0; i < values.capacity(); i++) {
            sum += (double) values.get(i) * values.get(i);
        }
        return Math.sqrt(sum / values.capacity());
    }
}
