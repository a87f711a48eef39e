package io.github.convatlas.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.catalog.BuiltInFiles;
import io.github.convatlas.facts.PublishedFact.Special;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.LocalizedText;
import io.github.convatlas.spec.NetworkSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

class PublishedFactsTest {
    private static final Atlas ATLAS = Atlas.builtIn();
    private static final PublishedFacts FACTS = PublishedFacts.builtIn(ATLAS);
    private static final Set<String> WITHOUT_TABLE = FACTS.unbuilt().stream()
            .map(unbuilt -> unbuilt.identity().id()).collect(Collectors.toSet());
    private static final Set<String> WITHOUT_FACTS = Set.of();
    private static final List<Reconciliation.Row> ROWS = FACTS.all().keySet().stream()
            .filter(reference -> !WITHOUT_TABLE.contains(reference))
            .flatMap(reference -> Reconciliation.of(open(reference), FACTS).rows().stream()).toList();

    @Test
    void everyPublishedCountAgreesOrSaysWhyNot() {
        assertThat(ROWS).hasSizeGreaterThan(1000).filteredOn(row -> row.verdict() instanceof Verdict.Unexplained)
                .extracting(PublishedFactsTest::line).isEmpty();
    }

    @Test
    void everyReasonExplainsANumber() {
        Set<LocalizedText> given = ROWS.stream().map(row -> row.fact().setting().reason())
                .filter(reason -> !reason.equals(LocalizedText.NONE)).collect(Collectors.toSet());
        Set<LocalizedText> used = ROWS.stream().filter(row -> row.verdict() instanceof Verdict.Explained)
                .map(row -> row.verdict().sentence()).collect(Collectors.toSet());

        assertThat(given).isEqualTo(used);
    }

    @Test
    void everyVerdictSpeaksBothLanguages() {
        assertThat(ROWS).filteredOn(row -> !row.verdict().agrees() && row.fact().quantity().isComputed())
                .allSatisfy(row -> {
                    assertThat(row.verdict().sentence().english()).as(line(row)).endsWith(".");
                    assertThat(row.verdict().sentence().japanese()).as(line(row)).endsWith("。");
                });
    }

    @Test
    void sharesArePercentAndTimesArePositive() {
        assertThat(ROWS).filteredOn(row -> row.fact().quantity().unit() == Quantity.Unit.PERCENT)
                .allSatisfy(row -> assertThat(row.fact().printed().value()).as(line(row))
                        .isBetween(BigDecimal.TEN, BigDecimal.valueOf(99)));
        assertThat(ROWS).filteredOn(row -> row.fact().quantity() == Quantity.LATENCY)
                .allSatisfy(row -> {
                    assertThat(row.fact().printed().value()).as(line(row)).isPositive();
                    assertThat(row.fact().conditions()).as(line(row)).isNotEqualTo(LocalizedText.NONE);
                });
    }

    @Test
    void everyNetworkOfTheAtlasButTheArticlesAndOurOwnHasPublishedFacts() {
        assertThat(ATLAS.networks()).filteredOn(network -> !network.id().endsWith("-article"))
                .filteredOn(network -> !network.family().equals("ConvAtlas"))
                .filteredOn(network -> FACTS.of(network.id()).isEmpty()
                        && FACTS.elsewhere(open(network.id()).identity()).isEmpty())
                .extracting(NetworkSpec::id)
                .containsExactlyInAnyOrderElementsOf(WITHOUT_FACTS);
    }

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

