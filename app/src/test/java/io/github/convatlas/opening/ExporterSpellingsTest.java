package io.github.convatlas.opening;

import static io.github.convatlas.opening.TinyModel.decimal;
import static io.github.convatlas.opening.TinyModel.integer;
import static io.github.convatlas.opening.TinyModel.ints;
import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.analysis.Uncounted;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Padding;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.onnx.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** What exporters write in several ways becomes the one layer it means. */
class ExporterSpellingsTest {
    private static final OnnxOpening OPENING = OnnxOpening.inThisProcess(Atlas.builtIn());
    private static final DataType FLOAT = DataType.FLOAT;

    @TempDir
    Path folder;

    @Test
    void everySpellingOfHardSwishIsHardSwish() {
        TinyModel divided = numbers(onMap(13)).node("Add", "x three", "a").node("Clip", "a zero six", "b")
                .node("Div", "b six", "c").node("Mul", "x c", "y");
        TinyModel dividedLast = numbers(onMap(13)).node("Add", "x three", "a").node("Clip", "a zero six", "b")
                .node("Mul", "x b", "c").node("Div", "c six", "y");
        TinyModel gated = onMap(13).node("HardSigmoid", "x", "g", decimal("alpha", 1 / 6.0), decimal("beta", 0.5))
                .node("Mul", "g x", "y");
        TinyModel named = onMap(14).node("HardSwish", "x", "y");
        for (TinyModel model : List.of(divided, dividedLast, gated, named)) {
            assertThat(layers(model)).containsExactly(new Layer.Activate(Activation.HARD_SWISH));
        }
    }

    /** Each by its slope: what ONNX takes by default is not MobileNetV3's. */
    @Test
    void hardSigmoidsAreToldApart() {
        assertThat(layers(onMap(13).node("HardSigmoid", "x", "y"))).containsExactly(
                new Layer.Activate(Activation.STEEP_HARD_SIGMOID));
        assertThat(layers(onMap(13).node("HardSigmoid", "x", "y", decimal("alpha", 0.16666667)))).containsExactly(
                new Layer.Activate(Activation.HARD_SIGMOID));
        assertThat(layers(onMap(13).node("HardSigmoid", "x", "y", decimal("alpha", 0.5)))).singleElement()
                .isInstanceOf(Layer.Foreign.class);
    }

    @Test
    void swishAndGeluAreJoined() {
        TinyModel swish = onMap(13).node("Sigmoid", "x", "g").node("Mul", "x g", "y");
        assertThat(layers(swish)).containsExactly(new Layer.Activate(Activation.SILU));
        TinyModel gelu = onMap(13).number("root", Math.sqrt(2)).number("one", 1).constant("half", 0.5)
                .node("Div", "x root", "a").node("Erf", "a", "b").node("Add", "b one", "c").node("Mul", "x c", "d")
                .node("Mul", "d half", "y");
        assertThat(layers(gelu)).containsExactly(new Layer.Activate(Activation.GELU));
    }

    @Test
    void aBiasAddedBehindAndABorderFilledInFrontBelongToTheConvolution() {
        TinyModel model = onMap(13).whole("pads", 0, 0, 1, 1, 0, 0, 1, 1).zeros("w", FLOAT, 16, 8, 3, 3)
                .zeros("b", FLOAT, 16, 1, 1).node("Pad", "x pads", "p").node("Conv", "p w", "c", ints("strides", 2, 2))
                .node("Add", "c b", "y");
        ShapedNetwork network = network(model);
        assertThat(layers(network)).singleElement().isInstanceOfSatisfying(Layer.Convolution.class, convolution -> {
            assertThat(convolution.bias()).isTrue();
            assertThat(convolution.window().padding()).isEqualTo(Padding.around(1));
        });
        assertThat(network.output().dimensions()).containsExactly(1, 16, 8, 8);
        assertThat(NetworkCosts.of(network).total().params()).isEqualTo(16 * 8 * 9 + 16);
    }

    @Test
    void picturesWithChannelsLastAreTurned() {
        TinyModel model = new TinyModel(13).input("x", FLOAT, 1, 16, 16, 3).zeros("w", FLOAT, 8, 3, 3, 3)
                .node("Transpose", "x", "t", ints("perm", 0, 3, 1, 2)).node("Conv", "t w", "c")
                .node("Transpose", "c", "d", ints("perm", 0, 2, 3, 1)).node("Relu", "d", "r")
                .node("ReduceMean", "r", "y", ints("axes", 1, 2), integer("keepdims", 0)).output("y");
        ShapedNetwork network = network(model);
        assertThat(network.input().dimensions()).containsExactly(1, 3, 16, 16);
        assertThat(layers(network)).hasSize(4).element(2).isEqualTo(new Layer.GlobalAveragePool());
        assertThat(network.output().dimensions()).containsExactly(1, 8);
    }

