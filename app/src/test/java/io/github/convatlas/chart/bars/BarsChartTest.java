package io.github.convatlas.chart.bars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.compare.ResolutionCosts;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.diagram.paint.SvgPainter;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.export.sheet.CostsSheet;
import io.github.convatlas.export.table.TableFormat;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

class BarsChartTest {
    private static final Atlas ATLAS = Atlas.builtIn();
    private static final BarOptions MACS = new BarOptions(900, true, OperationUnit.MACS, false, Locale.ENGLISH);

    private static ShapedNetwork open(String reference) {
        return switch (ATLAS.open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork>(var problems) -> throw new AssertionError(problems.getFirst());
        };
    }

    private static ResolutionCosts costs(String... references) {
        return ResolutionCosts.of(Stream.of(references).map(BarsChartTest::open).toList());
    }

    private static BarsChart chart(BarOptions options, String... references) {
        return BarsChart.of(costs(references), options, TextMetrics.approximate());
    }

    @Test
    void thePartsOfEveryNetworkAddUpToItsTotals() {
        ATLAS.networks().forEach(spec -> {
            ResolutionCosts.Column column = costs(spec.id()).columns().getFirst();
            assertThat(column.total().macs()).as(spec.id())
                    .isEqualTo(NetworkCosts.of(open(spec.id())).total().macs());
            assertThat(column.total().params()).isEqualTo(NetworkCosts.of(open(spec.id())).total().params());
        });
    }

    /** 1,280,000 weights of the classifier and its 1,000 biases, and the 1x1 convolution before the pooling. */
    @Test
    void theHeadStandsApart() {
        ResolutionCosts.Part head = costs("mobilenet-v2").columns().getFirst().parts().getLast();
        assertThat(head.isHead()).isTrue();
        assertThat(head.cost().params()).isEqualTo(1_281_000 + 320 * 1280 + 2 * 1280);
    }

    @Test
    void theSegmentsOfABarFillItInTheOrderOfTheResolutions() {
        BarsChart chart = chart(MACS, "mobilenet-v2", "resnet50");
        List<BarsChart.Segment> segments = chart.list().targets().stream()
                .map(target -> Objects.requireNonNull(chart.segments().get(target.key())))
                .filter(segment -> segment.network() == 0).toList();
        assertThat(segments).extracting(segment -> segment.part().resolution()).containsExactly(224, 112, 56, 28, 14, 7,
                0);
        assertThat(segments.stream().mapToDouble(BarsChart.Segment::share).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aNetworkThatIsComparedWithItselfHasBarsOfItsOwn() {
        BarsChart chart = chart(MACS, "mobilenet-v2", "mobilenet-v2", "mobilenet-v2@width=0.5");
        assertThat(chart.list().targets()).extracting(target -> target.key()).doesNotHaveDuplicates();
        assertThat(chart.segments().values()).extracting(BarsChart.Segment::network).contains(0, 1, 2);
    }

    @Test
    void everyLabelLiesWithinTheChartAndCoversNoOther() {
        for (double width : new double[]{BarOptions.LEAST_WIDTH, 700, 1400}) {
            BarsChart chart = chart(new BarOptions(width, true, OperationUnit.FLOPS, false, Locale.JAPANESE),
                    "mobilenet-v2", "vgg16", "efficientnetv2-s");
            List<Item> texts = chart.list().items().stream().filter(Item.Text.class::isInstance).toList();
            texts.forEach(text -> {
                assertThat(chart.list().bounds().union(text.bounds())).isEqualTo(chart.list().bounds());
                assertThat(texts).filteredOn(other -> other != text)
                        .noneMatch(other -> other.bounds().overlaps(text.bounds()));
            });
        }
    }

    @Test
    void sharesAreBarsOfOneLength() {
        BarsChart chart = chart(new BarOptions(600, false, OperationUnit.MACS, true, Locale.ENGLISH), "mobilenet-v2",
                "vgg16");
        assertThat(chart.list().targets().stream().filter(target -> target.key().id().endsWith("#head"))
                .map(target -> Math.rint(target.bounds().right()))).containsOnly(584.0);
    }

    /** It was looked at; where a change is intended, look at target/charts and copy it over the expected file. */
    @Test
    void theBarsAreThoseThatWereLookedAt() throws IOException {
        BarsChart chart = chart(MACS, "mobilenet-v2", "mnasnet-a1", "efficientnet-b0", "mobilenet-v3-large", "resnet50",
                "efficientnetv2-s");
        String svg = new SvgPainter(Palette.light()).paint(chart.list(), chart.title());
        Path kept = Path.of("target", "charts", "bars.svg");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, svg);
        try (var golden = getClass().getResourceAsStream("bars.svg")) {
            assertThat(svg)
                    .isEqualTo(new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theTableHasTheExactNumbers() {
        assertThat(TableFormat.CSV.write(CostsSheet.of(costs("mobilenet-v2"), true, Locale.ENGLISH)))
                .startsWith("resolution,MobileNetV2\n224,10838016\n").contains("\nhead,")
                .endsWith("\nsum,300774272\n");
    }
}
