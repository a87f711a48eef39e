package io.github.convatlas.opening;

import static io.github.convatlas.opening.TinyModel.decimal;
import static io.github.convatlas.opening.TinyModel.integer;
import static io.github.convatlas.opening.TinyModel.ints;
import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import io.github.convatlas.analysis.BlockTable;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.onnx.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;

/** Blocks as files have them: normalization folded into biases, activations spelled out, nothing named. */
class RecognizedBlocksTest {
    private static final OnnxOpening OPENING = OnnxOpening.inThisProcess(Atlas.builtIn());

    @TempDir
    Path folder;

    /** How files write h-swish. */
    enum HardSwish {
        OPERATOR, GATE, CLIP_DIVIDED_FIRST, CLIP_DIVIDED_LAST, CLIP_MULTIPLIED, RELU6_AS_MIN_AND_MAX
    }

    /** How files write squeeze-and-excitation. */
    enum Squeeze {
        POOLED, WITHOUT_BIAS, PADDLE, MEAN, FULLY_CONNECTED, FULLY_CONNECTED_ON_MEAN
    }

    @Test
    void residualBlocks() {
        TinyModel model = map(16).conv("x", "a", 16, 16, 3, 1).node("Relu", "a", "b").conv("b", "c", 16, 16, 3, 1)
                .node("Add", "c x", "d").node("Relu", "d", "y");
        assertThat(labels(model)).containsExactly("Basic3x3, 16");
        TinyModel projected = map(16).conv("x", "s", 16, 32, 1, 2).conv("x", "a", 16, 32, 3, 2).node("Relu", "a", "b")
                .conv("b", "c", 32, 32, 3, 1).node("Add", "c s", "d").node("Relu", "d", "y");
        assertThat(labels(projected)).containsExactly("Basic3x3, 32");
    }

    @Test
    void bottlenecks() {
        TinyModel model = map(64).conv("x", "a", 64, 16, 1, 1).node("Relu", "a", "b").conv("b", "c", 16, 16, 3, 1)
                .node("Relu", "c", "d").conv("d", "e", 16, 64, 1, 1).node("Add", "e x", "f").node("Relu", "f", "y");
        assertThat(labels(model)).containsExactly("Bottleneck3x3, 64, 16");
    }

    @Test
    void separableConvolutions() {
        TinyModel model = map(16).depthwise("x", "a", 16, 3, 1).node("Relu", "a", "b").conv("b", "c", 16, 32, 1, 1)
                .node("Relu", "c", "y");
        assertThat(labels(model)).containsExactly("Sep3x3, 32");
    }

    @Test
    void fusedMbConv() {
        TinyModel model = map(16).conv("x", "a", 16, 64, 3, 1).node("Sigmoid", "a", "g").node("Mul", "a g", "b")
                .conv("b", "c", 64, 16, 1, 1).node("Add", "c x", "y");
        assertThat(labels(model)).containsExactly("FMB3x3, 16, 64");
    }

    @ParameterizedTest
    @EnumSource
    void mbConvWithHardSwishInAnySpelling(HardSwish spelling) {
        TinyModel model = map(16).conv("x", "a", 16, 64, 1, 1);
        model = hardSwish(model, spelling, "a", "b").depthwise("b", "c", 64, 5, 1);
        model = hardSwish(model, spelling, "c", "d").conv("d", "e", 64, 16, 1, 1).node("Add", "e x", "y");
        BlockInstance block = blocks(model).getFirst();
        assertThat(block.label()).isEqualTo("MB5x5, 16, 64");
        assertThat(block.arguments().get("activation")).hasToString("hard-swish");
    }

    @ParameterizedTest
    @EnumSource
    void mbConvWithSqueezeAndExcitationInAnySpelling(Squeeze spelling) {
        TinyModel model = map(16).conv("x", "a", 16, 64, 1, 1).node("Relu", "a", "b").depthwise("b", "c", 64, 3, 1)
                .node("Relu", "c", "d");
        model = squeezed(model, spelling).conv("e", "f", 64, 16, 1, 1).node("Add", "f x", "y");
        BlockInstance block = blocks(model).getFirst();
        assertThat(block.label()).isEqualTo("MB3x3, 16, 64");
        assertThat(block.parts()).singleElement().extracting(BlockInstance::label).isEqualTo("SE 8");
    }

    /** As TensorFlow fills borders at stride 2: one row and column at the end, where a 1x1 convolution fills none. */
    @Test
    void mbConvWithBordersAtTheEndOnly() {
        TinyModel model = map(16).conv("x", "a", 16, 96, 1, 1).node("Relu", "a", "b")
                .zeros("w", DataType.FLOAT, 96, 1, 3, 3).zeros("v", DataType.FLOAT, 96)
                .node("Conv", "b w v", "c", ints("pads", 0, 0, 1, 1), ints("strides", 2, 2), integer("group", 96))
                .node("Relu", "c", "d").conv("d", "y", 96, 24, 1, 1);
        assertThat(labels(model)).containsExactly("MB3x3, 24, 96");
    }

