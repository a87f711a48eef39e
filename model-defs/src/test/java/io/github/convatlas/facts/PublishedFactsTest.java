package io.github.convatlas.facts;

import static io.github.convatlas.facts.BuiltInFacts.ATLAS;
import static io.github.convatlas.facts.BuiltInFacts.FACTS;
import static io.github.convatlas.facts.BuiltInFacts.line;
import static io.github.convatlas.facts.BuiltInFacts.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.facts.PublishedFact.Special;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.LocalizedText;
import io.github.convatlas.spec.NetworkSpec;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class PublishedFactsTest {
    private static final Set<String> WITHOUT_TABLE = FACTS.unbuilt().stream()
            .map(unbuilt -> unbuilt.identity().id()).collect(Collectors.toSet());
    private static final Set<String> WITHOUT_FACTS = Set.of();
    private static final List<Reconciliation.Row> ROWS = FACTS.all().keySet().stream()
            .filter(reference -> !WITHOUT_TABLE.contains(reference))
            .flatMap(reference -> Reconciliation.of(open(reference), FACTS).rows().stream()).toList();

    @Test
    void everyPublishedCountAgreesOrSaysWhyNot() {
        assertThat(ROWS).hasSizeGreaterThan(1000).filteredOn(row -> row.verdict() instanceof Verdict.Unexplained)
                .extracting(BuiltInFacts::line).isEmpty();
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

    @Test
    void twoSquaresComeNearTheWidePicturesOfTheSegmentationTable() {
        List<Reconciliation.Row> wide = ROWS.stream()
                .filter(row -> row.fact().setting().counting().stream().anyMatch(column -> column.pictures() == 2))
                .toList();

        assertThat(wide).hasSize(4).allSatisfy(row -> assertThat(row.relativeDifference().orElseThrow()).as(line(row))
                .isBetween(-0.04, 0.04));
        assertThat(wide).extracting(row -> row.computed().orElseThrow() / 1_000_000).contains(20_826L, 17_792L);
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
}
