package io.github.convatlas.compare.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.compare.Metric;
import io.github.convatlas.compare.TotalsTable;
import io.github.convatlas.graph.NetworkGraph;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class NetworkDiffTest {

    @Test
    void vgg19AddsAFourthConvolutionToEachOfTheLastThreeStages() {
        NetworkDiff diff = Open.diff("vgg16", "vgg19");

        assertThat(texts(diff)).containsExactly("+ Conv3x3, 256 @56", "+ Conv3x3, 512 @28", "+ Conv3x3, 512 @14");
        assertThat(diff.weighted().filter(BlockChange.Same.class::isInstance)).hasSize(16);
        assertThat(total(diff, Metric.PARAMS).delta()).isEqualTo(143_667_240 - 138_357_544);
        assertThat(diff.census()).extracting(row -> row.b() - row.a()).containsExactly(0, 0, 1, 1, 1, 0);
    }

    @Test
    void whereTheStrideOfAResNetSitsChangesTheFirstBlockOfThreeStages() {
        NetworkDiff diff = Open.diff("resnet50", "resnet50@stridePlacement=1x1");

        assertThat(texts(diff)).containsExactly(
                "~ Bottleneck3x3, 512, 128 @56: stridePlacement kxk/1x1",
                "~ Bottleneck3x3, 1024, 256 @28: stridePlacement kxk/1x1",
                "~ Bottleneck3x3, 2048, 512 @14: stridePlacement kxk/1x1");
        assertThat(total(diff, Metric.PARAMS).delta()).isZero();
        assertThat(total(diff, Metric.MACS).delta()).isNegative();
    }

    @Test
    void mnasNetA1AgainstMobileNetV2() {
        NetworkDiff diff = Open.diff("mobilenet-v2", "mnasnet-a1");

        assertThat(diff.everywhere()).extracting(NetworkDiffTest::text).containsExactly("activation relu6/relu");
        assertThat(texts(diff).stream().map(line -> line.replace("activation relu6/relu", "").strip())).containsExactly(
                "~ Conv3x3, 32 @224:",
                "~ Sep3x3, 16 @112: block mbconv/depthwise-separable",
                "~ MB3x3, 24, 96 @112:",
                "~ MB3x3, 24, 144 @56:",
                "~ MB5x5, 40, 72 @56: kernel 3/5 hidden 144/72 expansion 6/3 out 32/40 squeeze 0/6",
                "~ MB5x5, 40, 120 @28: kernel 3/5 in 32/40 hidden 192/120 expansion 6/3 out 32/40 squeeze 0/10",
                "~ MB5x5, 40, 120 @28: kernel 3/5 in 32/40 hidden 192/120 expansion 6/3 out 32/40 squeeze 0/10",
                "~ MB3x3, 80, 240 @28: in 32/40 hidden 192/240 out 64/80",
                "~ MB3x3, 80, 480 @14: in 64/80 hidden 384/480 out 64/80",
                "~ MB3x3, 80, 480 @14: in 64/80 hidden 384/480 out 64/80",
                "~ MB3x3, 80, 480 @14: in 64/80 hidden 384/480 out 64/80",
                "~ MB3x3, 112, 480 @14: in 64/80 hidden 384/480 out 96/112 squeeze 0/20",
                "~ MB3x3, 112, 672 @14: in 96/112 hidden 576/672 out 96/112 squeeze 0/28",
                "− MB3x3, 96, 576 @14",
                "~ MB5x5, 160, 672 @14: kernel 3/5 in 96/112 hidden 576/672 squeeze 0/28",
                "~ MB5x5, 160, 960 @7: kernel 3/5 squeeze 0/40",
                "~ MB5x5, 160, 960 @7: kernel 3/5 squeeze 0/40",
                "~ MB3x3, 320, 960 @7:",
                "~ Conv1x1, 1280 @7:");
        assertThat(diff.census()).extracting(row -> row.b() - row.a()).containsExactly(0, 0, 1, 2, 0, 2);
    }

    @Test
    void compoundScalingWidensAndDeepens() {
        NetworkDiff diff = Open.diff("efficientnet-b0", "efficientnet-b0@width=1.1,depth=1.2");

        assertThat(diff.changes()).noneMatch(BlockChange.Removed.class::isInstance);
        assertThat(diff.changes().stream().filter(BlockChange.Added.class::isInstance).map(BlockChange::block)
                .map(PlacedBlock::resolution)).containsExactly(112, 56, 28, 14, 14, 7, 7);
        assertThat(diff.changes().stream().flatMap(change -> change.differences().stream()).map(FieldChange::field)
                .distinct()).containsExactlyInAnyOrder(Field.IN, Field.HIDDEN, Field.OUT, Field.SQUEEZE);
        assertThat(total(diff, Metric.PARAMS).value()).isEqualTo(9_109_994);
    }

    @Test
    void aLargerPictureIsNoChangeOfABlock() {
        NetworkDiff diff = Open.diff("mobilenet-v2", "mobilenet-v2@resolution=320");

        assertThat(diff.isSame()).isTrue();
        assertThat(diff.a().input()).isEqualTo(224);
        assertThat(diff.b().input()).isEqualTo(320);
    }

    @Test
    void aDilatedBackboneWorksAtALargerResolutionAndIsNotReplaced() {
        NetworkDiff diff = Open.diff("mobilenet-v3-large", "mobilenet-v3-large@dilated=true");

        assertThat(texts(diff)).startsWith("~ MB5x5, 160, 672 @14: stride 2/1 dilation 1/2",
                "~ MB5x5, 160, 960 @14: dilation 1/2 resolution 7/14",
                "~ MB5x5, 160, 960 @14: dilation 1/2 resolution 7/14")
                .allMatch(line -> line.startsWith("~ ") && line.contains("@14"));
    }

    @Test
    void aNetworkThatStridesLessIsMovedAndNotReplaced() {
        NetworkDiff diff = Open.diff("efficientnet-b0", "efficientnet-b0-article");

        assertThat(diff.weighted()).allMatch(
                change -> change.before().isPresent() && change.after().isPresent());
    }

    @Test
    void neighborsThatChangeAlikeAreFolded() {
        NetworkDiff diff = Open.diff("mobilenet-v2", "mnasnet-a1");
        List<FoldedChange> folded = diff.folded();

        assertThat(folded.stream().filter(fold -> fold.count() > 1).map(fold -> fold.count() + " x "
                + fold.first().block().block().label())).containsExactly("2 x MB5x5, 40, 120", "3 x MB3x3, 80, 480",
                        "2 x MB5x5, 160, 960");
        assertThat(folded.stream().flatMap(fold -> fold.changes().stream())).containsExactlyElementsOf(diff.changes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vgg16", "resnet50", "mobilenet-v3-small", "efficientnetv2-s", "nfnet-f0"})
    void aNetworkIsTheSameAsItself(String reference) {
        NetworkDiff diff = Open.diff(reference, reference);

        assertThat(diff.changes()).allMatch(BlockChange.Same.class::isInstance);
        assertThat(diff.totals().rows()).allMatch(row -> row.entries().getLast().delta() == 0);
    }

    @ParameterizedTest
    @CsvSource({"vgg16, mobilenet-v1", "mobilenet-v2, mnasnet-a1", "resnet50, nfnet-f0", "xception, mobilenet-v1",
            "efficientnet-b0, efficientnetv2-s", "mobilenet-v3-small, mobilenet-v3-large"})
    void whatIsAddedOneWayIsRemovedTheOtherWay(String a, String b) {
        NetworkDiff there = Open.diff(a, b);
        NetworkDiff back = Open.diff(b, a);

        assertThat(back.changes().stream().map(NetworkDiffTest::reversed))
                .containsExactlyInAnyOrderElementsOf(there.changes());
    }

    private static BlockChange reversed(BlockChange change) {
        return switch (change) {
            case BlockChange.Same(PlacedBlock a, PlacedBlock b) -> new BlockChange.Same(b, a);
            case BlockChange.Changed(PlacedBlock a, PlacedBlock b, List<FieldChange> fields) ->
                new BlockChange.Changed(b, a, fields.stream().map(FieldChange::reversed).toList());
            case BlockChange.Added(PlacedBlock b) -> new BlockChange.Removed(b);
            case BlockChange.Removed(PlacedBlock a) -> new BlockChange.Added(a);
        };
    }

    @Test
    void aNetworkWithoutNamedBlocksIsComparedByTheBlocksFoundInIt() {
        NetworkDiff diff = NetworkDiff.of(withoutBlocks("mobilenet-v2"), withoutBlocks("mnasnet-a1"));

        assertThat(texts(diff)).anyMatch(line -> line.contains("kernel 3/5") && line.contains("squeeze 0/40"));
        assertThat(diff.changes().stream().filter(BlockChange.Changed.class::isInstance)).hasSizeGreaterThan(15);
        NetworkDiff itself = NetworkDiff.of(withoutBlocks("mobilenet-v2"), withoutBlocks("mobilenet-v2"));
        assertThat(itself.isSame()).isTrue();
    }

    private static ShapedNetwork withoutBlocks(String reference) {
        ShapedNetwork network = Open.network(reference);
        var graph = new NetworkGraph(network.graph().nodes(), network.graph().outputs(), List.of());
        return new ShapedNetwork(network.identity(), graph, network.shapes());
    }

    @Test
    void thousandsOfBlocksAreAlignedWithinBounds() {
        ShapedNetwork deep = repeated(Open.network("mobilenet-v2"), 120);
        ShapedNetwork deeper = repeated(Open.network("mnasnet-a1"), 130);

        NetworkDiff diff = NetworkDiff.of(deep, deeper);

        assertThat(diff.changes().stream().flatMap(change -> change.before().stream())).hasSizeGreaterThan(2000);
        assertThat(diff.changes().stream().flatMap(change -> change.after().stream())).hasSizeGreaterThan(2000);
    }

    /** The same layers, their stages listed many times. */
    private static ShapedNetwork repeated(ShapedNetwork network, int times) {
        List<Stage> stages = IntStream.range(0, times).boxed().flatMap(_ -> network.graph().stages().stream()).toList();
        var graph = new NetworkGraph(network.graph().nodes(), network.graph().outputs(), stages);
        return new ShapedNetwork(network.identity(), graph, network.shapes());
    }

    @Test
    void blocksThatAreTheSameCostTheSame() {
        ShapedNetwork a = Open.network("efficientnet-b0");
        ShapedNetwork b = Open.network("efficientnet-b0@depth=1.4");

        assertThat(NetworkDiff.of(a, b).changes()).filteredOn(BlockChange.Same.class::isInstance)
                .isNotEmpty().allSatisfy(change -> assertThat(
                        NetworkCosts.of(b).block(change.after().orElseThrow().block()))
                        .isEqualTo(NetworkCosts.of(a).block(change.before().orElseThrow().block())));
    }

    private static TotalsTable.Entry total(NetworkDiff diff, Metric metric) {
        return diff.totals().rows().stream().filter(row -> row.metric() == metric).findFirst().orElseThrow().entries()
                .getLast();
    }

    /** Everything that is not the same, a line each. */
    private static List<String> texts(NetworkDiff diff) {
        return diff.changes().stream().filter(change -> !(change instanceof BlockChange.Same)).map(change -> {
            String place = change.block().block().label() + " @" + change.block().resolution();
            return switch (change) {
                case BlockChange.Added _ -> "+ " + place;
                case BlockChange.Removed _ -> "− " + place;
                case BlockChange.Changed _,BlockChange.Same _ -> "~ " + place + ": " + change.differences().stream()
                        .map(NetworkDiffTest::text).collect(Collectors.joining(" "));
            };
        }).toList();
    }

    private static String text(FieldChange change) {
        return change.field().jsonName() + " " + Stream.of(change.before(), change.after())
                .map(value -> value.map(Object::toString).orElse("–")).collect(Collectors.joining("/"));
    }
}
