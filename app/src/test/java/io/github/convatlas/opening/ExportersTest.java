package io.github.convatlas.opening;

import static io.github.convatlas.opening.TinyModel.integer;
import static io.github.convatlas.opening.TinyModel.ints;
import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.analysis.Uncounted;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.onnx.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Small networks as each exporter writes them. */
class ExportersTest {
    private static final OnnxOpening OPENING = OnnxOpening.inThisProcess(Atlas.builtIn());
    private static final DataType FLOAT = DataType.FLOAT;

    @TempDir
    Path folder;

    /** PyTorch with open rows and columns: sizes are computed from shapes while the network runs. */
    @Test
    void sizesComputedFromShapesAreFollowed() throws IOException {
        TinyModel model = new TinyModel(13).input("x", FLOAT, 0, 8, 0, 0).whole("one", 1).whole("two", 2)
                .whole("zero", 0).whole("batch", -1).node("Shape", "x", "s").node("Gather", "s one", "c")
                .node("Div", "c two", "half").node("Slice", "x zero half one", "left")
                .node("Slice", "x half c one", "right").zeros("w", FLOAT, 4, 4, 3, 3)
                .node("Conv", "left w", "l", ints("pads", 1, 1, 1, 1)).joined("l right", "j").node("Shape", "j", "t")
                .node("Gather", "t zero", "n").joinedShape("n batch", "flat").node("Reshape", "j flat", "y");
        ShapedNetwork network = opened(model.output("y").proto());
        assertThat(layers(network)).startsWith(new Layer.Slice(0, 4), new Layer.Slice(4, 8))
                .endsWith(new Layer.Flatten());
        assertThat(NetworkCosts.of(network).total().macs()).isEqualTo(96L * 96 * 4 * 4 * 9);
    }

    /** PyTorch's newer exporter, and modules as functions: calls of functions that the file defines, one inside another. */
    @Test
    void functionsOfTheFileAreFollowed() throws IOException {
        TinyModel model = new TinyModel(17).input("x", FLOAT, 1, 8, 16, 16).zeros("w", FLOAT, 8, 8, 3, 3)
                .in("torch.nn").node("Unit", "x w", "a", ints("margin", 1, 1, 1, 1))
                .node("Unit", "a w", "y", ints("margin", 1, 1, 1, 1)).output("y");
        ShapedNetwork network = opened(withFunctions(model.proto(), "Inner"));
        assertThat(layers(network)).extracting(layer -> layer.getClass().getSimpleName()).containsExactly(
                "Convolution", "Activate", "Convolution", "Activate");
        assertThat(network.output().dimensions()).containsExactly(1, 8, 16, 16);
        assertThat(Uncounted.of(network).isEmpty()).isTrue();
    }

    @Test
    void aFunctionThatCallsItselfIsOneSentence() throws IOException {
        TinyModel model = new TinyModel(17).input("x", FLOAT, 1, 8, 16, 16).zeros("w", FLOAT, 8, 8, 3, 3)
                .in("torch.nn").node("Unit", "x w", "y").output("y");
        Path file = Files.write(folder.resolve("endless.onnx"),
                withFunctions(model.proto(), "Unit").toByteArray());
        assertThat(OPENING.open(file, 96)).isEqualTo(new Outcome.Refused<OpenedFile>(
                "endless.onnx is damaged: its function \"Unit\" calls itself."));
    }

    /** Caffe2: nodes without names, which the runtime names by their number when it tells their times. */
    @Test
    void nodesWithoutNamesAreCalledAsTheRuntimeCallsThem() throws IOException {
        ModelProto.Builder model = new TinyModel(13).input("x", FLOAT, 1, 8, 16, 16).constant("w", FLOAT, 16, 8, 3, 3)
                .node("Conv", "x w", "c").node("Relu", "c", "y").output("y").proto().toBuilder();
        model.getGraphBuilder().getNodeBuilderList().forEach(NodeProto.Builder::clearName);
        Path file = Files.write(folder.resolve("nameless.onnx"), model.build().toByteArray());
        assertThat(OPENING.open(file, 96)).isInstanceOfSatisfying(Outcome.Success.class, success -> {
            var tensors = ((OpenedFile) success.value()).imported().tensors();
            assertThat(tensors.get("Conv_0")).isEqualTo(tensors.get("c"));
            assertThat(tensors.get("Relu_1")).isEqualTo(tensors.get("y"));
        });
    }

