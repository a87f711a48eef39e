package io.github.convatlas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import org.junit.jupiter.api.Test;

class ConvCensusTest {
    private static final Atlas ATLAS = Atlas.builtIn();

    @Test
    void aStridedConvolutionCountsAtItsInput() {
        ConvCensus census = ConvCensus.of(open("mobilenet-v2"), CensusRule.ARTICLE);

        assertThat(census.at(new LayerId("stage2.1.depthwise"))).hasValue(1);
        assertThat(census.resolutions().get(1)).isEqualTo(112);
    }

    @Test
    void atTheOutputAStridedConvolutionCountsOneRowLower() {
        var atOutput = new CensusRule(CensusRule.Kernels.AS_3X3, CensusRule.Side.OUTPUT, false, false);

        assertThat(ConvCensus.of(open("mobilenet-v1"), atOutput).counts()).containsExactly(0, 2, 2, 2, 6, 2);
    }

    @Test
    void a5x5CountsAsTwoUnlessTheRuleSaysOne() {
        var asOne = new CensusRule(CensusRule.Kernels.AS_ONE, CensusRule.Side.INPUT, false, false);

        assertThat(ConvCensus.of(open("mobilenet-v3-large"), CensusRule.ARTICLE).total()).isEqualTo(22);
        assertThat(ConvCensus.of(open("mobilenet-v3-large"), asOne).total()).isEqualTo(16);
    }

    @Test
    void anotherResolutionRenamesTheRowsAndKeepsTheCounts() {
        ConvCensus census = ConvCensus.of(open("xception"), CensusRule.ARTICLE);

        assertThat(census.resolutions()).containsExactly(299, 150, 75, 38, 19, 10);
        assertThat(census.counts()).containsExactly(1, 3, 2, 2, 26, 2);
    }

    @Test
    void theBlockTableFoldsEqualNeighbors() {
        assertThat(BlockTable.of(open("efficientnet-b0")).rows()).anySatisfy(row -> {
            assertThat(row.label()).isEqualTo("MB3x3, 80, 480");
            assertThat(row.resolution()).isEqualTo(14);
            assertThat(row.repeat()).isEqualTo(2);
            assertThat(row.stride()).isEqualTo(1);
        });
    }

    @Test
    void theFirstBlockOfAStageStandsAtTheResolutionOfItsInput() {
        assertThat(BlockTable.of(open("efficientnet-b0")).rows()).anySatisfy(row -> {
            assertThat(row.label()).isEqualTo("MB3x3, 80, 240");
            assertThat(row.resolution()).isEqualTo(28);
            assertThat(row.stride()).isEqualTo(2);
        });
    }

    @Test
    void flopsAreTwiceTheMacs() {
        assertThat(new LayerCost(0, 0, 300_774_272, 0).flops()).isEqualTo(601_548_544);
    }

    private static ShapedNetwork open(String reference) {
        return switch (ATLAS.open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork>(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
