package io.github.convatlas.facts;

import static io.github.convatlas.facts.BuiltInFacts.ATLAS;
import static io.github.convatlas.facts.BuiltInFacts.FACTS;
import static io.github.convatlas.facts.BuiltInFacts.line;
import static io.github.convatlas.facts.BuiltInFacts.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.BuiltInFiles;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.spec.NetworkSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/** The numbers that the reasons for differences name are right. */
class NamedReasonsTest {
    @ParameterizedTest
    @CsvSource({"squeezenet-1.0@resolution=227, convolutions-and-linear, 833M",
            "efficientnet-b1, convolutions-and-linear, 0.687G", "efficientnet-b4, convolutions-and-linear, 4.39G",
            "efficientnet-b5, convolutions-and-linear, 10.27G", "efficientnet-b8, convolutions-and-linear, 62.597G",
            "efficientnetv2-s, with-elementwise, 8.42G", "efficientnet-b1, with-normalization, 0.709G",
            "efficientnet-b4, with-normalization, 4.49G", "efficientnet-b5, with-normalization, 10.46G",
            "efficientnet-b4@rounding=nearest, convolutions-and-linear, 4.39G",
            "efficientnet-b5@rounding=nearest, convolutions-and-linear, 10.27G",
            "raspp-mobilenet-v2, convolutions-and-linear, 2.741G",
            "raspp-mobilenet-v2@resolution=512, convolutions-and-linear, 2.60G",
            "efficientnet-b4@resolution=368, convolutions-and-linear, 4.18G",
            "efficientnet-b5@resolution=449, convolutions-and-linear, 10.23G",
            "efficientnet-b5@resolution=448, convolutions-and-linear, 9.40G",
            "efficientnetv2-s, with-running-statistics, 21.61M", "efficientnetv2-s, convolutions-and-linear, 8.37G",
            "efficientnetv2-l, convolutions-and-linear, 56.08G",
            "efficientnetv2-s, learned, 21.46M", "efficientnetv2-l, learned, 118.5M",
            "efficientnetv2-l, with-running-statistics, 119.0M",
            "efficientnet-lite0, with-three-per-normalized-element, 405.6M",
            "mobilenet-v1@width=0.25;resolution=192, convolutions-and-linear, 30M",
            "mobilenet-v1@width=0.5, convolutions-and-linear, 149.497M",
            "mobilenet-v2@width=1.4, without-normalization, 6.06M", "mobilenet-v2@width=1.4, learned, 6.11M",
            "mobilenet-v2@width=1.4, convolutions-and-linear, 582M",
            "mobilenet-v3-large@width=1.25, learned, 8.26M", "vgg16, without-fully-connected, 15347M",
            "mobilenet-v3-small@minimalistic=true, convolutions-and-linear, 52.3M"})
    void countsThatReasonsNameAreRight(String reference, String convention, String printed) {
        long count = CountingConvention.ofDataName(convention).orElseThrow()
                .count(open(reference.replace(';', ',')));

        assertThat(PrintedNumber.parse(printed).orElseThrow().isRounded(count)).as("%,d", count).isTrue();
    }

    /** A unit of stride 2 that reads 24 channels, the way the authors' code splits it, in place of two halves. */
    @ParameterizedTest
    @CsvSource({"1, 145.8M, 146M", "1.5, 299.0M, 299M", "2, 590.8M, 591M"})
    void theAuthorsFirstUnitOfShuffleNetV2GivesThePrintedMacs(String width, String named, String printed) {
        ShapedNetwork network = open("shufflenet-v2@width=" + width);
        int half = network.shape(network.graph().stages().get(2).blocks().getFirst().layers().getLast()).channels() / 2;
        int read = 24;
        long pixels = 28 * 28;
        long ours = pixels * ((long) half * half + (long) read * half);
        long theirs = pixels * ((long) half * (2 * half - read) + (long) read * read);
        long count = CountingConvention.CONVOLUTIONS_AND_LINEAR.count(network) - ours + theirs;

        assertThat(PrintedNumber.parse(named).orElseThrow().isRounded(count)).as("%,d", count).isTrue();
        assertThat(PrintedNumber.parse(printed).orElseThrow().isRounded(count)).as("%,d", count).isTrue();
    }

    /** The last stage of 272 channels and the head of 1792 that the first arXiv version prints. */
    @Test
    void theFirstVersionOfEfficientNetV2SExplainsHalfOfWhatIsMissing() {
        String spec = BuiltInFiles.read("networks/efficientnetv2.json")
                .replace("\"out\": 256, \"repeat\": 15", "\"out\": 272, \"repeat\": 15")
                .replace("\"kernel\": 1, \"out\": 1280", "\"kernel\": 1, \"out\": 1792");
        ShapedNetwork first = shaped(spec, "efficientnetv2-s");

        assertThat(CountingConvention.LEARNED.count(first)).isEqualTo(23_940_048);
        assertThat(CountingConvention.CONVOLUTIONS_AND_LINEAR.count(first) / 1_000_000).isEqualTo(8_597L);
        assertThat(CountingConvention.WITH_ELEMENTWISE.count(first) / 1_000_000).isEqualTo(8_649L);
    }

    /** arXiv:1905.02244v5, Table 6, and google/automl's param of TensorFlow's detection code: three boxes on the finest map. */
    @ParameterizedTest
    @CsvSource({"firstAnchors=3;reducedTail=false, 4966591, 619", "firstAnchors=3, 3215311, 512"})
    void withThreeBoxesOnTheFinestMapTheDetectorHasTheNumbersOfItsPaper(String parameters, long params, long millions) {
        ShapedNetwork network = open("ssdlite320-mobilenet-v3-large@" + parameters.replace(';', ','));

        assertThat(CountingConvention.WITHOUT_NORMALIZATION.count(network)).isEqualTo(params);
        assertThat(CountingConvention.WITH_HALVED_ELEMENTWISE.count(network) / 1_000_000).isEqualTo(millions);
        assertThat(Reconciliation.of(network, FACTS).rows()).filteredOn(row -> row.fact().quantity().isComputed())
                .hasSize(2).allSatisfy(row -> assertThat(row.verdict()).as(line(row))
                        .isInstanceOf(Verdict.CountedOtherwise.class));
    }

    private static ShapedNetwork shaped(String file, String id) {
        NetworkSpec spec = BuiltInFiles.value(ATLAS.readNetworks("mine.json", file)).stream()
                .filter(network -> network.id().equals(id)).findFirst().orElseThrow();
        return BuiltInFiles.value(ATLAS.shape(spec, Map.of()));
    }
}
