package io.github.convatlas.facts.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.analysis.ConvCensus;
import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Padding;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Stage;
import io.github.convatlas.graph.Window;
import io.github.convatlas.json.Reading;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Derives the right values of the notes from the specs, or from the layers they speak of. */
class RightValuesTest {
    private static final Atlas ATLAS = Atlas.builtIn();
    private static final ArticleNotes NOTES = ArticleNotes.builtIn();
    private static final double MILLION = 1e6;

    @Test
    void resnetOfThePaperCountsOneRowLower() {
        assertThat(counts("resnet50@stridePlacement=1x1")).containsExactly(3, 0, 3, 4, 6, 3);
        assertRight("0.6", "3 at 56", "3 at 7");
    }

    @Test
    void fromMobileNetV2ToMnasNetThreeRowsRise() {
        assertWhy("0.7", listed(counts("mobilenet-v2")), listed(counts("mnasnet-a1")));
    }

    @Test
    void xceptionAndMobileNetV1AreNotTwoEverywhere() {
        assertThat(counts("xception@resolution=224")).startsWith(1, 3);
        assertThat(counts("mobilenet-v1")).startsWith(1).endsWith(1);
        assertRight("0.8", "3 at 112", "1 at 224", "1 at 7");
    }

    @Test
    void theFirstBlockOfEightyChannelsWidensForty() {
        var block = open("efficientnet-b0").graph().blocks().stream()
                .filter(candidate -> candidate.label().contains(", 80")).findFirst().orElseThrow();

        assertThat(open("efficientnet-b0").inputOf(block).channels()).isEqualTo(40);
        assertThat(block.label()).contains("240");
        assertRight("0.9", "40, 240, 80");
    }

    @Test
    void macsOfEfficientNetsGrowUnevenly() {
        List<Long> macs = IntStream.rangeClosed(0, 7).mapToObj(i -> macs(open("efficientnet-b" + i))).toList();
        var ratios = new ArrayList<String>();
        for (int i = 1; i < macs.size(); i++) {
            ratios.add(decimals((double) macs.get(i) / macs.get(i - 1), 2));
        }
        String product = decimals(1.2 * 1.1 * 1.1 * 1.15 * 1.15, 3);

        assertRight("0.12", product, String.join(", ", ratios.subList(0, 6)) + " and " + ratios.getLast());
        assertRight("4.2", product);
    }

    @Test
    void theSearchesEndedElsewhereThanTheirTargets() {
        assertThat(macs(open("mnasnet-a1")) / MILLION).isCloseTo(312, within(0.5));
        assertRight("0.13", millions(macs(open("efficientnet-b0")), 1));
    }

    @Test
    void hSwishIsThreeEighthsLowAtMinusOneAndAHalf() {
        double largest = IntStream.rangeClosed(-300, 0).mapToDouble(i -> i / 100.0)
                .map(x -> Math.abs(x * (x + 3) / 6)).max().orElseThrow();

        assertThat(largest).isEqualTo(0.375);
        assertWhy("1.2", "0.375");
    }

    @Test
    void theEfficientLastStageSavesThirtyFourMillion() {
        ShapedNetwork original = open("mobilenet-v3-large@lastStage=original");
        ShapedNetwork efficient = open("mobilenet-v3-large");
        long before = last(original, 3);
        long after = last(efficient, 2);

        assertRight("1.3", millions(before, 3));
        assertRight("1.4", millions(after, 3));
        assertRight("1.5", millions(before - after, 3));
        assertThat(macs(original) - macs(efficient)).isEqualTo(before - after);
    }

    @Test
    void halvingTheStemSavesTenMillionWithTheFirstBlock() {
        long stem = macs(3, 32, 3, 1, 112) - macs(3, 16, 3, 1, 112);
        long depthwise = macs(32, 32, 3, 32, 112) - macs(16, 16, 3, 16, 112);
        long pointwise = macs(32, 16, 1, 1, 112) - macs(16, 16, 1, 1, 112);

        assertWhy("1.6", decimals(stem / MILLION, 3), decimals(depthwise / MILLION, 3),
                decimals(pointwise / MILLION, 3));
        assertRight("1.6", decimals((stem + depthwise + pointwise) / MILLION, 2));
    }

