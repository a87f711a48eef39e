package io.github.convatlas.ui.common.counting;

import io.github.convatlas.analysis.CensusDerivation;
import io.github.convatlas.analysis.CountDerivation.Term;
import io.github.convatlas.analysis.LayerFormula;
import io.github.convatlas.export.Figures;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.ui.common.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Formulas in pieces, each with what it means.
 *
 * @param texts in the language of the window
 * @param doubled whether two operations are counted for each multiply-add
 */
public record FormulaWords(Texts texts, boolean doubled) {
    private static final int NAMED = 6;

    /**
     * A piece of a formula.
     *
     * @param text    a number or a sign
     * @param meaning what the number is; empty for signs
     */
    public record Piece(String text, String meaning) {
        static Piece sign(String text) {
            return new Piece(text, "");
        }
    }

    /** The words for MACs in this unit. */
    public static FormulaWords of(Texts texts, OperationUnit unit) {
        return new FormulaWords(texts, unit == OperationUnit.FLOPS);
    }

    /** What equal layers count: {@code 2 × 56 × 56 × 24 × 144 = 21,676,032}. */
    public List<Piece> pieces(Term term) {
        var pieces = new ArrayList<Piece>();
        if (doubled) {
            pieces.add(new Piece("2", texts.get("common.factor.flops")));
        }
        if (term.repeat() > 1) {
            times(pieces);
            pieces.add(new Piece(String.valueOf(term.repeat()),
                    texts.get("common.factor.repeat", names(term.layers()))));
        }
        boolean brackets = !pieces.isEmpty() && term.each().terms().size() > 1;
        times(pieces);
        pieces.addAll(formula(term.each(), brackets));
        long value = doubled ? Math.multiplyExact(2, term.value()) : term.value();
        pieces.add(Piece.sign(" = "));
        pieces.add(new Piece(Figures.exact(value), ""));
        return List.copyOf(pieces);
    }

    /** What convolutions of one kernel count at one resolution: {@code 4 × (3 − 1) / 2 = 4}. */
    public List<Piece> pieces(CensusDerivation.Term term) {
        var pieces = new ArrayList<Piece>();
        if (term.layers().size() > 1) {
            pieces.add(new Piece(String.valueOf(term.layers().size()),
                    texts.get("common.factor.convolutions", names(term.layers()))));
            pieces.add(Piece.sign(" × "));
        }
        pieces.add(Piece.sign("("));
        pieces.add(new Piece(String.valueOf(term.kernel().longest()), texts.get("common.factor.kernel")));
        pieces.add(Piece.sign(" − 1) / 2 = "));
        pieces.add(new Piece(Figures.exact(term.value()), ""));
        return List.copyOf(pieces);
    }

    /** What the numbers of a formula are, in their order. */
    public String meaning(LayerFormula formula) {
        return formula.terms().stream().map(product -> product.factors().stream()
                .map(factor -> meaning(factor.meaning())).collect(Collectors.joining(" × ")))
                .collect(Collectors.joining(" + "));
    }

    /** The identities of layers, as many as fit into a sentence. */
    String names(List<LayerId> layers) {
        String shown = layers.stream().limit(NAMED).map(LayerId::value).collect(Collectors.joining(", "));
        return layers.size() > NAMED ? texts.get("common.counting.more", shown, layers.size() - NAMED) : shown;
    }

    private List<Piece> formula(LayerFormula formula, boolean brackets) {
        var pieces = new ArrayList<Piece>();
        for (LayerFormula.Product product : formula.terms()) {
            if (!pieces.isEmpty()) {
                pieces.add(Piece.sign(" + "));
            }
            for (int index = 0; index < product.factors().size(); index++) {
                if (index > 0) {
                    pieces.add(Piece.sign(" × "));
                }
                LayerFormula.Factor factor = product.factors().get(index);
                pieces.add(new Piece(String.valueOf(factor.value()), meaning(factor.meaning())));
            }
        }
        if (brackets) {
            pieces.addFirst(Piece.sign("("));
            pieces.addLast(Piece.sign(")"));
        }
        return pieces;
    }

    private static void times(List<Piece> pieces) {
        if (!pieces.isEmpty()) {
            pieces.add(Piece.sign(" × "));
        }
    }

    private String meaning(LayerFormula.Meaning meaning) {
        return texts.get("common.factor." + meaning.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