    /** Earlier features joined one by one, or all again in each layer. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void denseLayers(boolean flat) {
        TinyModel model = map(16).norm("x", "a", 16).node("Relu", "a", "b").conv("b", "c", 16, 32, 1, 1)
                .node("Relu", "c", "d").conv("d", "e", 32, 8, 3, 1, false).joined("x e", "f").norm("f", "g", 24)
                .node("Relu", "g", "h").conv("h", "i", 24, 32, 1, 1).node("Relu", "i", "j")
                .conv("j", "k", 32, 8, 3, 1, false).joined(flat ? "x e k" : "f k", "y");
        assertThat(labels(model)).containsExactly("Dense3x3, +8 x2");
    }

    @Test
    void fireModulesAndShuffleUnits() {
        TinyModel fire = map(64).conv("x", "a", 64, 16, 1, 1).node("Relu", "a", "s").conv("s", "b", 16, 64, 1, 1)
                .node("Relu", "b", "c").conv("s", "d", 16, 64, 3, 1).node("Relu", "d", "e").joined("c e", "y");
        assertThat(labels(fire)).containsExactly("Fire3x3, 128, 16");
    }

    private static TinyModel hardSwish(TinyModel model, HardSwish spelling, String from, String to) {
        String sum = from + "+3";
        String clipped = from + "6";
        return switch (spelling) {
            case OPERATOR -> model.node("HardSwish", from, to);
            case GATE -> model.node("HardSigmoid", from, sum, decimal("alpha", 1 / 6.0), decimal("beta", 0.5))
                    .node("Mul", from + " " + sum, to);
            case CLIP_DIVIDED_FIRST -> model.node("Add", from + " three", sum).node("Clip", sum + " zero six", clipped)
                    .node("Div", clipped + " six", from + "/").node("Mul", from + " " + from + "/", to);
            case CLIP_DIVIDED_LAST -> model.node("Add", from + " three", sum).node("Clip", sum + " zero six", clipped)
                    .node("Mul", clipped + " " + from, from + "*").node("Div", from + "* six", to);
            case CLIP_MULTIPLIED -> model.node("Add", "three " + from, sum).node("Clip", sum + " zero six", clipped)
                    .node("Mul", clipped + " sixth", from + "/").node("Mul", from + "/ " + from, to);
            case RELU6_AS_MIN_AND_MAX -> model.node("Add", from + " three", sum).node("Relu", sum, from + "r")
                    .node("Min", from + "r six", clipped).node("Mul", clipped + " sixth", from + "/")
                    .node("Mul", from + "/ " + from, to);
        };
    }

    /** From d to e, in 64 channels. */
    private static TinyModel squeezed(TinyModel model, Squeeze spelling) {
        return switch (spelling) {
            case POOLED -> gate(model.node("GlobalAveragePool", "d", "p"), true);
            case PADDLE -> model.node("GlobalAveragePool", "d", "p").conv("p", "q", 64, 8, 1, 1).node("Relu", "q", "r")
                    .conv("r", "s", 8, 64, 1, 1).node("HardSigmoid", "s", "t", decimal("alpha", 0.2),
                            decimal("beta", 0.5))
                    .node("Mul", "d t", "e");
            case WITHOUT_BIAS -> gate(model.node("GlobalAveragePool", "d", "p"), false);
            case MEAN -> gate(model.node("ReduceMean", "d", "p", ints("axes", 2, 3), integer("keepdims", 1)), true);
            case FULLY_CONNECTED -> fullyConnected(model.node("GlobalAveragePool", "d", "p").node("Flatten", "p", "q"));
            case FULLY_CONNECTED_ON_MEAN ->
                fullyConnected(model.node("ReduceMean", "d", "q", ints("axes", 2, 3), integer("keepdims", 0)));
        };
    }

    private static TinyModel gate(TinyModel model, boolean bias) {
        return model.conv("p", "q", 64, 8, 1, 1, bias).node("Relu", "q", "r").conv("r", "s", 8, 64, 1, 1, bias)
                .node("Sigmoid", "s", "t").node("Mul", "d t", "e");
    }

    private static TinyModel fullyConnected(TinyModel model) {
        return model.zeros("w1", DataType.FLOAT, 64, 8).zeros("b1", DataType.FLOAT, 8)
                .zeros("w2", DataType.FLOAT, 8, 64).zeros("b2", DataType.FLOAT, 64).whole("pixel", -1, 64, 1, 1)
                .node("Gemm", "q w1 b1", "r").node("Relu", "r", "s").node("Gemm", "s w2 b2", "t")
                .node("Sigmoid", "t", "u").node("Reshape", "u pixel", "v").node("Mul", "d v", "e");
    }

    private static TinyModel map(int channels) {
        return new TinyModel(14).input("x", DataType.FLOAT, 1, channels, 16, 16).number("three", 3).number("six", 6)
                .number("zero", 0).number("sixth", 1 / 6.0);
    }

    private List<String> labels(TinyModel model) {
        return BlockTable.of(network(model)).rows().stream()
                .map(row -> row.label() + (row.repeat() > 1 ? " x" + row.repeat() : "")).toList();
    }

    private List<BlockInstance> blocks(TinyModel model) {
        return network(model).graph().blocks();
    }

    private ShapedNetwork network(TinyModel model) {
        return switch (OPENING.open(model.output("y").write(folder.resolve("tiny.onnx")), 96)) {
            case Outcome.Success<OpenedFile>(OpenedFile opened) -> opened.network();
            case Outcome.Refused<OpenedFile>(String reason) -> throw new AssertionError(reason);
        };
    }
}