    @Test
    void quantizedConvolutionsAreConvolutionsAndTheirRangeMayHoldAnActivation() {
        TinyModel model = onMap(13).zeros("w", DataType.INT8, 16, 8, 1, 1).number("s", 6 / 255.0)
                .small("z", DataType.UINT8, 0).small("zw", DataType.INT8, 0).number("sw", 0.1)
                .node("DequantizeLinear", "w sw zw", "wf").node("Conv", "x wf", "c")
                .node("QuantizeLinear", "c s z", "q").node("DequantizeLinear", "q s z", "y");
        assertThat(layers(model)).hasSize(2).last().isEqualTo(new Layer.Activate(Activation.RELU6));
        TinyModel whole = new TinyModel(13).input("x", DataType.UINT8, 1, 8, 16, 16)
                .zeros("w", DataType.INT8, 16, 8, 3, 3).number("s", 0.1).small("z", DataType.UINT8, 7)
                .small("zw", DataType.INT8, 0).zeros("b", DataType.INT32, 16)
                .node("QLinearConv", "x s z w s zw s z b", "y").output("y");
        assertThat(layers(whole)).singleElement().isInstanceOf(Layer.Convolution.class);
    }

    @Test
    void channelShufflesSpelledOutAreJoined() {
        TinyModel model = onMap(13).whole("groups", 1, 2, 4, 16, 16).whole("back", 1, 8, 16, 16)
                .node("Reshape", "x groups", "a").node("Transpose", "a", "b", ints("perm", 0, 2, 1, 3, 4))
                .node("Reshape", "b back", "y");
        assertThat(layers(model)).containsExactly(new Layer.ChannelShuffle(2));
    }

    @Test
    void weightsMayBeHalfPrecisionConstantsOrMissing() {
        TinyModel half = new TinyModel(13).input("x", DataType.FLOAT16, 1, 8, 16, 16)
                .zeros("w", DataType.FLOAT16, 16, 8, 3, 3).node("Conv", "x w", "y").output("y");
        TinyModel missing = onMap(13).external("w", "gone.bin", 16, 8, 3, 3).node("Conv", "x w", "y");
        for (TinyModel model : List.of(half, missing)) {
            assertThat(NetworkCosts.of(network(model)).total().params()).isEqualTo(16 * 8 * 9);
        }
    }

    @Test
    void openBatchAndSizeAreChosen() {
        TinyModel model = new TinyModel(17).input("x", FLOAT, 0, 3, 0, 0).zeros("w", FLOAT, 8, 3, 3, 3)
                .node("Conv", "x w", "y").output("y");
        assertThat(network(model).input().dimensions()).containsExactly(1, 3, 96, 96);
    }

    @Test
    void unknownOperatorsAreNamedAndNotCounted() {
        TinyModel model = onMap(13).in("my.domain").node("Swirl", "x", "y");
        ShapedNetwork network = network(model);
        assertThat(layers(network)).singleElement().isInstanceOfSatisfying(Layer.Foreign.class,
                foreign -> assertThat(foreign.operator()).isEqualTo("my.domain.Swirl"));
        assertThat(Uncounted.of(network).sentence()).contains("1 operator is not counted: 1 my.domain.Swirl.");
    }

    @Test
    void circlesAreOneSentence() {
        TinyModel model = onMap(13).node("Add", "x b", "a").node("Relu", "a", "b").node("Relu", "b", "y");
        assertThat(OPENING.open(model.output("y").write(folder.resolve("circle.onnx")), 96))
                .isInstanceOfSatisfying(Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).startsWith("circle.onnx is damaged").endsWith("."));
    }

    private static TinyModel onMap(int opset) {
        return new TinyModel(opset).input("x", FLOAT, 1, 8, 16, 16);
    }

    private static TinyModel numbers(TinyModel model) {
        return model.number("three", 3).number("six", 6).number("zero", 0);
    }

    private List<Layer> layers(TinyModel model) {
        return layers(network(model));
    }

    private static List<Layer> layers(ShapedNetwork network) {
        return network.graph().nodes().values().stream().map(GraphNode::layer)
                .filter(layer -> !(layer instanceof Layer.Input)).toList();
    }

    private ShapedNetwork network(TinyModel model) {
        boolean ended = model.proto().getGraph().getOutputCount() > 0;
        Path file = (ended ? model : model.output("y")).write(folder.resolve("tiny.onnx"));
        return switch (OPENING.open(file, 96)) {
            case Outcome.Success<OpenedFile>(OpenedFile opened) -> opened.network();
            case Outcome.Refused<OpenedFile>(String reason) -> throw new AssertionError(reason);
        };
    }
}
