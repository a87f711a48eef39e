package io.github.convatlas.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.analysis.BlockTable;
import io.github.convatlas.catalog.ArticleTables;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

class ComparisonsTest {
    private static final Atlas ATLAS = Atlas.builtIn();
    private static final ArticleTables ARTICLE = ArticleTables.builtIn();

    @Test
    void rowsAreNamedAfterPixelsOnlyWhereAllNetworksAgree() {
        assertThat(counts("mobilenet-v2", "vgg16").rowNames()).containsExactly(224, 112, 56, 28, 14, 7);
        assertThat(counts("mobilenet-v2", "xception").rowNames()).isEmpty();
        assertThat(counts("mobilenet-v2", "xception").rowName(2)).isEmpty();
    }

    @Test
    void onlyTheCellsOfTheErrataDifferFromTheArticle() {
        long differing = ARTICLE.tables().stream().map(table -> CountsTable.ofArticle(table, ARTICLE, ATLAS))
                .flatMap(counts -> counts.columns().stream()).flatMap(column -> column.cells().stream())
                .filter(CountsTable.Cell::differs).peek(cell -> assertThat(cell.erratum()).isPresent()).count();
        assertThat(differing).isEqualTo(4);
    }

    @Test
    void anErratumBelongsToTheNetworkAtThatResolutionOnly() {
        assertThat(counts("xception@resolution=224").columns().getFirst().cells().get(4).published()).hasValue(5);
        assertThat(counts("xception").columns().getFirst().published()).isFalse();
        assertThat(counts("xception").columns().getFirst().cells().get(4).erratum()).isEmpty();
    }

    @Test
    void aNetworkOfOnesOwnUnderANameOfTheArticleIsNotHeldAgainstIt() {
        ShapedNetwork wider = networks("mobilenet-v3-large").getFirst();
        var renamed = new ShapedNetwork(networks("mobilenet-v2").getFirst().identity(), wider.graph(), wider.shapes());
        assertThat(CountsTable.of(List.of(renamed), ARTICLE).columns().getFirst().published()).isFalse();
    }

    @Test
    void furtherNetworksOfOtherSizesTakeTheNamesOfTheRowsAway() {
        CountsTable article = CountsTable.ofArticle(ARTICLE.tables().getFirst(), ARTICLE, ATLAS);
        assertThat(article.and(counts("vgg16")).rowName(0)).hasValue(224);
        assertThat(article.and(counts("xception")).rowName(0)).isEmpty();
    }

    @Test
    void blocksAtTheSameFractionOfTheInputStandInOneBand() {
        BlocksTable blocks = BlocksTable.of(networks("mobilenet-v2", "efficientnet-b0", "xception"));
        BlocksTable.Band band = blocks.bands().get(4);
        assertThat(band.row()).hasValue(4);
        assertThat(band.resolutions()).containsExactly(14, 14, 19);
        assertThat(band.columns().get(0)).extracting(BlockTable.Row::label).containsExactly("MB3x3, 64, 384",
                "MB3x3, 96, 384", "MB3x3, 96, 576", "MB3x3, 160, 576");
        assertThat(band.columns().get(1)).extracting(BlockTable.Row::repeat).containsExactly(2, 1, 2, 1);
        assertThat(band.lines()).isEqualTo(4);
    }

    @Test
    void headsStandInTheLastBandWithoutWhatDoesNothing() {
        BlocksTable.Band head = BlocksTable.of(networks("mobilenet-v2", "vgg16")).bands().getLast();
        assertThat(head.isHead()).isTrue();
        assertThat(head.row()).isEqualTo(OptionalInt.empty());
        assertThat(head.columns().get(0)).extracting(BlockTable.Row::label).containsExactly("Conv1x1, 1280",
                "global average pool", "fully connected, 1000");
        assertThat(head.columns().get(1)).hasSize(3);
    }

    @Test
    void totalsAreHeldAgainstTheFirstNetwork() {
        TotalsTable totals = TotalsTable.of(networks("mobilenet-v2", "mobilenet-v3-large", "vgg16"));
        TotalsTable.Row params = totals.rows().getFirst();
        assertThat(params.metric()).isEqualTo(Metric.PARAMS);
        assertThat(params.entries().get(0))
                .isEqualTo(new TotalsTable.Entry(3_504_872, 0, OptionalDouble.of(1)));
        assertThat(params.entries().get(1).delta()).isEqualTo(5_483_032 - 3_504_872);
        TotalsTable.Row statistics = totals.rows().get(3);
        assertThat(statistics.entries().get(2).delta()).isEqualTo(-34_112);
    }

    @Test
    void aRatioToNothingIsNoNumber() {
        assertThat(TotalsTable.of(networks("vgg16", "resnet50")).rows().get(3).entries().get(1).ratio()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"vgg16, 16", "vgg19, 19", "resnet50, 50", "resnet101, 101", "resnet152, 152", "mobilenet-v1, 28",
            "mobilenet-v2, 53"})
    void depthIsThatOfTheNamesOfPapers(String network, int depth) {
        assertThat(NetworkDepth.of(networks(network).getFirst())).isEqualTo(depth);
    }

    @Test
    void equalNeighborsOfAStageAreFolded() {
        NetworkSummary summary = NetworkSummary.of(networks("mobilenet-v2").getFirst(), Level.STAGE);
        assertThat(summary.rows().get(3).label()).isEqualTo("MB3x3, 32, 144; MB3x3, 32, 192 x2");
        assertThat(summary.rows().get(3).op()).isEqualTo("mbconv");
    }

    private static CountsTable counts(String... references) {
        return CountsTable.of(networks(references), ARTICLE);
    }

    private static List<ShapedNetwork> networks(String... references) {
        return Arrays.stream(references).map(reference -> switch (ATLAS.open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork>(var problems) -> throw new AssertionError(problems.toString());
        }).toList();
    }
}