    @Test
    void aNeedlessPointwiseConvolutionCostsAThousandParams() {
        ShapedNetwork printed = open("mobilenet-v2-article");
        ShapedNetwork right = open("mobilenet-v2");
        long classifierParams = 1280 * 1000 + 1000;
        long classifierMacs = 1280 * 1000;

        assertRight("2.3", exact(params(printed) - (params(right) - classifierParams)),
                millions(macs(printed) - (macs(right) - classifierMacs), 2));
        assertRight("3.4", exact(params(open("efficientnet-b0-article")) - params(open("efficientnet-b0@classes=10"))));
        assertThat(params(open("efficientnet-b0@classes=10"))).isEqualTo(4_020_358);
    }

    @Test
    void channelsAreCutWhereTheyShouldBeRounded() {
        assertThat(widthOfFirstBlock("mobilenet-v2-article@width=0.75")).isEqualTo(12);
        assertThat(widthOfFirstBlock("mobilenet-v2@width=0.75")).isEqualTo(16);
        assertWhy("2.2", "12 instead of 16");
    }

    @Test
    void mobileNetV2HasSeventeenBottlenecks() {
        assertThat(open("mobilenet-v2").graph().blocks()).filteredOn(block -> block.kind().equals("mbconv"))
                .hasSize(17);
        assertRight("2.6", "17");
    }

    @Test
    void aSeparableConvolutionIsNearlyEightTimesCheaper() {
        long full = macs(3, 64, 3, 1, 32);
        long depthwise = macs(3, 3, 3, 3, 32);
        long separable = depthwise + macs(3, 64, 1, 1, 32);

        assertThat(full).isEqualTo(1_769_472);
        assertRight("4.1", exact(depthwise), exact(separable), decimals((double) full / separable, 2));
        assertWhy("4.1", decimals(full / 205_824.0, 2));
        assertThat((double) full / separable).isCloseTo(1 / (1 / 64.0 + 1 / 9.0), within(1e-9));
    }

    private static int widthOfFirstBlock(String reference) {
        ShapedNetwork network = open(reference);
        return network.outputOf(network.graph().blocks().get(1)).channels();
    }

    /** MACs of a same-padded convolution whose output has this side. */
    private static long macs(int in, int out, int kernel, int groups, int side) {
        int pad = (kernel - 1) / 2;
        var window = Window.square(kernel, 1, new Padding.Border(pad, pad, pad, pad));
        var convolution = new Layer.Convolution(out, window, groups, false, Layer.WeightForm.PLAIN);
        return NetworkCosts.costOf(convolution, List.of(Shape.map(in, side, side)), Shape.map(out, side, side)).macs();
    }

    /** What follows the fifteenth block's last expansion: the head and, of the original, the block before it. */
    private static long last(ShapedNetwork network, int terms) {
        NetworkCosts costs = NetworkCosts.of(network);
        List<Stage> stages = network.graph().stages();
        long sum = stages.stream()
                .filter(stage -> stage.section() == Stage.Section.HEAD || stage.id().equals("stage16"))
                .flatMap(stage -> stage.blocks().stream()).mapToLong(block -> costs.block(block).macs()).sum();
        assertThat(stages).as("stages").hasSizeGreaterThan(15 + terms);
        return sum;
    }

    private static void assertRight(String id, String... values) {
        assertThat(note(id).right().english()).as(id).contains(values);
    }

    private static void assertWhy(String id, String... values) {
        assertThat(note(id).why().english()).as(id).contains(values);
    }

    private static ArticleNote note(String id) {
        return NOTES.notes().stream().filter(note -> note.id().equals(id)).findFirst().orElseThrow();
    }

    private static String listed(List<Integer> counts) {
        return String.join(", ", counts.stream().map(String::valueOf).toList());
    }

    private static String exact(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String millions(long count, int digits) {
        return decimals(count / MILLION, digits) + " M";
    }

    private static String decimals(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private static List<Integer> counts(String reference) {
        return ConvCensus.of(open(reference), CensusRule.ARTICLE).counts();
    }

    private static long macs(ShapedNetwork network) {
        return NetworkCosts.of(network).total().macs();
    }

    private static long params(ShapedNetwork network) {
        return NetworkCosts.of(network).total().params();
    }

    private static ShapedNetwork open(String reference) {
        return switch (ATLAS.open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork>(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
