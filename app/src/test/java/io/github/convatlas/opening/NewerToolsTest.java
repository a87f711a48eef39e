package io.github.convatlas.opening;

import static io.github.convatlas.opening.TinyModel.integer;
import static io.github.convatlas.opening.TinyModel.ints;
import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Padding;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.recognize.Identification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Small networks as Keras 3, the newer exporter of PyTorch and the quantizers of ONNX Runtime write them. */
class NewerToolsTest {
    private static final Atlas ATLAS = Atlas.builtIn();
    private static final OnnxOpening OPENING = OnnxOpening.inThisProcess(ATLAS);
    private static final DataType FLOAT = DataType.FLOAT;

    @TempDir
    Path folder;

    @Test
    void aMeanTakenAwayAScaleAndAShiftAreOneNormalization() {
        OpenedFile opened = opened(kerasNormalization(false));
        assertThat(kinds(opened)).containsExactly("Convolution", "BatchNorm", "Activate");
        assertThat(convolution(opened).bias()).isFalse();
        assertThat(params(opened)).isEqualTo(8 * 3 * 9 + 16);
    }

    @Test
    void aBiasInFrontOfTheMeanStaysWithTheConvolution() {
        OpenedFile opened = opened(kerasNormalization(true));
        assertThat(kinds(opened)).containsExactly("Convolution", "BatchNorm", "Activate");
        assertThat(convolution(opened).bias()).isTrue();
        assertThat(params(opened)).isEqualTo(8 * 3 * 9 + 8 + 16);
    }

    private static TinyModel kerasNormalization(boolean bias) {
        TinyModel model = new TinyModel(17).input("x", FLOAT, 0, 16, 16, 3).zeros("w", FLOAT, 8, 3, 3, 3)
                .node("Transpose", "x", "a", ints("perm", 0, 3, 1, 2)).node("Conv", "a w", "c")
                .node("Transpose", "c", "d", ints("perm", 0, 2, 3, 1));
        for (String part : List.of("bias", "mean", "scale", "shift")) {
            model.zeros(part, FLOAT, 1, 1, 1, 8);
        }
        return (bias ? model.node("Add", "d bias", "e") : model.node("Identity", "d", "e")).node("Sub", "e mean", "f")
                .node("Mul", "f scale", "g").node("Add", "g shift", "h").number("zero", 0).number("six", 6)
                .node("Clip", "h zero six", "y").output("y");
    }

    /** What is pooled becomes a vector, and a map of one pixel again for the gate's convolutions. */
    @Test
    void mapsOfOnePixelMayBecomeVectorsInBetween() {
        TinyModel model = new TinyModel(17).input("x", FLOAT, 1, 8, 16, 16).whole("form", 1, 8, 1, 1)
                .node("ReduceMean", "x", "m", ints("axes", 2, 3), integer("keepdims", 0))
                .node("Reshape", "m form", "p").conv("p", "c", 8, 4, 1, 1).node("Relu", "c", "r")
                .conv("r", "d", 4, 8, 1, 1).node("Sigmoid", "d", "s").node("Mul", "x s", "y").output("y");
        OpenedFile opened = opened(model);
        assertThat(kinds(opened)).containsExactly("GlobalAveragePool", "Convolution", "Activate", "Convolution",
                "Activate", "Multiply");
    }

    /** Without its own optimizer the newer exporter of PyTorch writes a bias of zeros where there was none. */
    @Test
    void aBiasOfOneZeroInEveryPlaceIsNone() {
        TinyModel model = new TinyModel(18).input("x", FLOAT, 1, 3, 16, 16).zeros("w", FLOAT, 8, 3, 3, 3)
                .number("zero", 0).whole("eight", 8).node("CastLike", "zero w", "cast")
                .node("Expand", "cast eight", "b").node("Conv", "x w b", "y").output("y");
        OpenedFile opened = opened(model);
        assertThat(convolution(opened).bias()).isFalse();
        assertThat(params(opened)).isEqualTo(8 * 3 * 9);
    }

