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

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"vgg11", "squeezenet-1.1", "resnet50", "mobilenet-v1@width=0.5", "mobilenet-v2", "mobilenet-v3-small",
            "shufflenet-v1", "shufflenet-v2", "mnasnet-a1", "efficientnet-b0", "efficientnetv2-s", "xception"})
    void meanTheSameNetwork(String reference) throws IOException {
        ShapedNetwork network = value(ATLAS.open(reference));
        Path file = Files.write(folder.resolve("network.onnx"),
                new OnnxCompiler("test").compile(network, 0).graphBytes());
        if (!(OnnxOpening.inThisProcess(ATLAS).open(file, OnnxOpening.USUAL_SIDE) instanceof Outcome.Success<OpenedFile>(OpenedFile opened))) {
            throw new AssertionError("not opened");
        }
        Written written = new NetworkSpecWriter(ATLAS).write(opened.network(), "network.onnx");
        assertThat(written).isInstanceOfSatisfying(Written.Text.class, spec -> {
            ShapedNetwork again = value(ATLAS.readNetworks("network.json", spec.text())
                    .then(networks -> ATLAS.shape(networks.getFirst(), Map.of())));
            assertThat(spec.exact()).isTrue();
            assertThat(NetworkCosts.of(again).total()).isEqualTo(NetworkCosts.of(network).total());
            assertThat(labels(again)).isEqualTo(labels(network));
        });
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
