package io.github.convatlas.onnx.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Padding;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.Window;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.OnnxModel;
import io.github.convatlas.onnx.OnnxWriter;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.Sketch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

class OnnxInspectorTest {
    private static final long GIGABYTE = 1_000_000_000;
    private final OnnxInspector inspector = new OnnxInspector(4 * GIGABYTE);
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("model.onnx");
    }

    @Test
    void aCompiledNetworkIsDescribedInFull() {
        OnnxModel model = compiled();
        OnnxWriter.write(model, file);
        OnnxInspection inspection = inspected();
        assertThat(inspection.inputs()).singleElement().hasToString("float32[1, 3, 16, 16]");
        assertThat(inspection.outputs()).singleElement().hasToString("float32[1, 10]");
        assertThat(inspection.opset()).isEqualTo(OnnxCompiler.OPSET);
        assertThat(inspection.header().producer()).isEqualTo("ConvAtlas");
        assertThat(inspection.operators()).containsEntry("Conv", 2).containsEntry("Gemm", 1);
        assertThat(inspection.nodes()).isEqualTo(inspection.operators().values().stream().mapToInt(n -> n).sum());
        assertThat(inspection.weights().runningStatistics()).isEqualTo(16);
        assertThat(inspection.weights().params()).isEqualTo(model.parameterElements() - 16);
        assertThat(inspection.obstacles()).isEmpty();
    }

    @Test
    void randomWeightsMakeAnswersMeaningless() {
        OnnxWriter.write(compiled(), file);
        assertThat(inspected().meaningless()).hasValueSatisfying(
                sentence -> assertThat(sentence).contains("model.onnx").contains("random weights"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | is empty", "<!DOCTYPE html><html> | web page",
            "{\"error\":\"no\"} | JSON",
            "version https://git-lfs.github.com/spec/v1 | Git LFS", "hello there | text file",
            "PK\u0003\u0004xx | ZIP"})
    void whatIsNotAModelIsNamed(String content, String expected) throws IOException {
        Files.writeString(file, content, StandardCharsets.ISO_8859_1);
        assertThat(refusal()).startsWith("model.onnx ").contains(expected);
    }

    @Test
    void randomBytesAreRefused() throws IOException {
        var random = new Random(1);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[1000];
            random.nextBytes(bytes);
            Files.write(file, bytes);
            assertThat(refusal()).isNotBlank();
        }
    }

    @Test
    void truncatedFilesAreRefused() throws IOException {
        OnnxWriter.write(compiled(), file);
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[]{whole.length / 2, whole.length - 1, 40}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(refusal()).contains("cut off");
        }
    }

    @Test
    void missingFilesAndFoldersAreRefused() {
        assertThat(refusal()).contains("it does not exist. Check the name and the folder.");
        assertThat(inspector.inspect(folder)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason()).contains("is a folder"));
    }

    @Test
    void missingWeightsAreNamedAndTheRestIsDescribed() throws IOException {
        write(GraphProto.newBuilder().addNode(node("Relu", "x", "y")).addInitializer(external("weights.bin", 100)));
        assertThat(inspected().nodes()).isEqualTo(1);
        assertThat(obstacle()).contains("\"weights.bin\"").contains("missing");
        Files.write(folder.resolve("weights.bin"), new byte[399]);
        assertThat(obstacle()).contains("cut off");
        Files.write(folder.resolve("weights.bin"), new byte[400]);
        assertThat(inspected().runnable()).isInstanceOf(Outcome.Success.class);
    }

    @ParameterizedTest
    @CsvSource({"../secret.bin", "/etc/passwd", "a/../../b", "''"})
    void weightsOutsideTheFolderAreNotRead(String location) throws IOException {
        write(GraphProto.newBuilder().addNode(node("Relu", "x", "y")).addInitializer(external(location, 1)));
        assertThat(inspected().obstacles()).isNotEmpty();
    }

    @Test
    void foreignOperatorsAreNamed() throws IOException {
        write(GraphProto.newBuilder().addNode(node("NoisyRelu", "x", "y").toBuilder().setDomain("mine")));
        assertThat(obstacle()).contains("NoisyRelu").contains("\"mine\"");
        assertThat(inspected().operators()).containsEntry("mine.NoisyRelu", 1);
    }

    @Test
    void tensorsLargerThanTheMachineAreAnObstacle() throws IOException {
        write(GraphProto.newBuilder().addInitializer(shape(40_000, 40_000, 100))
                .addNode(node("ConstantOfShape", "shape", "bomb")));
        assertThat(obstacle()).contains("640 GB").contains("\"bomb\"").contains("4.0 GB");
        write(GraphProto.newBuilder().addInitializer(shape(Long.MAX_VALUE, Long.MAX_VALUE))
                .addNode(node("ConstantOfShape", "shape", "bomb")));
        assertThat(obstacle()).contains("more than a million GB");
    }

    @Test
    void filesOfNothingButPartsAreRefusedBeforeTheyFillTheMemory() throws IOException {
        byte[] graph = new byte[20_000_000];
        for (int i = 0; i < graph.length; i += 2) {
            graph[i] = 0x0a;
        }
        ByteString fields = ModelProto.newBuilder().setIrVersion(8).build().toByteString();
        try (var out = Files.newOutputStream(file)) {
            fields.writeTo(out);
            var coded = com.google.protobuf.CodedOutputStream.newInstance(out);
            coded.writeByteArray(ModelProto.GRAPH_FIELD_NUMBER, graph);
            coded.flush();
        }
        assertThat(refusal()).contains("more than").contains("parts");
    }

    private OnnxInspection inspected() {
        return switch (inspector.inspect(file)) {
            case Outcome.Success<OnnxInspection>(OnnxInspection inspection) -> inspection;
            case Outcome.Refused<OnnxInspection>(String reason) -> throw new AssertionError(reason);
        };
    }

    private String refusal() {
        return switch (inspector.inspect(file)) {
            case Outcome.Success<OnnxInspection>(OnnxInspection inspection) -> throw new AssertionError(inspection);
            case Outcome.Refused<OnnxInspection>(String reason) -> reason;
        };
    }

    private String obstacle() {
        return inspected().obstacles().getFirst();
    }

    private void write(GraphProto.Builder graph) throws IOException {
        Files.write(file, ModelProto.newBuilder().setIrVersion(8).setGraph(graph).build().toByteArray());
    }

    private static NodeProto node(String operator, String input, String output) {
        return NodeProto.newBuilder().setOpType(operator).addInput(input).addOutput(output).build();
    }

    private static TensorProto shape(long... sizes) {
        var tensor = TensorProto.newBuilder().setName("shape").setDataType(TensorProto.DataType.INT64.getNumber())
                .addDims(sizes.length);
        Arrays.stream(sizes).forEach(tensor::addInt64Data);
        return tensor.build();
    }

    private static TensorProto external(String location, long elements) {
        return TensorProto.newBuilder().setName("w").setDataType(TensorProto.DataType.FLOAT.getNumber())
                .addDims(elements).setDataLocation(TensorProto.DataLocation.EXTERNAL)
                .addExternalData(StringStringEntryProto.newBuilder().setKey("location").setValue(location)).build();
    }

    private static OnnxModel compiled() {
        return new OnnxCompiler("test").compile(Sketch.of(Shape.map(3, 16, 16))
                .then("conv", Sketch.convolution(8, 3, 2, 1)).then("norm", new Layer.BatchNorm(1e-5))
                .then("standard", new Layer.Convolution(4, Window.square(3, 1, Padding.NONE), 1, true,
                        Layer.WeightForm.STANDARDIZED))
                .then("gain", new Layer.Gain(0.5)).then("pool", new Layer.GlobalAveragePool())
                .then("flat", new Layer.Flatten()).then("linear", new Layer.Linear(10, true)).network(), 1);
    }
}
