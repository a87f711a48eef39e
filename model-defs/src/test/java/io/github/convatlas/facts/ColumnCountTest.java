package io.github.convatlas.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.facts.ColumnCount.Digits;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** One way of counting belongs to a column, and it is the one that fits most of its numbers. */
class ColumnCountTest {
    private static final Atlas ATLAS = Atlas.builtIn();
    private static final PublishedFacts FACTS = PublishedFacts.builtIn(ATLAS);
    private static final Map<String, List<Counted>> COLUMNS = columns();

    private record Counted(Reconciliation.Row row, List<Reconciliation.Count> counts) {
        ColumnCount column() {
            return row.fact().setting().counting().orElseThrow();
        }

        boolean fits(CountingConvention convention, Digits digits) {
            return counts.stream().filter(count -> count.convention() == convention)
                    .anyMatch(count -> digits.fits(row.fact().printed(), count.value()));
        }
    }

    @Test
    void aColumnCountsInOneWayWhereverItsRowsStand() {
        COLUMNS.forEach((name, numbers) -> assertThat(numbers.stream().map(Counted::column).distinct()).as(name)
                .hasSize(1));
    }

    @Test
    void noOtherWayOfCountingFitsMoreNumbersOfAColumn() {
        COLUMNS.forEach((name, numbers) -> {
            ColumnCount column = numbers.getFirst().column();
            long chosen = fitting(numbers, column.convention(), column.digits());
            for (CountingConvention convention : column.candidates()) {
                for (Digits digits : List.of(Digits.ROUNDED, Digits.CUT_OFF)) {
                    assertThat(fitting(numbers, convention, digits)).as("%s: %s, %s", name, convention, digits)
                            .isLessThanOrEqualTo(chosen);
                }
            }
        });
    }

    @Test
    void aNumberAgreesOnlyByTheCountOfItsColumn() {
        COLUMNS.forEach((name, numbers) -> assertThat(numbers).as(name).allSatisfy(number -> {
            ColumnCount column = number.column();
            boolean agrees = switch (number.row().verdict()) {
                case Verdict.Agrees _,Verdict.CutOff _ ->
                    number.fits(CountingConvention.own(column.convention().quantity()), column.digits());
                case Verdict.CountedOtherwise(CountingConvention convention, long _, boolean _) ->
                    convention == column.convention();
                case Verdict.Stray _,Verdict.Explained _,Verdict.Unexplained _,Verdict.NotComputed _ -> false;
            };
            assertThat(number.fits(column.convention(), column.digits())).as(number.row().toString())
                    .isEqualTo(agrees);
        }));
    }

    @ParameterizedTest
    @CsvSource({"'arXiv:1905.02244v5, Table 3', MAdds, 3, 7", "'arXiv:1905.02244v5, Table 3', Params, 6, 7",
            "'arXiv:1905.11946v5, Table 2', #FLOPs, 6, 10", "'arXiv:1512.03385v1, Table 1', FLOPs, 3, 5",
            "'TF-slim 0ba83cf0, nets/mobilenet/README.md, MobileNetV2', MACs (M), 22, 22"})
    void howWellAColumnFitsIsKnown(String source, String heading, int fitting, int rows) {
        List<Counted> numbers = COLUMNS.getOrDefault(source + " | " + heading, List.of());
        ColumnCount column = numbers.getFirst().column();

        assertThat(numbers).hasSize(rows);
        assertThat(fitting(numbers, column.convention(), column.digits())).isEqualTo(fitting);
    }

    @Test
    void twoNumbersOfMobileNetV3DoNotClaimTheirReason() {
        Verdict verdict = COLUMNS.getOrDefault("arXiv:1905.02244v5, Table 3 | MAdds", List.of()).stream()
                .filter(number -> number.row().fact().printed().text().equals("219M")).findFirst().orElseThrow().row()
                .verdict();

        assertThat(verdict).isEqualTo(
                new Verdict.Stray("219M", CountingConvention.CONVOLUTIONS_AND_LINEAR,
                        CountingConvention.WITH_HALVED_ELEMENTWISE, 219_300_048, Digits.ROUNDED));
        assertThat(verdict.sentence().english()).startsWith("219M would be 219.30 M rounded, counted with half")
                .endsWith("; the rest of its column is counted otherwise.");
        assertThat(verdict.sentence().japanese()).contains("219.30 M").endsWith("（列のほかの値とは数え方が異なります）。");
    }

    private static long fitting(List<Counted> numbers, CountingConvention convention, Digits digits) {
        return numbers.stream().filter(number -> number.fits(convention, digits)).count();
    }

    /** Keras builds families with layers of its own, so that its column is one for each convention. */
    private static Map<String, List<Counted>> columns() {
        var columns = new LinkedHashMap<String, List<Counted>>();
        var references = new LinkedHashSet<>(FACTS.all().keySet());
        FACTS.unbuilt().forEach(unbuilt -> references.remove(unbuilt.identity().id()));
        for (String reference : references) {
            Reconciliation network = Reconciliation.of(open(reference), FACTS);
            for (Reconciliation.Row row : network.rows()) {
                row.fact().setting().counting().ifPresent(column -> columns
                        .computeIfAbsent(name(row.fact(), column), _ -> new ArrayList<>())
                        .add(new Counted(row, network.counts())));
            }
        }
        return columns;
    }

    private static String name(PublishedFact fact, ColumnCount column) {
        String name = fact.source().citation() + " | " + fact.setting().heading();
        return fact.source().name().equals("Keras Applications") ? name + column.convention() : name;
    }

    private static ShapedNetwork open(String reference) {
        return switch (ATLAS.open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork>(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
