package io.github.convatlas.engine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.Dimension;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.inspect.TensorDescription;
import io.github.convatlas.onnx.inspect.TensorDescription.Quantization;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the output of a model that holds one number a class. */
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

    /** The name of the output. */
    String output() {
        return output;
    }

    /** What a run shows the scores to be; empty where the output turns out to be something else. */
    Optional<TensorInfo> found(OrtSession.Result result) {
        Optional<OnnxValue> value = result.get(output);
        if (value.isEmpty() || !(value.get() instanceof OnnxTensor tensor)) {
            return Optional.empty();
        }
        List<Dimension> shape = Arrays.stream(tensor.getInfo().getShape()).<Dimension>mapToObj(Dimension.Fixed::new)
                .toList();
        return isList(shape) ? Optional.of(tensor.getInfo()) : Optional.empty();
    }

    /** The scores in memory that the runtime writes. */
    KeptScores in(ByteBuffer memory, TensorInfo info) {
        return new KeptScores(memory, info.type, quantization);
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
}
