package io.github.convatlas.ui.common.counting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.compare.derivation.Counted;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.counting.FormulaWords.Piece;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;

class FormulaWordsTest {
    private static final Texts ENGLISH = Texts.in(Language.ENGLISH);
    private static final Counted V2 = counted("mobilenet-v2");

    @Test
    void everyNumberOfAFormulaSaysWhatItIs() {
        List<Piece> pieces = FormulaWords.of(ENGLISH, OperationUnit.MACS).pieces(V2.macs().terms().getFirst());

        assertThat(text(pieces)).isEqualTo("112 × 112 × 3 × 32 × 3 × 3 = 10,838,016");
        assertThat(pieces).filteredOn(piece -> !piece.meaning().isEmpty()).extracting(Piece::meaning).containsExactly(
                "output height", "output width", "input channels", "output channels", "kernel height",
                "kernel width");
    }

    @Test
    void flopsAreTwiceTheMacsInTheFormulaToo() {
        List<Piece> pieces = FormulaWords.of(ENGLISH, OperationUnit.FLOPS).pieces(V2.macs().terms().getFirst());

        assertThat(text(pieces)).isEqualTo("2 × 112 × 112 × 3 × 32 × 3 × 3 = 21,676,032");
    }

    @Test
    void equalLayersAreNamedByTheirMultiplier() {
        List<Piece> pieces = V2.params().terms().stream().filter(term -> term.repeat() == 2)
                .map(new FormulaWords(ENGLISH, false)::pieces).findFirst().orElseThrow();

        assertThat(text(pieces)).startsWith("2 × ");
        assertThat(pieces.getFirst().meaning()).startsWith("equal layers: ");
    }

    @Test
    void aSumIsMultipliedInBrackets() {
        var words = new FormulaWords(ENGLISH, false);

        assertThat(counted("efficientnet-b0").params().terms()).extracting(term -> text(words.pieces(term)))
                .contains("3 × (480 × 20 + 20) = 28,860");
        assertThat(words.meaning(V2.params().terms().getLast().each()))
                .isEqualTo("input channels × output channels + biases");
    }

    @Test
    void aKernelCountsByItsSide() {
        var words = new FormulaWords(ENGLISH, false);

        assertThat(text(words.pieces(V2.census().terms().getFirst()))).isEqualTo("(3 − 1) / 2 = 1");
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static Counted counted(String reference) {
        return switch (Atlas.builtIn().open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> Counted.of(network);
            case Reading.Failure<ShapedNetwork>(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
