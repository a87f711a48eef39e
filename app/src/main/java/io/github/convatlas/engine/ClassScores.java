package io.github.convatlas.engine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.Dimension;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.inspect.TensorDescription;
import io.github.convatlas.onnx.inspect.TensorDescription.Quantization;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** Finds the output of a model that holds one number a class, and reads it. */
final class ClassScores {
    private static final Set<String> NUMBERS = Set.of("float32", "float64", "float16", "uint8", "int8");
    private final String output;
    private final Quantization quantization;

    private ClassScores(String output, Quantization quantization) {
        this.output = output;
        this.quantization = quantization;
    }

    /** The first output that can be such, or the end of a sentence that began with the file's name. */
    static Outcome<ClassScores> find(OnnxInspection file) {
        Optional<TensorDescription> found = file.outputs().stream()
                .filter(output -> NUMBERS.contains(output.type()) && isList(output.dimensions())).findFirst();
        return found.<Outcome<ClassScores>>map(output -> new Outcome.Success<>(
                new ClassScores(output.name(), output.quantization().orElse(usual(output.type())))))
                .orElseGet(() -> new Outcome.Refused<>("is no classifier of pictures: it answers with "
                        + (file.outputs().isEmpty() ? "nothing" : file.outputs().getFirst()) + "."));
    }

    /** The scores of a run; empty where the output turns out to be something else. */
    Optional<double[]> read(ai.onnxruntime.OrtSession.Result result) {
        Optional<OnnxValue> value = result.get(output);
        if (value.isEmpty() || !(value.get() instanceof OnnxTensor tensor)) {
            return Optional.empty();
        }
        List<Dimension> shape = java.util.Arrays.stream(tensor.getInfo().getShape())
                .<Dimension>mapToObj(Dimension.Fixed::new).toList();
        return isList(shape) ? Optional.of(numbers(tensor)) : Optional.empty();
    }

    /** At most one dimension is larger than 1, and it may be open: [1, 1000], [1, 1000, 1, 1], [1, classes]. */
    private static boolean isList(List<Dimension> dimensions) {
        long long1 = dimensions.stream().skip(dimensions.size() > 1 ? 1 : 0).filter(ClassScores::mayBeMany).count();
        boolean batchOfOne = dimensions.size() < 2 || !(dimensions.getFirst() instanceof Dimension.Fixed(long size))
                || size == 1;
        return batchOfOne && long1 == 1;
    }

    private static boolean mayBeMany(Dimension dimension) {
        return switch (dimension) {
            case Dimension.Fixed(long size) -> size > 1;
            case Dimension.Named _,Dimension.Unknown _ -> true;
        };
    }

    /** Without a word in the graph, 8 bits hold probabilities: 255 is 1. */
    private static Quantization usual(String type) {
        return new Quantization(1.0 / 255, type.equals("int8") ? -128 : 0);
    }

    private double[] numbers(OnnxTensor tensor) {
        return switch (tensor.getInfo().type) {
            case FLOAT, FLOAT16, BFLOAT16 -> {
                FloatBuffer data = tensor.getFloatBuffer();
                yield read(data.remaining(), data::get);
            }
            case DOUBLE -> {
                DoubleBuffer data = tensor.getDoubleBuffer();
                yield read(data.remaining(), data::get);
            }
            case UINT8 -> {
                ByteBuffer data = tensor.getByteBuffer();
                yield read(data.remaining(), i -> quantization.real(Byte.toUnsignedInt(data.get(i))));
            }
            case INT8 -> {
                ByteBuffer data = tensor.getByteBuffer();
                yield read(data.remaining(), i -> quantization.real(data.get(i)));
            }
            case INT16, INT32, INT64, BOOL, STRING, UNKNOWN -> new double[0];
        };
    }

    private static double[] read(int count, IntToDoubleFunction at) {
        double[] values = new double[count];
        java.util.Arrays.setAll(values, at);
        return values;
    }
}
