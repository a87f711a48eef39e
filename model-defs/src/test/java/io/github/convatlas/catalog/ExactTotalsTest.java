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

import java.util.stream.Collectors;

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
        assertThat(ConvCensus.of(network, CensusRule.ARTICLE).counts().stream().map(String::valueOf)
                .collect(Collectors.joining("/"))).as("3x3 counts").isEqualTo(counts);
    }

    private static ShapedNetwork open(String reference) {
        return switch (ATLAS.open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork>(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
