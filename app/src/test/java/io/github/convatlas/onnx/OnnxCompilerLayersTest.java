package io.github.convatlas.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.Extent;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Padding;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

class OnnxCompilerLayersTest {
    private static final Shape MAP = Shape.map(4, 7, 9);

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 0, 0, 0, 0", "3, 1, 2, 1, 1, 1, 1", "3, 2, 4, 1, 1, 1, 1", "3, 2, 1, 0, 0, 1, 1",
            "5, 2, 4, 1, 0, 3, 2"})
    void convolutionsWithGroupsStridesAndAsymmetricPaddingMeanWhatTheReferenceSays(int kernel, int stride, int groups,
            int top, int left, int bottom, int right) throws OrtException {
        var window = new Window(Extent.square(kernel), Extent.square(stride), Extent.square(1),
                new Padding.Border(top, left, bottom, right));
        agrees(new Layer.Convolution(8, window, groups, true, Layer.WeightForm.PLAIN));
    }

    @Test
    void dilatedConvolutionsReachFurther() throws OrtException {
        var window = new Window(new Extent(3, 1), new Extent(1, 2), new Extent(2, 1), Padding.around(2));
        agrees(new Layer.Convolution(4, window, 2, false, Layer.WeightForm.PLAIN));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void samePaddingPutsTheOddPixelAtTheEnd(int stride) throws OrtException {
        agrees(new Layer.Convolution(3, Window.square(3, stride, new Padding.SameUpper()), 1, false,
                Layer.WeightForm.PLAIN));
        agrees(new Layer.MaxPool(Window.square(3, stride, new Padding.SameUpper()), false));
        agrees(new Layer.AveragePool(Window.square(2, stride, new Padding.SameUpper()), false, false));
    }

    @Test
    void standardizedWeightsHaveNoMeanAndAGain() throws OrtException {
        agrees(new Layer.Convolution(8, Window.square(3, 1, Padding.around(1)), 2, true,
                Layer.WeightForm.STANDARDIZED));
    }

    @Test
    void batchNormalizationUsesItsRunningStatistics() throws OrtException {
        agrees(new Layer.BatchNorm(1e-3));
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void activationsMeanWhatTheirFormulaSays(Activation function) throws OrtException {
        agrees(new Layer.Activate(function));
    }

    @ParameterizedTest
    @CsvSource({"3, 2, 1, false", "3, 2, 1, true", "2, 2, 0, true", "3, 2, 0, true", "2, 3, 0, true", "3, 3, 1, true"})
    void poolingsCountIncompleteWindowsInCeilModeOnly(int kernel, int stride, int padding, boolean ceiling)
            throws OrtException {
        Window window = Window.square(kernel, stride, Padding.around(padding));
        agrees(new Layer.MaxPool(window, ceiling));
        agrees(new Layer.AveragePool(window, ceiling, false));
        agrees(new Layer.AveragePool(window, ceiling, true));
    }

    @Test
    void dilatedPoolingsSkipPixels() throws OrtException {
        var window = new Window(Extent.square(2), Extent.square(1), Extent.square(3), Padding.around(1));
        agrees(new Layer.MaxPool(window, false));
        agrees(new Layer.AveragePool(window, false, true));
    }

    @Test
    void channelsAreShuffledAsShuffleNetDoes() throws OrtException {
        agrees(new Layer.ChannelShuffle(2));
    }

    @ParameterizedTest
    @EnumSource(Layer.ResizeMode.class)
    void mapsAreEnlargedAndReduced(Layer.ResizeMode mode) throws OrtException {
        agrees(new Layer.Resize(new Extent(14, 27), mode));
        agrees(new Layer.Resize(new Extent(13, 20), mode));
    }

    @Test
    void elementwiseLayersKeepTheShape() throws OrtException {
        agrees(new Layer.Scale(0.25));
        agrees(new Layer.Gain(0.5));
        agrees(new Layer.Dropout(0.3));
        agrees(new Layer.Softmax());
        agrees(new Layer.GlobalAveragePool());
        agrees(new Layer.Flatten());
    }

    @Test
    void slicesAreJoinedInOrder() throws OrtException {
        agrees(Sketch.of(MAP).then("low", new Layer.Slice(0, 1)).from("high", new Layer.Slice(1, 4), "input")
                .from("joined", new Layer.Concat(), "high", "low", "input").network());
    }

    @Test
    void sumsAndProductsTakeSeveralInputs() throws OrtException {
        agrees(Sketch.of(MAP).then("twice", new Layer.Scale(2)).from("sum", new Layer.Add(), "input", "twice")
                .from("three", new Layer.Add(), "input", "twice", "sum")
                .from("product", new Layer.Multiply(), "three", "input", "sum").network());
    }

    @Test
    void mapsAreMultipliedByOneValueAChannel() throws OrtException {
        agrees(Sketch.of(MAP).then("pool", new Layer.GlobalAveragePool())
                .from("scaled", new Layer.Multiply(), "input", "pool").network());
        agrees(Sketch.of(MAP).then("pool", new Layer.GlobalAveragePool()).then("flat", new Layer.Flatten())
                .then("linear", new Layer.Linear(4, true)).from("scaled", new Layer.Multiply(), "input", "linear")
                .network());
    }

    @Test
    void fullyConnectedLayersReadVectors() throws OrtException {
        agrees(Sketch.of(MAP).then("flat", new Layer.Flatten()).then("linear", new Layer.Linear(5, true))
                .then("norm", new Layer.BatchNorm(1e-5)).then("last", new Layer.Linear(3, false))
                .then("probabilities", new Layer.Softmax()).network());
    }

    private static void agrees(Layer layer) throws OrtException {
        agrees(Sketch.of(MAP).then("layer", layer).network());
    }

    private static void agrees(ShapedNetwork network) throws OrtException {
        var weights = new TestWeights(7);
        var random = new Random(11);
        double[] exact = random.doubles(network.input().elements(), -4, 4).map(x -> (float) x).toArray();
        float[] input = new float[exact.length];
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) exact[i];
        }
        OrtRun.Answer answer = OrtRun.run(new OnnxCompiler("test").compile(network, weights), input);
        double[] expected = Reference.run(network, weights, exact);
        assertThat(answer.shape()).isEqualTo(network.output().dimensions());
        assertThat(answer.values()).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(answer.values().get(i).doubleValue()).isCloseTo(expected[i],
                    within(1e-5 * (1 + Math.abs(expected[i])) * 5));
        }
    }
}
