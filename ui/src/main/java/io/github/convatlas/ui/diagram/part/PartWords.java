package io.github.convatlas.ui.diagram.part;

import io.github.convatlas.analysis.LayerFormula;
import io.github.convatlas.diagram.outline.LayerLabels;
import io.github.convatlas.export.Figures;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.ui.common.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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

    /** How MACs were counted, in the unit that is shown: {@code 2 × 56 × 56 × 144 × 3 × 3 = 8,128,512}. */
    public String macs(LayerFormula formula) {
        String factor = unit == OperationUnit.FLOPS ? "2 × " : "";
        return factor + formula + " = " + Figures.exact(unit.of(formula.value()));
    }

    /** How params were counted: {@code 3 × 3 × 3 × 64 + 64 = 1,792}. */
    public String params(LayerFormula formula) {
        return formula + " = " + Figures.exact(formula.value());
    }

    /** What the numbers of a formula are, in their order. */
    public String meaning(LayerFormula formula) {
        return formula.terms().stream().map(term -> term.factors().stream().map(this::meaning)
                .collect(Collectors.joining(" × "))).collect(Collectors.joining(" + "));
    }

    private String meaning(LayerFormula.Factor factor) {
        return texts.get("diagram.factor." + factor.meaning().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
