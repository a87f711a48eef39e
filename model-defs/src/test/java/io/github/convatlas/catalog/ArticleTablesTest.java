package io.github.convatlas.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.analysis.ConvCensus;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.JsonTreeParser;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

class ArticleTablesTest {
    private static final Atlas ATLAS = Atlas.builtIn();
    private static final ArticleTables ARTICLE = ArticleTables.builtIn();

    private int cells;
    private int equal;

    @Test
    void eightyOfEightyFourCellsAreRightAndTheOthersAreExplained() {
        Set<ArticleTables.Erratum> met = new HashSet<>();
        for (ArticleTables.Table table : ARTICLE.tables()) {
            for (ArticleTables.Column column : table.columns()) {
                compare(table, column, met);
            }
        }
        assertThat(cells).isEqualTo(84);
        assertThat(equal).isEqualTo(80);
        assertThat(met).containsExactlyInAnyOrderElementsOf(ARTICLE.errata()).hasSize(4);
    }

    private void compare(ArticleTables.Table table, ArticleTables.Column column, Set<ArticleTables.Erratum> met) {
        List<Integer> counts = counts(column.network());
        for (int row = 0; row < table.resolutions().size(); row++) {
            int printed = column.counts().get(row).orElse(0);
            cells++;
            if (printed == counts.get(row)) {
                equal++;
                assertThat(ARTICLE.erratum(column.network(), row)).isEmpty();
            } else {
                var erratum = ARTICLE.erratum(column.network(), row).orElseThrow();
                assertThat(erratum.printed()).isEqualTo(printed);
                assertThat(erratum.computed()).isEqualTo(counts.get(row));
                assertThat(erratum.because().english()).startsWith(counts.get(row) + " = ");
                assertThat(erratum.because().japanese()).startsWith(counts.get(row) + " = ");
                met.add(erratum);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"xception@resolution=224, 36", "mobilenet-v2, 18", "efficientnet-b0, 26"})
    void theRightColumnsAddUpToWhatTheErrataSay(String network, int sum) {
        assertThat(counts(network).stream().mapToInt(Integer::intValue).sum()).isEqualTo(sum);
    }

    @Test
    void onlyTheCellsOfVggAtSevenAreLeftEmpty() {
        assertThat(ARTICLE.tables().stream().flatMap(table -> table.columns().stream())
                .filter(column -> column.counts().stream().anyMatch(count -> count.isEmpty()))
                .map(ArticleTables.Column::network)).containsExactly("vgg16", "vgg19");
    }

    @Test
    void namesStandAsPrintedAndMisprintsAreNoted() {
        var column = ARTICLE.column("resnet152").orElseThrow();
        assertThat(column.printedName()).isEqualTo("ResNet150");
        assertThat(column.note().english()).contains("ResNet-152");
    }

    @Test
    void aWrongFileIsRefusedWithEveryMistake() {
        String text = """
                {"formatVersion": 1, "source": {"title": "t", "publisher": "p"}, "rule": {"en": "r"},
                 "tables": [{"caption": {"en": "c", "ja": "c"}, "resolutions": [224, 112],
                   "columns": [{"network": "vgg16", "printed": "VGG16", "counts": [2, 1.5, "x"]}]}],
                 "errata": [{"network": "vgg16", "resolution": 56, "printed": 1, "computed": 2,
                   "because": {"en": "b", "ja": "b"}, "why": 1}]}""";
        assertThat(problems(new JsonTreeParser().parse("f.json", text).then(new ArticleTablesReader()::read)))
                .containsExactly("the field \"ja\" is missing",
                        "expected a whole number or null, found the number 1.5",
                        "expected a whole number or null, found the text \"x\"", "expected 2 counts, found 3",
                        "expected one of [224, 112]",
                        "unknown field \"why\"; known: resolution, network, printed, computed, because");
    }

    private static List<String> problems(Reading<ArticleTables> reading) {
        return switch (reading) {
            case Reading.Success<ArticleTables> _ -> List.of();
            case Reading.Failure<ArticleTables>(List<Problem> problems) ->
                problems.stream().map(Problem::message).toList();
        };
    }

    private static List<Integer> counts(String network) {
        return switch (ATLAS.open(network)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork shaped) ->
                ConvCensus.of(shaped, CensusRule.ARTICLE).counts();
            case Reading.Failure<ShapedNetwork>(List<Problem> problems) -> throw new AssertionError(problems);
        };
    }
}
