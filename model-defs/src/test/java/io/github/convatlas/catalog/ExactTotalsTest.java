package io.github.convatlas.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.analysis.ConvCensus;
import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import java.util.List;
import java.util.stream.Stream;

class ExactTotalsTest {
    private static final Atlas ATLAS = Atlas.builtIn();

    @ParameterizedTest
    @CsvFileSource(resources = "exact-totals.csv", useHeadersInDisplayName = true, commentCharacter = '#', quoteCharacter = '"')
    void totalsEqualTheReferenceToTheUnit(String reference, long params, long runningStatistics, long macs,
            String counts) {
        ShapedNetwork network = open(reference);
        LayerCost total = NetworkCosts.of(network).total();

        assertThat(total.params()).as("params").isEqualTo(params);
        assertThat(total.runningStatistics()).as("running statistics").isEqualTo(runningStatistics);
        assertThat(total.macs()).as("MACs").isEqualTo(macs);
        List<Integer> listed = Stream.of(counts.split("/")).map(Integer::valueOf).toList();
        List<Integer> counted = ConvCensus.of(network, CensusRule.ARTICLE).counts();
        assertThat(counted.subList(0, listed.size())).as("3x3 counts").isEqualTo(listed);
        assertThat(counted.subList(listed.size(), counted.size())).as("3x3 counts of smaller maps")
                .allMatch(count -> count == 0);
    }

    private static ShapedNetwork open(String reference) {
        return switch (ATLAS.open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork>(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
