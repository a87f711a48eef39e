package io.github.convatlas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.Extent;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Padding;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Window;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.NetworkSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class LayerFormulaTest {
    private static final Atlas ATLAS = Atlas.builtIn();

    @Test
    void depthwiseConvolutionMultipliesMapChannelsAndKernel() {
        var layer = convolution(144, 3, 144, false, Layer.WeightForm.PLAIN);
        Shape map = Shape.map(144, 56, 56);

        assertThat(LayerFormula.macs(layer, List.of(map), map)).hasToString("56 × 56 × 144 × 3 × 3");
        assertThat(LayerFormula.params(layer, List.of(map), map)).hasToString("144 × 3 × 3");
    }

    @Test
    void pointwiseConvolutionLeavesItsKernelOut() {
        var layer = convolution(144, 1, 1, false, Layer.WeightForm.PLAIN);
        LayerFormula macs = LayerFormula.macs(layer, List.of(Shape.map(24, 56, 56)), Shape.map(144, 56, 56));

        assertThat(macs).hasToString("56 × 56 × 24 × 144");
        assertThat(macs.value()).isEqualTo(10_838_016L);
    }

    @Test
    void biasAndGainAreAddedToTheWeights() {
        Shape in = Shape.map(3, 224, 224);
        Shape out = Shape.map(64, 224, 224);

        assertThat(LayerFormula.params(convolution(64, 3, 1, true, Layer.WeightForm.PLAIN), List.of(in), out))
                .hasToString("3 × 64 × 3 × 3 + 64");
        assertThat(LayerFormula.params(convolution(64, 3, 1, true, Layer.WeightForm.STANDARDIZED), List.of(in), out))
                .hasToString("3 × 64 × 3 × 3 + 64 + 64");
    }

    @Test
    void fullyConnectedLayerMultipliesItsFeatures() {
        var layer = new Layer.Linear(1000, true);
        List<Shape> in = List.of(Shape.vector(1280));

        assertThat(LayerFormula.macs(layer, in, Shape.vector(1000))).hasToString("1280 × 1000");
        assertThat(LayerFormula.params(layer, in, Shape.vector(1000))).hasToString("1280 × 1000 + 1000");
    }

    @Test
    void normalizationHasTwoParamsAChannelAndNoMacs() {
        Shape map = Shape.map(32, 112, 112);

        assertThat(LayerFormula.params(new Layer.BatchNorm(1e-5), List.of(map), map)).hasToString("2 × 32");
        assertThat(LayerFormula.macs(new Layer.BatchNorm(1e-5), List.of(map), map)).hasToString("0");
    }

    @Test
    void convolutionOfASingleNumberCountsOne() {
        var layer = convolution(1, 1, 1, false, Layer.WeightForm.PLAIN);
        Shape pixel = Shape.map(1, 1, 1);

        assertThat(LayerFormula.macs(layer, List.of(pixel), pixel).value()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void formulasComeToTheCountsOfEveryLayer(NetworkSpec spec) {
        ShapedNetwork network = shaped(spec);
        NetworkCosts costs = NetworkCosts.of(network);

        network.graph().nodes().forEach((id, node) -> {
            List<Shape> inputs = network.inputShapes(id);
            Shape output = network.shape(id);
            assertThat(LayerFormula.macs(node.layer(), inputs, output).value()).as("MACs of " + id)
                    .isEqualTo(costs.layer(id).macs());
            assertThat(LayerFormula.params(node.layer(), inputs, output).value()).as("params of " + id)
                    .isEqualTo(costs.layer(id).params());
        });
    }

    private static Stream<NetworkSpec> networks() {
        return ATLAS.networks().stream();
    }

    private static ShapedNetwork shaped(NetworkSpec spec) {
        return switch (ATLAS.shape(spec, Map.of())) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork>(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static Layer.Convolution convolution(int out, int kernel, int groups, boolean bias,
            Layer.WeightForm weights) {
        var window = new Window(Extent.square(kernel), Extent.square(1), Extent.square(1), Padding.around(kernel / 2));
        return new Layer.Convolution(out, window, groups, bias, weights);
    }
}
