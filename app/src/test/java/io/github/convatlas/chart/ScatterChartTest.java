package io.github.convatlas.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.SpatialIndex;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.diagram.paint.SvgPainter;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.facts.PublishedFacts;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.lineage.Lineage;
import io.github.convatlas.spec.NetworkSpec;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

class ScatterChartTest {
    private static final Atlas ATLAS = Atlas.builtIn();
    private static final AccuracyChart.Known KNOWN = new AccuracyChart.Known(ATLAS, PublishedFacts.builtIn(ATLAS),
            Lineage.builtIn());
    private static final TextMetrics METRICS = TextMetrics.approximate();
    private static final ChartOptions WITH_ARROWS = new ChartOptions(900, 600, OperationUnit.MACS, true, false,
            Locale.ENGLISH);

    /** It was looked at; where a change is intended, look at target/charts and copy it over the expected file. */
    @Test
    void theChartOfSixNetworksIsTheOneThatWasLookedAt() throws IOException {
        AccuracyChart chart = chart("mobilenet-v2", "mnasnet-a1", "efficientnet-b0", "mobilenet-v3-large", "resnet50",
                "efficientnet-b0-article");
        ScatterChart laidOut = ScatterChart.of(chart, WITH_ARROWS, METRICS);
        DisplayList list = ChartNotes.of(chart, laidOut, WITH_ARROWS).below(laidOut, METRICS);
        String svg = new SvgPainter(Palette.light()).paint(list, laidOut.title());
        Path kept = Path.of("target", "charts", "six.svg");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, svg);
        try (var golden = getClass().getResourceAsStream("six.svg")) {
            assertThat(svg)
                    .isEqualTo(new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** arXiv:1801.04381v4, Table 4; 300,774,272 MACs at 224 pixels. */
    @Test
    void aPointHasTheAccuracyOfThePaperAndTheComputedCost() {
        ChartPoint point = chart("mobilenet-v2").points().getFirst();
        assertThat(point.topOne()).isEqualTo(72.0);
        assertThat(point.cost().macs()).isEqualTo(300_774_272);
        assertThat(point.resolution()).isEqualTo(224);
        assertThat(ChartNotes.about(point, ChartOptions.USUAL))
                .isEqualTo("MobileNetV2: 72.0% top-1 (arXiv:1801.04381v4, Table 4)");
    }

    /** The paper's error of ResNet-34 is that of ten crops, ten times the MACs; torchvision's is of one. */
    @Test
    void anAccuracyOfOneRunComesBeforeOneOfTenCrops() {
        ChartPoint point = chart("resnet34").points().getFirst();
        assertThat(point.accuracy().source().name()).isEqualTo("torchvision");
        assertThat(point.topOne()).isEqualTo(73.314);
    }

    @Test
    void aChangedResolutionHasItsOwnAccuracyAndMacs() {
        AccuracyChart chart = chart("mobilenet-v2@resolution=96");
        assertThat(chart.points().getFirst().topOne()).isEqualTo(60.3);
        assertThat(chart.points().getFirst().resolution()).isEqualTo(96);
    }

    @Test
    void networksWithoutAPublishedAccuracyAreNamed() {
        AccuracyChart chart = chart("efficientnet-b0", "efficientnet-b0-article");
        assertThat(chart.points()).hasSize(1);
        assertThat(ChartNotes.of(chart, ScatterChart.of(chart, ChartOptions.USUAL, METRICS), ChartOptions.USUAL)
                .lines()).contains("No published top-1 accuracy: EfficientNet-B0 as an article prints it");
    }

    @Test
    void arrowsLeadFromAncestorsToDescendantsThatAreShown() {
        assertThat(chart("resnet50", "mobilenet-v2", "mnasnet-a1").arrows())
                .extracting(arrow -> arrow.from().reference() + " " + arrow.to().reference())
                .containsExactly("resnet50 mobilenet-v2", "mobilenet-v2 mnasnet-a1");
    }

    @Test
    void aPointIsFoundWhereItIsPainted() {
        ScatterChart laidOut = ScatterChart.of(chart("mobilenet-v2", "resnet50"), ChartOptions.USUAL, METRICS);
        SpatialIndex index = SpatialIndex.of(laidOut.list());
        for (Target target : laidOut.list().targets()) {
            assertThat(index.at(target.bounds().centerX(), target.bounds().centerY())).contains(target);
        }
        assertThat(laidOut.list().targets()).extracting(Target::subject).containsExactly(
                new Target.Subject.OneNetwork("mobilenet-v2"), new Target.Subject.OneNetwork("resnet50"));
    }

    @Test
    void everyNameOfTheAtlasIsWrittenOrCounted() {
        AccuracyChart chart = wholeAtlas();
        ScatterChart laidOut = ScatterChart.of(chart, ChartOptions.USUAL, METRICS);
        List<String> written = laidOut.list().items().stream().filter(Item.Text.class::isInstance)
                .filter(item -> item.origin().owner().isPresent()).map(item -> ((Item.Text) item).text()).toList();
        assertThat(written).doesNotContainAnyElementsOf(laidOut.unlabeled()).doesNotHaveDuplicates();
        assertThat(written.size() + laidOut.unlabeled().size()).isEqualTo(chart.points().size());
        assertThat(chart.points().size() + chart.unpublished().size()).isEqualTo(ATLAS.networks().size());
        assertThat(laidOut.list().items()).allMatch(item -> laidOut.list().bounds().union(item.bounds())
                .equals(laidOut.list().bounds()));
    }

    @Test
    void theSmallestChartHoldsTheAtlasToo() {
        var options = new ChartOptions(ChartOptions.LEAST_WIDTH, ChartOptions.LEAST_HEIGHT, OperationUnit.FLOPS, true,
                false,
                Locale.JAPANESE);
        ScatterChart laidOut = ScatterChart.of(wholeAtlas(), options, METRICS);
        assertThat(laidOut.list().targets()).hasSize(wholeAtlas().points().size());
        assertThat(laidOut.list().items()).allMatch(item -> laidOut.list().bounds().union(item.bounds())
                .equals(laidOut.list().bounds()));
    }

    @Test
    void aChartOfNothingSaysSo() {
        ScatterChart laidOut = ScatterChart.of(chart("efficientnet-b0-article"), ChartOptions.USUAL, METRICS);
        assertThat(laidOut.list().targets()).isEmpty();
        assertThat(laidOut.list().items()).hasSize(2);
    }

    @Test
    void familiesDifferInShapeAndColor() {
        List<String> families = wholeAtlas().families();
        assertThat(families.stream().map(families::indexOf).map(Mark::of)).doesNotHaveDuplicates();
    }

    private static AccuracyChart wholeAtlas() {
        return chart(ATLAS.networks().stream().map(NetworkSpec::id).toArray(String[]::new));
    }

    private static AccuracyChart chart(String... references) {
        return AccuracyChart.of(
                Arrays.stream(references).map(ScatterChartTest::open).flatMap(Optional::stream).toList(),
                KNOWN, AccuracyChart.Question.of(ChartAxis.MACS));
    }

    private static Optional<ShapedNetwork> open(String reference) {
        return ATLAS.open(reference) instanceof Reading.Success<ShapedNetwork>(ShapedNetwork network)
                ? Optional.of(network)
                : Optional.empty();
    }
}
