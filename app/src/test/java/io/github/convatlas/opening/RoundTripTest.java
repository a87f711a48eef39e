package io.github.convatlas.opening;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.analysis.BlockTable;
import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.analysis.ConvCensus;
import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.recognize.Identification;
import io.github.convatlas.spec.NetworkSpec;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every network of the atlas, compiled and read again. Weights are never made: the graph alone is written. */
class RoundTripTest {
    private static final Atlas ATLAS = Atlas.builtIn();
    private static final OnnxOpening OPENING = OnnxOpening.inThisProcess(ATLAS);

    @TempDir
    Path folder;

    static Stream<String> everyNetwork() {
        return ATLAS.networks().stream().map(NetworkSpec::id);
    }

    @ParameterizedTest
    @MethodSource("everyNetwork")
    void givesTheSameCostsCensusAndBlocks(String id) throws IOException {
        ShapedNetwork network = network(id);
        OpenedFile opened = opened(network);
        ShapedNetwork read = opened.network();

        assertThat(opened.identity()).get().isInstanceOfSatisfying(Identification.Same.class, same -> {
            assertThat(same.network().identity()).isEqualTo(network.identity());
            assertThat(same.provisos()).isEmpty();
        });
        assertThat(NetworkCosts.of(read).total()).isEqualTo(NetworkCosts.of(network).total());
        assertThat(read.output()).isEqualTo(network.output());
        assertThat(counts(read)).isEqualTo(counts(network));
        assertThat(rows(read)).isEqualTo(rows(network));
    }

    private OpenedFile opened(ShapedNetwork network) throws IOException {
        Path file = Files.write(folder.resolve("network.onnx"), new OnnxCompiler("test").compile(network, 0)
                .graphBytes());
        return switch (OPENING.open(file, OnnxOpening.USUAL_SIDE)) {
            case Outcome.Success<OpenedFile>(OpenedFile opened) -> opened;
            case Outcome.Refused<OpenedFile>(String reason) -> throw new AssertionError(reason);
        };
    }

    private static List<String> rows(ShapedNetwork network) {
        return BlockTable.of(network).rows().stream().map(row -> row.resolution() + " " + row.section() + " "
                + row.label() + " x" + row.repeat() + " /" + row.stride()).toList();
    }

    private static Object counts(ShapedNetwork network) {
        ConvCensus census = ConvCensus.of(network, CensusRule.ARTICLE);
        return census.resolutions() + " " + census.counts();
    }

    private static ShapedNetwork network(String reference) {
        return switch (ATLAS.open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork> failure -> throw new AssertionError(failure);
        };
    }
}
