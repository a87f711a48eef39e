package io.github.convatlas.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Padding;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class OnnxCompilerTest {
    private final OnnxCompiler compiler = new OnnxCompiler("1.2.3");
    @TempDir
    private Path folder;

    @Test
    void theOfficialCheckerAcceptsEveryKindOfLayer() {
        Path file = folder.resolve("all.onnx");
        assertThat(OnnxWriter.write(compiler.compile(everyLayer(), 1), file)).isInstanceOf(Outcome.Success.class);
        OfficialChecker.accept(file);
    }

    @Test
    void initializersAreTheParamsAndTheRunningStatistics() throws InvalidProtocolBufferException {
        ShapedNetwork network = Sketch.of(Shape.map(3, 32, 32)).then("conv", Sketch.convolution(8, 3, 2, 1))
                .then("conv.norm", new Layer.BatchNorm(1e-5))
                .then("standard", new Layer.Convolution(6, Window.square(3, 1, Padding.NONE), 2, true,
                        Layer.WeightForm.STANDARDIZED))
                .then("gain", new Layer.Gain(0)).then("act", new Layer.Activate(Activation.RELU6))
                .then("shuffle", new Layer.ChannelShuffle(3)).then("pool", new Layer.GlobalAveragePool())
                .then("flat", new Layer.Flatten()).then("linear", new Layer.Linear(10, true)).network();
        long params = 8 * 3 * 9 + 2 * 8 + (6 * 4 * 9 + 6 + 6) + 1 + (60 + 10);
        long runningStatistics = 2 * 8;
        OnnxModel model = compiler.compile(network, 1);
        assertThat(model.parameterElements()).isEqualTo(params + runningStatistics);
        assertThat(initializerElements(ModelProto.parseFrom(OrtRun.bytes(model))))
                .isEqualTo(params + runningStatistics);
        assertThat(initializerElements(ModelProto.parseFrom(model.graphBytes()))).isEqualTo(params + runningStatistics);
    }

    @Test
    void nodesAndTensorsBearTheNamesOfTheirLayers() {
        OnnxModel model = compiler.compile(everyLayer(), 1);
        GraphProto graph = model.withoutInitializers().getGraph();
        List<String> layers = model.network().graph().nodes().keySet().stream().map(LayerId::value).skip(1).toList();
        assertThat(graph.getNodeList()).extracting(NodeProto::getName).containsAll(layers)
                .allMatch(name -> layers.contains(name.split("/", -1)[0]));
        assertThat(graph.getNodeList()).allMatch(node -> model.layerOf(node.getOutput(0)).isPresent());
        assertThat(model.layerOf("swish/gate")).contains(new LayerId("swish"));
        assertThat(model.layerOf("nothing")).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        byte[] first = OrtRun.bytes(compiler.compile(everyLayer(), 42));
        assertThat(OrtRun.bytes(compiler.compile(everyLayer(), 42))).isEqualTo(first);
        assertThat(OrtRun.bytes(compiler.compile(everyLayer(), 43))).isNotEqualTo(first);
    }

    @Test
    void aFileSaysThatItsWeightsAreUntrained() throws IOException {
        Path file = folder.resolve("network.onnx");
        OnnxWriter.write(compiler.compile(everyLayer(), -5), file);
        ModelProto model = ModelProto.parseFrom(Files.readAllBytes(file));
        var metadata = model.getMetadataPropsList().stream()
                .collect(Collectors.toMap(StringStringEntryProto::getKey, StringStringEntryProto::getValue));
        assertThat(metadata).containsEntry("weights", "untrained").containsEntry("seed", "-5")
                .containsEntry("network", "sketch").containsEntry("generator", "ConvAtlas");
        assertThat(ModelMetadata.saysUntrained(metadata)).isTrue();
        assertThat(model.getProducerVersion()).isEqualTo("1.2.3");
    }

    @Test
    void writingLeavesOnlyTheFinishedFile() throws IOException {
        Path file = Files.writeString(folder.resolve("network.onnx"), "older");
        assertThat(OnnxWriter.write(compiler.compile(everyLayer(), 1), file))
                .isEqualTo(new Outcome.Success<>(Files.size(file)));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFolderThatIsAFileIsNamedInTheRefusal() throws IOException {
        Path occupied = Files.writeString(folder.resolve("occupied"), "x");
        assertThat(OnnxWriter.write(compiler.compile(everyLayer(), 1), occupied.resolve("network.onnx")))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.reason())
                        .contains("network.onnx").contains("a file stands where a folder is needed"));
    }

    @Test
    void networksOfMoreThanTwoGigabytesAreRefused() {
        ShapedNetwork network = Sketch.of(Shape.vector(30_000)).then("linear", new Layer.Linear(30_000, true))
                .network();
        assertThat(OnnxWriter.write(compiler.compile(network, 1), folder.resolve("large.onnx")))
                .isInstanceOfSatisfying(Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("sketch").contains("2 GB"));
    }

    @Test
    void theRuntimeFoldsStandardizedWeightsIntoAConstant() throws OrtException, IOException {
        ShapedNetwork network = Sketch.of(Shape.map(8, 8, 8)).then("conv",
                new Layer.Convolution(8, Window.square(3, 1, Padding.around(1)), 1, true,
                        Layer.WeightForm.STANDARDIZED))
                .network();
        Path optimized = folder.resolve("optimized.onnx");
        try (var options = new OrtSession.SessionOptions()) {
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.BASIC_OPT);
            options.setOptimizedModelFilePath(optimized.toString());
            OrtEnvironment.getEnvironment().createSession(OrtRun.bytes(compiler.compile(network, 1)), options).close();
        }
        GraphProto graph = ModelProto.parseFrom(Files.readAllBytes(optimized)).getGraph();
        assertThat(graph.getNodeList()).extracting(NodeProto::getOpType).containsExactly("Conv");
    }

    @Test
    void valuesStayFiniteAndNormalInDeepNetworks() throws OrtException {
        Sketch sketch = Sketch.of(Shape.map(3, 16, 16)).then("stem", Sketch.convolution(16, 3, 1, 1));
        String previous = "stem";
        for (int i = 0; i < 150; i++) {
            String block = "block" + i;
            sketch.from(block + ".expand", Sketch.convolution(64, 1, 1, 1), previous)
                    .then(block + ".expand.norm", new Layer.BatchNorm(1e-5))
                    .then(block + ".expand.act", new Layer.Activate(Activation.SILU))
                    .then(block + ".depthwise", Sketch.convolution(64, 3, 1, 64))
                    .then(block + ".depthwise.act", new Layer.Activate(Activation.SILU))
                    .then(block + ".pool", new Layer.GlobalAveragePool())
                    .then(block + ".reduce", Sketch.convolution(4, 1, 1, 1))
                    .then(block + ".gate", new Layer.Activate(Activation.SIGMOID));
            sketch.then(block + ".widen", Sketch.convolution(64, 1, 1, 1))
                    .from(block + ".scaled", new Layer.Multiply(), block + ".depthwise.act", block + ".widen")
                    .then(block + ".project", Sketch.convolution(16, 1, 1, 1))
                    .then(block + ".norm", new Layer.BatchNorm(1e-5))
                    .from(block + ".add", new Layer.Add(), previous, block + ".norm");
            previous = block + ".add";
        }
        float[] input = new float[3 * 16 * 16];
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) Math.sin(i);
        }
        OrtRun.Answer answer = OrtRun.run(compiler.compile(sketch.network(), 3), input);
        assertThat(answer.values()).allMatch(value -> Float.isFinite(value) && Math.abs(value) < 1e4);
        assertThat(answer.values().stream().mapToDouble(Math::abs).max().orElse(0)).isGreaterThan(1e-2);
    }

    private static long initializerElements(ModelProto model) {
        return model.getGraph().getInitializerList().stream().map(TensorProto::getDimsList)
                .mapToLong(dims -> dims.stream().mapToLong(Long::longValue).reduce(1, (a, b) -> a * b)).sum();
    }

    private static ShapedNetwork everyLayer() {
        Window window = Window.square(3, 2, new Padding.SameUpper());
        return Sketch.of(Shape.map(3, 33, 31)).then("conv", Sketch.convolution(8, 3, 2, 1))
                .then("norm", new Layer.BatchNorm(1e-5)).then("relu", new Layer.Activate(Activation.RELU6))
                .then("standard", new Layer.Convolution(8, Window.square(3, 1, Padding.around(1)), 4, true,
                        Layer.WeightForm.STANDARDIZED))
                .then("swish", new Layer.Activate(Activation.HARD_SWISH)).then("gain", new Layer.Gain(0.5))
                .then("scale", new Layer.Scale(2)).from("add", new Layer.Add(), "swish", "scale", "relu")
                .then("gelu", new Layer.Activate(Activation.GELU)).then("low", new Layer.Slice(0, 4))
                .from("high", new Layer.Slice(4, 8), "gelu").from("concat", new Layer.Concat(), "high", "low")
                .then("shuffle", new Layer.ChannelShuffle(2)).then("max", new Layer.MaxPool(window, false))
                .then("silu", new Layer.Activate(Activation.SILU))
                .then("average", new Layer.AveragePool(Window.square(2, 2, Padding.around(1)), true, true))
                .then("resize", new Layer.Resize(new io.github.convatlas.graph.Extent(9, 9), Layer.ResizeMode.BILINEAR))
                .then("pool", new Layer.GlobalAveragePool()).then("hard", new Layer.Activate(Activation.HARD_SIGMOID))
                .from("multiply", new Layer.Multiply(), "resize", "hard").then("flat", new Layer.Flatten())
                .then("dropout", new Layer.Dropout(0.2)).then("linear", new Layer.Linear(10, true))
                .then("steep", new Layer.Activate(Activation.STEEP_HARD_SIGMOID))
                .then("tanh", new Layer.Activate(Activation.TANH)).then("softmax", new Layer.Softmax()).network();
    }
}
