package io.github.convatlas.compare.detail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.analysis.ConvCensus;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.compare.detail.CountedBlocks.Entry;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class CountedBlocksTest {

    private static final Atlas ATLAS = Atlas.builtIn();

    private static ShapedNetwork open(String reference) {
        return switch (ATLAS.open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork>(var problems) -> throw new AssertionError(problems);
        };
    }

    /** 10 = 2 x 1 + 1 x 2 + 2 x 2 + 2: the erratum of the article's second table spelled out. */
    @Test
    void theBlocksAt14OfEfficientNetB0AddUpToTen() {
        List<Entry> entries = CountedBlocks.of(open("efficientnet-b0"), CensusRule.ARTICLE).at(4);
        assertThat(entries).containsExactly(new Entry("MB3x3, 80, 480", 1, 2, 1),
                new Entry("MB5x5, 112, 480", 1, 1, 2), new Entry("MB5x5, 112, 672", 1, 2, 2),
                new Entry("MB5x5, 192, 672", 2, 1, 2));
        assertThat(entries.stream().mapToInt(Entry::total).sum()).isEqualTo(10);
    }

    @Test
    void severalConvolutionsOfOneBlockAreOneEntry() {
        assertThat(CountedBlocks.of(open("xception@resolution=224"), CensusRule.ARTICLE).at(4))
                .contains(new Entry("Xception3x3 x3, 728", 1, 8, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vgg16", "resnet50", "xception", "mobilenet-v1", "mobilenet-v3-large", "efficientnetv2-s",
            "nfnet-f0"})
    void theEntriesOfEachRowAddUpToItsCount(String reference) {
        ShapedNetwork network = open(reference);
        assertThat(CountedBlocks.of(network, CensusRule.ARTICLE).rows())
                .extracting(row -> row.stream().mapToInt(Entry::total).sum())
                .isEqualTo(ConvCensus.of(network, CensusRule.ARTICLE).counts());
    }

    @Test
    void beyondTheLastRowNothingCounts() {
        assertThat(CountedBlocks.of(open("vgg16"), CensusRule.ARTICLE).at(40)).isEmpty();
    }
}
