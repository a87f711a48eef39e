package io.github.convatlas.compare.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.NetworkSpec;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

class AlignmentTest {

    @Test
    void everyBlockOfBothNetworksIsMetOnceAndInOrderForAllPairs() {
        List<PlacedBlocks> networks = Open.ATLAS.networks().stream().map(AlignmentTest::blocks).toList();
        for (PlacedBlocks a : networks) {
            for (PlacedBlocks b : networks.subList(networks.indexOf(a), networks.size())) {
                List<Alignment.Step> steps = Alignment.of(new PairCosts(a, b));

                assertThat(indices(steps.stream().map(Alignment.Step::first).toList())).isEqualTo(all(a));
                assertThat(indices(steps.stream().map(Alignment.Step::second).toList())).isEqualTo(all(b));
                assertThat(steps).allMatch(step -> step.first().isPresent() || step.second().isPresent());
            }
        }
    }

    @Test
    void whatWorksAtOneResolutionIsComparedWithWhatWorksThere() {
        PlacedBlocks a = blocks("resnet50");
        PlacedBlocks b = blocks("efficientnet-b0");

        assertThat(Alignment.of(new PairCosts(a, b))).filteredOn(
                step -> step.first().isPresent() && step.second().isPresent()).isNotEmpty()
                .allMatch(step -> a.blocks().get(step.first().getAsInt()).row() == b.blocks()
                        .get(step.second().getAsInt()).row());
    }

    private static PlacedBlocks blocks(NetworkSpec spec) {
        if (Open.ATLAS.shape(spec, Map.of()) instanceof Reading.Success<ShapedNetwork>(ShapedNetwork network)) {
            return PlacedBlocks.of(network);
        }
        throw new AssertionError(spec.id());
    }

    private static PlacedBlocks blocks(String reference) {
        return PlacedBlocks.of(Open.network(reference));
    }

    private static List<Integer> indices(List<OptionalInt> steps) {
        return steps.stream().flatMapToInt(OptionalInt::stream).boxed().toList();
    }

    private static List<Integer> all(PlacedBlocks blocks) {
        return IntStream.range(0, blocks.blocks().size()).boxed().toList();
    }
}