    @Test
    void howManyPicturesAFileTakesAtOnceDoesNotChangeWhatItIs() throws IOException {
        ShapedNetwork network = switch (ATLAS.open("squeezenet-1.1@resolution=64")) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork found) -> found;
            case Reading.Failure<ShapedNetwork> failure -> throw new AssertionError(failure);
        };
        ModelProto.Builder model = ModelProto.parseFrom(new OnnxCompiler("test").compile(network, 0).graphBytes())
                .toBuilder();
        model.getGraphBuilder().getInputBuilder(0).getTypeBuilder().getTensorTypeBuilder().getShapeBuilder()
                .getDimBuilder(0).setDimValue(2);
        model.getGraphBuilder().getOutputBuilder(0).clearType();
        OpenedFile opened = opened(Files.write(folder.resolve("two.onnx"), model.build().toByteArray()));
        assertThat(opened.network().input().dimensions()).containsExactly(2, 3, 64, 64);
        assertThat(opened.identity()).hasValueSatisfying(
                identity -> assertThat(identity).isInstanceOf(Identification.Same.class));
    }

    /** PyTorch lists borders from the last dimension to the first, and files turn that around while they run. */
    @Test
    void bordersThatAreTurnedAroundWhileTheNetworkRunsBelongToTheConvolution() {
        TinyModel model = new TinyModel(17).input("x", FLOAT, 1, 3, 0, 0).zeros("w", FLOAT, 8, 3, 3, 3)
                .whole("none", 0).whole("one", 1).whole("two", 2).whole("eight", 8).whole("last", -1)
                .whole("before", -9_223_372_036_854_775_807L).whole("pairs", -1, 2).whole("side", 95)
                .node("Shape", "x", "s").node("Gather", "s two", "rows").node("Sub", "rows side", "more")
                .joinedShape("none more none more", "list").node("Shape", "list", "count")
                .node("Sub", "eight count", "rest").node("ConstantOfShape", "rest", "zeros", wholeZero())
                .joinedShape("list zeros", "all").node("Reshape", "all pairs", "table")
                .node("Slice", "table last before none last", "turned")
                .node("Transpose", "turned", "t", ints("perm", 1, 0)).node("Reshape", "t last", "flat")
                .node("Cast", "flat", "pads", integer("to", 7)).node("Pad", "x pads _", "p")
                .node("Conv", "p w", "y", ints("strides", 2, 2)).output("y");
        OpenedFile opened = opened(model);
        assertThat(kinds(opened)).containsExactly("Convolution");
        assertThat(convolution(opened).window().padding()).isEqualTo(new Padding.Border(0, 0, 1, 1));
        assertThat(opened.network().output().dimensions()).containsExactly(1, 8, 48, 48);
    }

    private static AttributeProto wholeZero() {
        return AttributeProto.newBuilder().setName("value").setType(AttributeProto.AttributeType.TENSOR)
                .setT(TensorProto.newBuilder().setDataType(DataType.INT64.getNumber()).addDims(1).addInt64Data(0))
                .build();
    }

    @Test
    void numbersQuantizedWhileTheNetworkRunsAreOrdinaryLayers() {
        TinyModel model = new TinyModel(17).input("x", FLOAT, 1, 8, 16, 16).zeros("w", DataType.UINT8, 16, 8, 3, 3)
                .small("zw", DataType.UINT8, 0).number("sw", 0.1).zeros("b", FLOAT, 16).whole("form", 1, 16, 1, 1)
                .node("DynamicQuantizeLinear", "x", "q s z").node("ConvInteger", "q w z zw", "c")
                .node("Cast", "c", "f", integer("to", 1)).node("Mul", "s sw", "step").node("Mul", "f step", "r")
                .node("Reshape", "b form", "bias").node("Add", "r bias", "a").node("Relu", "a", "h")
                .node("GlobalAveragePool", "h", "g").node("Flatten", "g", "v").zeros("k", DataType.UINT8, 16, 10)
                .zeros("e", FLOAT, 10).node("DynamicQuantizeLinear", "v", "q2 s2 z2")
                .node("MatMulInteger", "q2 k z2 zw", "m").node("Cast", "m", "n", integer("to", 1))
                .node("Mul", "s2 sw", "step2").node("Mul", "n step2", "o").node("Add", "o e", "y").output("y");
        OpenedFile opened = opened(model);
        assertThat(kinds(opened)).containsExactly("Convolution", "Activate", "GlobalAveragePool", "Flatten", "Linear");
        assertThat(params(opened)).isEqualTo(16 * 8 * 9 + 16 + 16 * 10 + 10);
    }

    @Test
    void weightsOfQuantizedFullyConnectedLayersAreCounted() {
        TinyModel whole = new TinyModel(13).input("x", DataType.UINT8, 1, 16).zeros("k", DataType.INT8, 10, 16)
                .zeros("b", DataType.INT32, 10).number("s", 0.1).small("z", DataType.UINT8, 0)
                .small("zw", DataType.INT8, 0).in("com.microsoft")
                .node("QGemm", "x s z k s zw b s z", "y", integer("transB", 1), TinyModel.decimal("alpha", 1))
                .output("y");
        OpenedFile opened = opened(whole);
        assertThat(kinds(opened)).containsExactly("Linear");
        assertThat(opened.imported().inspection().weights().params()).isEqualTo(170).isEqualTo(params(opened));
        assertThat(opened.imported().remarks()).noneMatch(remark -> remark.contains("share"));
    }

    private static long params(OpenedFile opened) {
        return NetworkCosts.of(opened.network()).total().params();
    }

    private static List<String> kinds(OpenedFile opened) {
        return layers(opened).stream().map(layer -> layer.getClass().getSimpleName()).toList();
    }

    private static Layer.Convolution convolution(OpenedFile opened) {
        return layers(opened).stream().filter(Layer.Convolution.class::isInstance).map(Layer.Convolution.class::cast)
                .findFirst().orElseThrow();
    }

    private static List<Layer> layers(OpenedFile opened) {
        return opened.network().graph().nodes().values().stream().map(GraphNode::layer)
                .filter(layer -> !(layer instanceof Layer.Input)).toList();
    }

    private OpenedFile opened(TinyModel model) {
        return opened(model.write(folder.resolve("tiny.onnx")));
    }

    private static OpenedFile opened(Path file) {
        return switch (OPENING.open(file, 96)) {
            case Outcome.Success<OpenedFile>(OpenedFile opened) -> opened;
            case Outcome.Refused<OpenedFile>(String reason) -> throw new AssertionError(reason);
        };
    }
}