    /** Paddle: every weight is a Constant node. */
    @Test
    void weightsInConstantNodesAreWeights() throws IOException {
        TinyModel model = new TinyModel(11).input("x", FLOAT, 0, 8, 16, 16).constant("w", FLOAT, 16, 8, 3, 3)
                .constant("b", FLOAT, 16).node("Conv", "x w b", "c", ints("pads", 1, 1, 1, 1)).node("Relu", "c", "y");
        assertThat(NetworkCosts.of(opened(model.output("y").proto())).total().params()).isEqualTo(16 * 8 * 9 + 16);
    }

    /** tf2onnx: NHWC outside, one Transpose in front and one behind each convolution; normalization as Mul and Add. */
    @Test
    void channelsLastWithTransposesAndNormalizationAsMulAndAdd() throws IOException {
        TinyModel model = new TinyModel(13).input("x", FLOAT, 0, 16, 16, 3).zeros("w", FLOAT, 8, 3, 3, 3)
                .zeros("s", FLOAT, 8).zeros("b", FLOAT, 8).node("Transpose", "x", "a", ints("perm", 0, 3, 1, 2))
                .node("Conv", "a w", "c", ints("pads", 1, 1, 1, 1))
                .node("Transpose", "c", "d", ints("perm", 0, 2, 3, 1))
                .node("Mul", "d s", "e").node("Add", "e b", "f").node("Relu", "f", "y");
        ShapedNetwork network = opened(model.output("y").proto());
        assertThat(layers(network)).extracting(layer -> layer.getClass().getSimpleName())
                .containsExactly("Convolution", "BatchNorm", "Activate");
        assertThat(NetworkCosts.of(network).total().params()).isEqualTo(8 * 3 * 9 + 16);
    }

    /** Keras: padding by a node of its own, a fully connected layer as MatMul and Add. */
    @Test
    void kerasFullyConnectedLayersAndBordersAreJoined() throws IOException {
        TinyModel model = new TinyModel(13).input("x", FLOAT, 0, 15, 15, 3).zeros("w", FLOAT, 8, 3, 3, 3)
                .zeros("k", FLOAT, 8, 10).zeros("b", FLOAT, 10).whole("pads", 0, 1, 1, 0, 0, 1, 1, 0)
                .node("Pad", "x pads", "p").node("Transpose", "p", "a", ints("perm", 0, 3, 1, 2))
                .node("Conv", "a w", "c")
                .node("GlobalAveragePool", "c", "g").node("Squeeze", "g axes", "q").whole("axes", 2, 3)
                .node("MatMul", "q k", "m").node("Add", "m b", "n").node("Softmax", "n", "y");
        assertThat(layers(opened(model.output("y").proto()))).extracting(layer -> layer.getClass().getSimpleName())
                .containsExactly("Convolution", "GlobalAveragePool", "Flatten", "Linear", "Softmax");
    }

    /** CNTK: biases of one number a channel added behind, and the map flattened by a shape of its own for MatMul. */
    @Test
    void cntkBiasesAndProductsAreJoined() throws IOException {
        TinyModel model = new TinyModel(7).input("x", FLOAT, 1, 1, 8, 8).zeros("w", FLOAT, 4, 1, 5, 5)
                .zeros("b", FLOAT, 4, 1, 1).zeros("k", FLOAT, 256, 10).zeros("e", FLOAT, 1, 10).whole("flat", 1, 256)
                .node("Conv", "x w", "c", TinyModel.text("auto_pad", "SAME_UPPER"), ints("kernel_shape", 5, 5))
                .node("Add", "c b", "d").node("Relu", "d", "r").node("Reshape", "r flat", "f")
                .node("MatMul", "f k", "m").node("Add", "m e", "y");
        assertThat(layers(opened(model.output("y").proto()))).extracting(layer -> layer.getClass().getSimpleName())
                .containsExactly("Convolution", "Activate", "Flatten", "Linear");
    }

