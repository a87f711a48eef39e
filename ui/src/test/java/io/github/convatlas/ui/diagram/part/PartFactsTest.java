package io.github.convatlas.ui.diagram.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.diagram.Target.Subject;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.common.Texts;
import org.junit.jupiter.api.Test;

class PartFactsTest {
    private static final Outline OUTLINE = outline("mobilenet-v2");
    private static final PartWords WORDS = new PartWords(Texts.in(Language.ENGLISH), OperationUnit.MACS);

    @Test
    void equalBlocksAreCountedTogether() {
        PartFacts facts = row("stage3.2");

        assertThat(facts.repeat()).isEqualTo(2);
        assertThat(facts.cost().macs()).isEqualTo(21_977_088);
        assertThat(facts.census()).isEqualTo(2);
        assertThat(facts.formula()).isEmpty();
        assertThat(WORDS.lines(facts)).containsExactly("MB3x3, 32, 192  ×2", "28 × 28 × 32 → 28 × 28 × 32",
                "29.7K params · 22.0M MACs (all 2)", "counts 2 × 3x3");
    }

    @Test
    void layerIsExplainedByItsFormula() {
        PartFacts facts = layer("stage2.2.depthwise");
        PartFacts.Formula formula = facts.formula().orElseThrow();

        assertThat(facts.title()).isEqualTo("depthwise 3x3, 144");
        assertThat(WORDS.macs(formula.macs())).isEqualTo("56 × 56 × 144 × 3 × 3 = 4,064,256");
        assertThat(WORDS.params(formula.params())).isEqualTo("144 × 3 × 3 = 1,296");
        assertThat(WORDS.meaning(formula.macs())).isEqualTo(
                "output height × output width × output channels × kernel height × kernel width");
    }

    @Test
    void flopsAreTwiceTheMacsInTheFormulaToo() {
        var words = new PartWords(Texts.in(Language.ENGLISH), OperationUnit.FLOPS);

        assertThat(words.macs(layer("stage2.2.depthwise").formula().orElseThrow().macs()))
                .isEqualTo("2 × 56 × 56 × 144 × 3 × 3 = 8,128,512");
    }

    @Test
    void layerOfASqueezeAndExcitationBelongsToIt() {
        Outline outline = outline("efficientnet-b0");
        PartFacts facts = PartFacts.of(outline, new Subject.OneLayer(new LayerId("stage3.1.se.reduce")));

        assertThat(facts.block().orElseThrow().kind()).isEqualTo("squeeze-excitation");
    }

    @Test
    void rowOfOneLayerHasItsFormula() {
        assertThat(WORDS.params(row("fc").formula().orElseThrow().params())).isEqualTo(
                "1280 × 1000 + 1000 = 1,281,000");
        assertThat(WORDS.meaning(row("fc").formula().orElseThrow().params()))
                .isEqualTo("input channels × output channels + biases");
    }

    @Test
    void inputBelongsToNoBlock() {
        PartFacts facts = layer("input");

        assertThat(facts.block()).isEmpty();
        assertThat(WORDS.lines(facts)).containsExactly("input", "224 × 224 × 3 → 224 × 224 × 3");
    }

    @Test
    void everythingIsSaidInOneSentence() {
        assertThat(WORDS.spoken(row("stage3.2"))).isEqualTo(
                "MB3x3, 32, 192, 2 times, input 28 × 28 × 32, output 28 × 28 × 32, 29.7K params, 22.0M MACs");
    }

    private static PartFacts row(String id) {
        return OUTLINE.rows().stream().filter(row -> row.id().equals(id)).findFirst()
                .map(row -> PartFacts.of(OUTLINE, new Subject.Closed(row))).orElseThrow();
    }

    private static PartFacts layer(String id) {
        return PartFacts.of(OUTLINE, new Subject.OneLayer(new LayerId(id)));
    }

    private static Outline outline(String reference) {
        return switch (Atlas.builtIn().open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> Outline.of(network, true);
            case Reading.Failure<ShapedNetwork>(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
