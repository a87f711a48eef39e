package io.github.convatlas.onnx;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.onnx.global.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checker of the ONNX project: well-formedness, known operators, and that all declared shapes are the inferred
 * ones.
 */
public final class OfficialChecker {
    private OfficialChecker() {
    }

    /** Throws where the file is not valid ONNX; skips the test where the checker does not run. */
    public static void accept(Path file) {
        assumeTrue("linux-x86_64".equals(Loader.Detector.getPlatform()), "the ONNX checker is here for Linux x64 only");
        onnx.check_model(file.toString(), true, false, true);
    }

    /** Like {@link #accept}, for a model whose weights are too large to be read: they stand as inputs of the graph. */
    public static void acceptWithoutWeights(OnnxModel model, Path file) {
        ModelProto graph = model.withoutInitializers();
        GraphProto.Builder open = graph.getGraph().toBuilder();
        for (Parameter parameter : model.parameters()) {
            var shape = TensorShapeProto.newBuilder();
            parameter.shape().forEach(size -> shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(size)));
            open.addInput(ValueInfoProto.newBuilder().setName(parameter.name()).setType(TypeProto.newBuilder()
                    .setTensorType(TypeProto.Tensor.newBuilder().setElemType(TensorProto.DataType.FLOAT_VALUE)
                            .setShape(shape))));
        }
        try {
            Files.write(file, graph.toBuilder().setGraph(open).build().toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accept(file);
    }
}