    @Test
    void theTableOfMnasNetIsHalfAnOperationAnElementAndALittleMore() {
        assertThat(ROWS).filteredOn(row -> row.fact().source().name().equals("tensorflow/tpu")
                && row.fact().network().id().equals("mnasnet-a1") && row.fact().quantity() == Quantity.MACS)
                .hasSize(25).allSatisfy(row -> {
                    long counted = CountingConvention.WITH_HALVED_ELEMENTWISE
                            .count(open(row.fact().network().toString()));
                    assertThat(row.fact().printed().value().longValue() - counted).as(line(row)).isBetween(0L,
                            250_000L);
                });
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

    @Test
    void twoSquaresComeNearTheWidePicturesOfTheSegmentationTable() {
        List<Reconciliation.Row> wide = ROWS.stream()
                .filter(row -> row.fact().setting().counting().stream().anyMatch(column -> column.pictures() == 2))
                .toList();

        assertThat(wide).hasSize(4).allSatisfy(row -> assertThat(row.relativeDifference().orElseThrow()).as(line(row))
                .isBetween(-0.04, 0.04));
        assertThat(wide).extracting(row -> row.computed().orElseThrow() / 1_000_000).contains(20_826L, 17_792L);
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

    @Test
    void everySourceNamesItsVersion() {
        assertThat(ROWS).extracting(row -> row.fact().source()).allSatisfy(source -> assertThat(source.version())
                .as(source.citation()).matches(source.kind() == FactSource.Kind.PAPER ? "v[1-9]" : ".*[0-9a-f].*"));
    }

    @Test
    void almostEveryNetworkHasAPublishedLatency() {
        Set<String> timed = FACTS.all().entrySet().stream().filter(entry -> entry.getValue().stream()
                .anyMatch(fact -> fact.quantity() == Quantity.LATENCY))
                .map(entry -> entry.getKey().replaceAll("@.*", "")).collect(Collectors.toSet());

        assertThat(ATLAS.networks()).extracting(NetworkSpec::id).filteredOn(id -> !id.endsWith("-article"))
                .filteredOn(id -> !timed.contains(id)).isSubsetOf("atlas-demo", "squeezenet-1.0", "squeezenet-1.1",
                        "deeplabv3-mobilenet-v3-large");
    }

    @Test
    void timesOfBatchesAreNoTimesOfOnePicture() {
        assertThat(ROWS).filteredOn(row -> row.fact().quantity() == Quantity.LATENCY)
                .allSatisfy(row -> assertThat(row.fact().setting().special().contains(Special.BATCH)).as(line(row))
                        .isEqualTo(row.fact().conditions().english().matches(".*batch (of )?[2-9][0-9]+.*")
                                || row.fact().conditions().english().matches(".*batch 1[0-9]+.*")));
    }

    @Test
    void aSpeedIsTurnedIntoTheTimeOfOnePicture() {
        PublishedFact fact = FACTS.of("shufflenet-v2").stream()
                .filter(one -> one.quantity() == Quantity.LATENCY).findFirst().orElseThrow();

        assertThat(fact.printed().text()).isEqualTo("24.4");
        assertThat(fact.printed().value()).isEqualByComparingTo("41.0");
    }

    @Test
    void whatIsPublishedOfTheSameNetworkWithOtherParametersIsFound() {
        assertThat(FACTS.elsewhere(open("resnet101").identity())).containsExactly("resnet101@stridePlacement=1x1",
                "resnet101@resolution=288");
        assertThat(FACTS.elsewhere(open("resnet101@stridePlacement=1x1").identity())).containsExactly("resnet101",
                "resnet101@resolution=288");
        assertThat(FACTS.elsewhere(open("mnasnet-a1").identity())).hasSizeGreaterThan(20)
                .allMatch(reference -> reference.startsWith("mnasnet-a1@"));
    }

    @Test
    void specialConditionsAreThoseTheWordsName() {
        for (Reconciliation.Row row : ROWS) {
            String words = row.fact().conditions().english() + " " + row.fact().setting().heading();
            if (row.fact().quantity() == Quantity.TOP1 || row.fact().quantity() == Quantity.TOP5) {
                Set<Special> special = row.fact().setting().special();
                assertThat(special.contains(Special.TEN_CROP)).as(line(row)).isEqualTo(words.contains("10-crop"));
                assertThat(special.contains(Special.OTHER_SIZE)).as(line(row)).isEqualTo(words.contains("scale"));
                assertThat(special.contains(Special.EIGHT_BIT)).as(line(row))
                        .isEqualTo(words.contains("8-bit") || words.contains("INT8"));
                assertThat(special.contains(Special.EXTRA_DATA)).as(line(row)).isEqualTo(words
                        .matches("(?i).*(21k|22k|12k|jft|extra data|noisy|swsl|ssl|ig1b).*"));
                assertThat(special.contains(Special.CHANGED)).as(line(row)).isEqualTo(words.contains("without"));
                assertThat(special.contains(Special.DOUBTFUL)).as(line(row)).isEqualTo(words.contains("misprint"));
            }
        }
    }

    @Test
    void networksWithoutATableHaveFactsAndStandBesideOneThatHas() {
        assertThat(FACTS.unbuilt()).hasSize(2).allSatisfy(unbuilt -> {
            Reconciliation numbers = Reconciliation.of(unbuilt, FACTS);
            assertThat(numbers.rows()).hasSizeGreaterThan(3).allSatisfy(row -> assertThat(row.verdict())
                    .isEqualTo(new Verdict.NotComputed()));
            assertThat(numbers.isBuilt()).isFalse();
            assertThat(ATLAS.find(unbuilt.identity().id())).isEmpty();
            assertThat(ATLAS.find(unbuilt.beside())).isPresent();
            assertThat(unbuilt.why().japanese()).endsWith("。");
        });
    }

    @Test
    void networksAreComparedByWhatTheyMean() {
        NetworkIdentity plain = open("mobilenet-v2@width=1.0,resolution=224").identity();

        assertThat(FACTS.of(plain)).isNotEmpty().isEqualTo(FACTS.of(open("mobilenet-v2").identity()));
        assertThat(FACTS.of(open("mobilenet-v2@width=0.77").identity())).isEmpty();
    }

    @Test
    void thePapersAccuracyComesBeforeThatOfImplementations() {
        NetworkIdentity network = open("mobilenet-v2").identity();

        assertThat(FACTS.ofPaper(network, Quantity.TOP1).orElseThrow().printed().text()).isEqualTo("72.0");
        assertThat(FACTS.best(open("mobilenet-v2@width=0.5").identity(), Quantity.TOP1).orElseThrow().printed()
                .value()).isEqualByComparingTo("65.4");
    }

    @Test
    void aTruncatedCountWithoutNormalizationIsRecognized() {
        Reconciliation reconciliation = Reconciliation.of(open("mobilenet-v2"), FACTS);
        Reconciliation.Row row = reconciliation.rows().stream()
                .filter(one -> one.fact().quantity() == Quantity.PARAMS).findFirst().orElseThrow();

        assertThat(row.verdict()).isEqualTo(
                new Verdict.CountedOtherwise(CountingConvention.WITHOUT_NORMALIZATION, 3_470_760, true));
        assertThat(row.difference().orElseThrow()).isEqualByComparingTo("-104872");
        assertThat(row.verdict().sentence().english()).contains("3,470,760");
        assertThat(row.verdict().sentence().japanese()).contains("3,470,760");
    }

    @Test
    void toolsReportByTheirOwnConventions() {
        assertThat(Reconciliation.of(open("mobilenet-v2"), FACTS).tools())
                .anySatisfy(tool -> {
                    assertThat(tool.tool()).isEqualTo("Keras");
                    assertThat(tool.count().value()).isEqualTo(3_538_984);
                });
    }

    @Test
    void aWrongFileIsRefusedWithEveryMistake() {
        String text = """
                {"formatVersion": 1, "reasons": {"unused": "x"},
                 "tables": [{"source": {"paper": "p", "version": "v1"},
                   "columns": [{"quantity": "parms", "heading": "P", "counting": "by-hand", "digits": "torn"}, {"quantity": "top1", "heading": "T"}],
                   "rows": [{"network": "a@", "values": ["1M", "72M"]}, {"network": "b", "values": ["1M"]},
                     {"network": "c", "values": [1, null], "special": ["rain"], "reasons": {"X": "none"}}]}]}""";

        assertThat(problems(PublishedFacts.read("f.json", text))).containsExactly(
                "unknown quantity \"parms\" (did you mean \"params\"?); known: params, macs, top1, top5, latency, map, miou",
                "unknown convention \"by-hand\"; known: learned, without-normalization, with-three-per-normalized-channel, "
                        + "with-running-statistics, with-input-normalization, with-convolution-biases",
                "unknown digits \"torn\"; known: rounded, cut-off, rounded-up",
                "a network is named ID or ID@name=value,name=value",
                "expected a number of percent such as 72.0, found \"72M\"", "expected 2 values, found 1",
                "unknown special condition \"rain\"; known: ten-crop, other-size, extra-data, eight-bit, changed, doubtful, batch",
                "unknown reason \"none\"; known: unused", "expected the text as printed or null, found the number 1",
                "no column has the heading \"X\"", "no row uses the reason \"unused\"");
    }

    private static List<String> problems(Reading<?> reading) {
        return switch (reading) {
            case Reading.Success<?> _ -> List.of();
            case Reading.Failure<?>(List<Problem> problems) -> problems.stream().map(Problem::message).toList();
        };
    }

    private static ShapedNetwork shaped(String file, String id) {
        NetworkSpec spec = BuiltInFiles.value(ATLAS.readNetworks("mine.json", file)).stream()
                .filter(network -> network.id().equals(id)).findFirst().orElseThrow();
        return BuiltInFiles.value(ATLAS.shape(spec, Map.of()));
    }

    private static ShapedNetwork open(String reference) {
        return switch (ATLAS.open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork>(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static String line(Reconciliation.Row row) {
        return row.fact().network() + " " + row.fact().quantity() + " " + row.fact().printed().text() + " computed "
                + row.computed().orElse(0) + " " + row.fact().source().citation();
    }
}
