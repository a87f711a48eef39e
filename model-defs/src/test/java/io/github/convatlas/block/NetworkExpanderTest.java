package io.github.convatlas.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Padding;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.NetworkSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

class NetworkExpanderTest {
    private static final Atlas ATLAS = Atlas.builtIn();

    @Test
    void aRowLeftOutStandsForWhatItWouldHaveRead() {
        ShapedNetwork network = rows("{'id': 'a', 'out': 8}, {'id': 'b', 'out': 16}, "
                + "{'id': 'c', 'from': 'a', 'when': false, 'out': 4}, {'id': 'd', 'from': 'c', 'out': 32}");

        assertThat(network.inputShapes(new LayerId("d.1.conv"))).containsExactly(Shape.map(8, 32, 32));
    }

    @Test
    void theNamesOfARowReachItsRepeatAndItsCondition() {
        ShapedNetwork network = rows(
                "{'id': 'a', 'let': {'twice': 2}, 'repeat': 'twice', 'when': 'twice == 2', 'out': '4 * twice'}");

        assertThat(network.graph().stages().getFirst().blocks()).hasSize(2);
        assertThat(network.output().channels()).isEqualTo(8);
    }

    @Test
    void aResizeTakesTheSizeOfTheStepItNames() {
        ShapedNetwork network = rows("{'id': 'a', 'out': 8, 'stride': 2}, {'id': 'up', 'resize': {'like': 'input'}}");

        assertThat(network.output()).isEqualTo(Shape.map(8, 32, 32));
    }

    @Test
    void onlyTheFirstRepeatStrides() {
        ShapedNetwork network = rows("{'out': 8, 'stride': 2, 'repeat': 3}");

        assertThat(network.output()).isEqualTo(Shape.map(8, 16, 16));
    }

    @Test
    void aShortcutIsMarkedAndTheMainPathIsNot() {
        ShapedNetwork network = open("resnet50");

        assertThat(network.graph().node(new LayerId("stage2.1.shortcut")).branch())
                .isEqualTo(GraphNode.Branch.SHORTCUT);
        assertThat(network.graph().node(new LayerId("stage2.1.conv")).branch()).isEqualTo(GraphNode.Branch.MAIN);
        assertThat(network.graph().nodes()).doesNotContainKey(new LayerId("stage2.2.shortcut"));
    }

    @Test
    void squeezeAndExcitationStandsBetweenDepthwiseAndProjection() {
        ShapedNetwork network = open("mobilenet-v3-large");

        assertThat(network.graph().node(new LayerId("stage4.1.project")).inputs())
                .containsExactly(new LayerId("stage4.1.se.scale"));
        assertThat(network.shape(new LayerId("stage4.1.se.reduce"))).isEqualTo(Shape.map(24, 1, 1));
    }

    @Test
    void theProjectionOfAnInvertedResidualHasNoActivation() {
        assertThat(open("mobilenet-v2").graph().nodes()).containsKey(new LayerId("stage2.2.expand.activation"))
                .containsKey(new LayerId("stage2.2.project.norm"))
                .doesNotContainKey(new LayerId("stage2.2.project.activation"));
    }

    /** Expected variances of arXiv:2102.06171: 1 at first, 1 + depth * 0.04 behind a stage, 1 + index * 0.04 inside one. */
    @ParameterizedTest
    @CsvSource({"stage1.1, 1", "stage2.1, 1.04", "stage2.2, 1.04", "stage3.1, 1.08", "stage3.6, 1.2", "stage4.1, 1.24"})
    void theBranchOfAnNfnetBlockIsDividedByItsExpectedDeviation(String block, double variance) {
        Layer beta = open("nfnet-f0").graph().node(new LayerId(block + ".beta")).layer();

        assertThat(beta).isInstanceOfSatisfying(Layer.Scale.class,
                scale -> assertThat(scale.factor()).isCloseTo(1 / Math.sqrt(variance),
                        org.assertj.core.data.Offset.offset(1e-12)));
    }

    /** The reference each table names: TensorFlow's networks pad at the end and take 1e-3, torchvision's pad around and take 1e-5. */
    @ParameterizedTest
    @CsvSource({"efficientnet-b0, true, 0.001", "mnasnet-a1, true, 0.001", "mobilenet-v2, false, 0.00001",
            "resnet50, false, 0.00001", "mobilenet-v3-large, false, 0.001", "efficientnetv2-s, false, 0.001"})
    void paddingAndEpsilonAreThoseOfTheReference(String id, boolean tensorFlow, double epsilon) {
        ShapedNetwork network = open(id);
        Layer stem = network.graph().node(new LayerId("stem1.1.conv")).layer();

        assertThat(stem).isInstanceOfSatisfying(Layer.Convolution.class, convolution -> assertThat(
                convolution.window().padding() instanceof Padding.SameUpper).isEqualTo(tensorFlow));
        assertThat(network.graph().node(new LayerId("stem1.1.conv.norm")).layer())
                .isEqualTo(new Layer.BatchNorm(epsilon));
    }

    private static ShapedNetwork rows(String rows) {
        String text = """
                {"formatVersion": 1, "id": "mine", "title": "Mine", "family": "Mine", "year": 2026, "source": {"paper": "none"},
                 "parameters": {"resolution": {"type": "integer", "default": 32}, "classes": {"type": "integer", "default": 10}},
                 "defaults": {"block": "conv-norm-activation"}, "stages": [%s]}
                """
                .formatted(rows.replace('\'', '"'));
        return value(ATLAS.readNetworks("mine.json", text)
                .then((List<NetworkSpec> read) -> ATLAS.shape(read.getFirst(), Map.of())));
    }

    private static ShapedNetwork open(String reference) {
        return value(ATLAS.open(reference));
    }

    private static ShapedNetwork value(Reading<ShapedNetwork> reading) {
        return switch (reading) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork>(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
