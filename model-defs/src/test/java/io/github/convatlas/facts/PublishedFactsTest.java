package io.github.convatlas.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
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
import java.util.Set;
import java.util.stream.Collectors;

class PublishedFactsTest {
    private static final Atlas ATLAS = Atlas.builtIn();
    private static final PublishedFacts FACTS = PublishedFacts.builtIn(ATLAS);
    private static final Set<String> WITHOUT_TABLE = Set.of("mnasnet-a2", "mnasnet-a3");
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
    void everyNetworkOfTheAtlasButTheArticlesOwnHasPublishedFacts() {
        assertThat(ATLAS.networks()).filteredOn(network -> !network.id().endsWith("-article"))
                .filteredOn(network -> FACTS.of(network.id()).isEmpty()).extracting(NetworkSpec::id)
                .containsExactlyInAnyOrderElementsOf(WITHOUT_FACTS);
    }

    @ParameterizedTest
    @CsvSource({"squeezenet-1.0@resolution=227, 833M", "efficientnet-b4, 4.39G", "efficientnet-b5, 10.27G",
            "mobilenet-v1@width=0.25;resolution=192, 30M", "mobilenet-v3-small@minimalistic=true, 52.3M"})
    void macsThatReasonsNameAreRight(String reference, String macs) {
        long count = CountingConvention.CONVOLUTIONS_AND_LINEAR.count(open(reference.replace(';', ',')));

        assertThat(PrintedNumber.parse(macs).orElseThrow().isRounded(count)).as("%,d", count).isTrue();
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
                 "tables": [{"source": {"paper": "p"}, "counting": ["by-hand"],
                   "columns": [{"quantity": "parms", "heading": "P"}, {"quantity": "top1", "heading": "T"}],
                   "rows": [{"network": "a@", "values": ["1M", "72M"]}, {"network": "b", "values": ["1M"]},
                     {"network": "c", "values": [1, null], "reasons": {"X": "none"}}]}]}""";

        assertThat(problems(PublishedFacts.read("f.json", text))).containsExactly(
                "unknown convention \"by-hand\"; known: " + String.join(", ", CountingConvention.dataNames()),
                "unknown quantity \"parms\" (did you mean \"params\"?); known: params, macs, top1, top5, latency, map, miou",
                "a network is named ID or ID@name=value,name=value",
                "expected a number of percent such as 72.0, found \"72M\"", "expected 2 values, found 1",
                "unknown reason \"none\"; known: unused", "expected the text as printed or null, found the number 1",
                "no column has the heading \"X\"", "no row uses the reason \"unused\"");
    }

    private static List<String> problems(Reading<?> reading) {
        return switch (reading) {
            case Reading.Success<?> _ -> List.of();
            case Reading.Failure<?>(List<Problem> problems) -> problems.stream().map(Problem::message).toList();
        };
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