    /** From the oldest version to the newest that this runtime supports. */
    @ParameterizedTest
    @ValueSource(ints = {7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26})
    void everyOperatorSetIsRead(int opset) throws IOException {
        TinyModel model = new TinyModel(opset).input("x", FLOAT, 1, 8, 16, 16).conv("x", "a", 8, 16, 3, 1)
                .norm("a", "b", 16).node("Relu", "b", "c").node("GlobalAveragePool", "c", "d").node("Flatten", "d", "e")
                .zeros("k", FLOAT, 10, 16).zeros("l", FLOAT, 10).node("Gemm", "e k l", "y", integer("transB", 1));
        ShapedNetwork network = opened(model.output("y").proto());
        assertThat(layers(network)).hasSize(6);
        assertThat(NetworkCosts.of(network).total().params()).isEqualTo(16 * 8 * 9 + 16 + 32 + 10 * 17);
    }

    /** What is made for a later version is read where its operators are known, or refused in a sentence. */
    @ParameterizedTest
    @ValueSource(ints = {27, 99, 100_000})
    void futureOperatorSetsAreReadOrRefused(int opset) throws IOException {
        TinyModel model = new TinyModel(opset).input("x", FLOAT, 1, 8, 16, 16).node("Relu", "x", "y").output("y");
        Path file = model.write(folder.resolve("future.onnx"));
        assertThat(OPENING.open(file, 96)).isEqualTo(new Outcome.Refused<OpenedFile>("ONNX Runtime cannot read"
                + " future.onnx: it was made for a newer operator set than this version supports."));
        Path format = Files.write(folder.resolve("format.onnx"),
                new TinyModel(17).input("x", FLOAT, 1, 8, 16, 16).node("Relu", "x", "y").output("y").proto().toBuilder()
                        .setIrVersion(opset).build().toByteArray());
        assertThat(OPENING.open(format, 96)).isEqualTo(new Outcome.Refused<OpenedFile>("ONNX Runtime cannot read"
                + " format.onnx: it was made for a newer version of the format than this version supports."));
    }

    @Test
    void layerNormalizationSpelledOutIsOneOperator() throws IOException {
        TinyModel model = new TinyModel(13).input("x", FLOAT, 1, 16, 16, 8).number("two", 2).number("small", 1e-6)
                .zeros("g", FLOAT, 8).zeros("b", FLOAT, 8).node("ReduceMean", "x", "m", ints("axes", 3))
                .node("Sub", "x m", "d").node("Pow", "d two", "p").node("ReduceMean", "p", "v", ints("axes", 3))
                .node("Add", "v small", "e").node("Sqrt", "e", "s").node("Div", "d s", "n").node("Mul", "n g", "o")
                .node("Add", "o b", "y");
        ShapedNetwork network = opened(model.output("y").proto());
        assertThat(layers(network)).singleElement().isInstanceOfSatisfying(Layer.Foreign.class,
                foreign -> assertThat(foreign.operator()).isEqualTo("LayerNormalization"));
        assertThat(NetworkCosts.of(network).total().params()).isEqualTo(16);
    }

    private static ModelProto withFunctions(ModelProto model, String called) {
        var unit = FunctionProto.newBuilder().setDomain("torch.nn").setName("Unit").addInput("in").addInput("weight")
                .addOutput("out").addAttribute("margin").addOpsetImport(standard())
                .addNode(NodeProto.newBuilder().setOpType("Conv").addInput("in").addInput("weight").addOutput("c")
                        .addAttribute(ints("pads").toBuilder().clearInts().setRefAttrName("margin")))
                .addNode(NodeProto.newBuilder().setDomain("torch.nn").setOpType(called).addInput("c").addInput("weight")
                        .addOutput("out"));
        var inner = FunctionProto.newBuilder().setDomain("torch.nn").setName("Inner").addInput("in").addInput("unused")
                .addOutput("out").addOpsetImport(standard())
                .addNode(NodeProto.newBuilder().setOpType("Relu").addInput("in").addOutput("out"));
        return model.toBuilder().addFunctions(unit).addFunctions(inner).build();
    }

    private static OperatorSetIdProto standard() {
        return OperatorSetIdProto.newBuilder().setVersion(17).build();
    }

    private static List<Layer> layers(ShapedNetwork network) {
        return network.graph().nodes().values().stream().map(GraphNode::layer)
                .filter(layer -> !(layer instanceof Layer.Input)).toList();
    }

    private ShapedNetwork opened(ModelProto model) throws IOException {
        Path file = Files.write(folder.resolve("tiny.onnx"), model.toByteArray());
        return switch (OPENING.open(file, 96)) {
            case Outcome.Success<OpenedFile>(OpenedFile opened) -> opened.network();
            case Outcome.Refused<OpenedFile>(String reason) -> throw new AssertionError(reason);
        };
    }
}
