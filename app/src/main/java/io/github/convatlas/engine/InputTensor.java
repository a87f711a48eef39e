package io.github.convatlas.engine;

import ai.onnxruntime.OnnxJavaType;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.inspect.TensorDescription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An input of a session, with every dimension decided.
 *
 * @param name  its name in the model
 * @param type  type of an element, such as {@code float32}
 * @param shape its dimensions
 */
public record InputTensor(String name, String type, List<Integer> shape) {
    /** Copies the shape. */
    public InputTensor {
        shape = List.copyOf(shape);
    }

    /** The inputs of a network. */
    public static List<InputTensor> of(ShapedNetwork network) {
        List<InputTensor> inputs = new ArrayList<>();
        for (GraphNode node : network.graph().nodes().values()) {
            if (node.layer() instanceof Layer.Input(Shape shape)) {
                inputs.add(new InputTensor(node.id().value(), "float32", shape.dimensions()));
            }
        }
        return inputs;
    }

    /**
     * The inputs of a file.
     *
     * @param file what was found in it
     * @param side rows and columns of the picture, in pixels, where the file leaves them open
     * @return the inputs with all their dimensions, or why the file cannot be run
     */
    public static Outcome<List<InputTensor>> of(OnnxInspection file, int side) {
        List<InputTensor> inputs = new ArrayList<>();
        for (TensorDescription description : file.inputs()) {
            switch (of(description, side)) {
                case Outcome.Success<InputTensor>(InputTensor input) -> inputs.add(input);
                case Outcome.Refused<InputTensor>(String reason) -> {
                    return new Outcome.Refused<>(file.name() + " cannot be run here: " + reason);
                }
            }
        }
        return new Outcome.Success<>(inputs);
    }

    /** The input as a file declares it: an open batch becomes 1, open rows and columns the side of the settings. */
    static Outcome<InputTensor> of(TensorDescription description, int side) {
        List<Integer> shape = new ArrayList<>();
        long elements = 1;
        for (long size : description.sized(side)) {
            elements = Math.multiplyHigh(elements, size) == 0 ? elements * size : Long.MAX_VALUE;
            shape.add((int) Math.min(size, Integer.MAX_VALUE));
        }
        var input = new InputTensor(description.name(), description.type(), shape);
        if (javaType(description.type()).isEmpty()) {
            return new Outcome.Refused<>("The input \"" + description.name() + "\" is no tensor of numbers but "
                    + description.type() + ".");
        }
        return elements < 0 || elements > Integer.MAX_VALUE / Long.BYTES
                ? new Outcome.Refused<>("The input \"" + description.name() + "\" of " + description + " is too large.")
                : new Outcome.Success<>(input);
    }

    /** The number of elements. */
    int elements() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    int bytes() {
        return Math.multiplyExact(elements(), javaType().size);
    }

    long[] sizes() {
        return shape.stream().mapToLong(Integer::longValue).toArray();
    }

    OnnxJavaType javaType() {
        return javaType(type).orElseThrow(() -> new IllegalStateException(type + " was checked"));
    }

    private static Optional<OnnxJavaType> javaType(String type) {
        return switch (type) {
            case "float32" -> Optional.of(OnnxJavaType.FLOAT);
            case "float64" -> Optional.of(OnnxJavaType.DOUBLE);
            case "float16" -> Optional.of(OnnxJavaType.FLOAT16);
            case "bfloat16" -> Optional.of(OnnxJavaType.BFLOAT16);
            case "uint8" -> Optional.of(OnnxJavaType.UINT8);
            case "int8" -> Optional.of(OnnxJavaType.INT8);
            case "int16" -> Optional.of(OnnxJavaType.INT16);
            case "int32" -> Optional.of(OnnxJavaType.INT32);
            case "int64" -> Optional.of(OnnxJavaType.INT64);
            case "bool" -> Optional.of(OnnxJavaType.BOOL);
            default -> Optional.empty();
        };
    }
}
