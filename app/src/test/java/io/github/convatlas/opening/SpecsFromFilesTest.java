package io.github.convatlas.opening;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.analysis.BlockTable;
import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.recognize.NetworkSpecWriter;
import io.github.convatlas.recognize.NetworkSpecWriter.Written;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Networks that were compiled, read again, written as a spec and read from that. */
class SpecsFromFilesTest {
    private static final Atlas ATLAS = Atlas.builtIn();
    private static final OnnxOpening OPENING = OnnxOpening.inThisProcess(ATLAS);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"squeezenet-1.1", "resnet50", "mobilenet-v1@width=0.5", "mobilenet-v2",
            "mobilenet-v3-small",
            "shufflenet-v1", "shufflenet-v2", "mnasnet-a1", "efficientnet-b0", "efficientnetv2-s"})
    void meanTheSameNetworkInTheSameBlocks(String reference) throws IOException {
        ShapedNetwork network = value(ATLAS.open(reference));
        assertThat(labels(written(network))).isEqualTo(labels(network));
    }

    /** Their blocks fill borders in several ways or fix what a row would choose, so that layers take their place. */
    @ParameterizedTest
    @ValueSource(strings = {"vgg11", "xception"})
    void meanTheSameNetworkLayerByLayer(String reference) throws IOException {
        ShapedNetwork network = value(ATLAS.open(reference));
        assertThat(written(network).output()).isEqualTo(network.output());
    }

    /** The network that was written and read again, after its costs were compared. */
    private ShapedNetwork written(ShapedNetwork network) throws IOException {
        Path file = Files.write(folder.resolve("network.onnx"),
                new OnnxCompiler("test").compile(network, 0).graphBytes());
        Outcome<Written> outcome = OPENING.open(file, OnnxOpening.USUAL_SIDE)
                .map(opened -> new NetworkSpecWriter(ATLAS).write(opened.network(), "network.onnx"));
        assertThat(outcome).isInstanceOf(Outcome.Success.class);
        if (outcome instanceof Outcome.Success<Written>(Written.Text(String text, boolean exact))) {
            assertThat(exact).isTrue();
            ShapedNetwork again = value(ATLAS.readNetworks("network.json", text)
                    .then(networks -> ATLAS.shape(networks.getFirst(), Map.of())));
            assertThat(NetworkCosts.of(again).total()).isEqualTo(NetworkCosts.of(network).total());
            return again;
        }
        throw new AssertionError(outcome);
    }

    private static List<String> labels(ShapedNetwork network) {
        return BlockTable.of(network).rows().stream().map(row -> row.label() + " x" + row.repeat()).toList();
    }

    private static <T> T value(Reading<T> reading) {
        return switch (reading) {
            case Reading.Success<T>(T value) -> value;
            case Reading.Failure<T> failure -> throw new AssertionError(failure);
        };
    }
}
