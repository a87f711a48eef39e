package io.github.convatlas.ui.diagram.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.compare.derivation.CountScope.Kind;
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
        assertThat(facts.inside()).isTrue();
        assertThat(WORDS.lines(facts)).containsExactly("MB3x3, 32, 192  ×2", "28 × 28 × 32 → 28 × 28 × 32",
                "29.7K params · 22.0M MACs (sum of 2)", "counts 2 × 3x3");
    }

    @Test
    void equalBlocksLieInTheirStage() {
        var row = OUTLINE.rows().stream().filter(one -> one.id().equals("stage3.2")).findFirst().orElseThrow();

        assertThat(PartCounting.of(OUTLINE, new Subject.Closed(row))).extracting(part -> part.scope().kind())
                .containsExactly(Kind.EQUAL_BLOCKS, Kind.BLOCK, Kind.STAGE);
        assertThat(PartCounting.of(OUTLINE, new Subject.Closed(row))).extracting(part -> part.macs().total())
                .startsWith(21_977_088L, 10_988_544L);
    }

    @Test
    void layerOfASqueezeAndExcitationBelongsToIt() {
        Outline outline = outline("efficientnet-b0");
        PartFacts facts = PartFacts.of(outline, new Subject.OneLayer(new LayerId("stage3.1.se.reduce")));

        assertThat(facts.block().orElseThrow().kind()).isEqualTo("squeeze-excitation");
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
