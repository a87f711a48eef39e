package io.github.convatlas.ui.diagram.part;

import io.github.convatlas.diagram.outline.LayerLabels;
import io.github.convatlas.export.Figures;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.ui.common.Texts;

import java.util.ArrayList;
import java.util.List;

/**
 * Facts in words.
 *
 * @param texts in the language of the window
 * @param unit  how MACs are shown
 */
public record PartWords(Texts texts, OperationUnit unit) {

    /** The title, with the number of equal blocks. */
    public String title(PartFacts facts) {
        return facts.repeat() > 1 ? facts.title() + "  ×" + facts.repeat() : facts.title();
    }

    /** What leads in and out: {@code 56 × 56 × 24 → 28 × 28 × 32}. */
    public String shapes(PartFacts facts) {
        return LayerLabels.shape(facts.input()) + " → " + LayerLabels.shape(facts.output());
    }

    /** A few lines for the pointer, the title first. */
    public List<String> lines(PartFacts facts) {
        var lines = new ArrayList<String>();
        lines.add(title(facts));
        lines.add(shapes(facts));
        if (facts.cost().params() > 0 || facts.cost().macs() > 0) {
            lines.add(Figures.compact(facts.cost().params()) + " " + texts.get("diagram.params.unit") + " · "
                    + Figures.compactOperations(facts.cost().macs(), unit)
                    + (facts.repeat() > 1 ? " " + texts.get("diagram.together", facts.repeat()) : ""));
        }
        if (facts.census() > 0) {
            lines.add(texts.get("diagram.census.line", facts.census()));
        }
        return lines;
    }

    /** Everything in one sentence, for those who hear it. */
    public String spoken(PartFacts facts) {
        String repeat = facts.repeat() > 1 ? texts.get("diagram.spoken.repeat", facts.repeat()) : "";
        return texts.get("diagram.spoken", facts.title() + repeat, LayerLabels.shape(facts.input()),
                LayerLabels.shape(facts.output()), Figures.compact(facts.cost().params()),
                Figures.compactOperations(facts.cost().macs(), unit));
    }
}
