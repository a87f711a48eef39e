package io.github.convatlas.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class PublishedFactsTest {
    private static final Atlas ATLAS = Atlas.builtIn();
    private static final PublishedFacts FACTS = PublishedFacts.builtIn(ATLAS);

    @Test
    void everyPublishedCountAgreesOrSaysWhyNot() {
        var unexplained = new ArrayList<String>();
        FACTS.all().keySet().forEach(reference -> {
            if (ATLAS.open(reference) instanceof Reading.Success<ShapedNetwork>(ShapedNetwork network)) {
                Reconciliation.of(network, FACTS).rows().stream()
                        .filter(row -> row.verdict() instanceof Verdict.Unexplained).map(PublishedFactsTest::line)
                        .forEach(unexplained::add);
            }
        });
        assertThat(unexplained).isEmpty();
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
