package io.github.convatlas.diagram.look;

import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.export.OperationUnit;

import java.util.Locale;

/**
 * How a diagram is drawn.
 *
 * @param overlay   what the color of a box tells
 * @param unit      how MACs are shown
 * @param rule      how the 3x3 convolutions at the right margin are counted
 * @param scale     the end of the overlay's scale; 0 for the largest number that is shown
 * @param rendition where it is shown
 */
public record DiagramOptions(Overlay overlay, OperationUnit unit, CensusRule rule, double scale, Rendition rendition) {
    /** Kinds in color, MACs, figures beside the blocks. */
    public static final DiagramOptions USUAL = new DiagramOptions(Overlay.KIND, OperationUnit.MACS, false);

    /**
     * Where a diagram is shown, and to whom.
     *
     * @param compact  whether boxes are narrow, without params and MACs beside them: for several networks in little room
     * @param live     whether signs that open and close something are drawn; they do nothing on paper
     * @param language of its words
     */
    public record Rendition(boolean compact, boolean live, Locale language) {
    }

    /**
     * Counts as the article does, on a scale of its own, for a window, in English.
     *
     * @param overlay what the color of a box tells
     * @param unit    how MACs are shown
     * @param compact whether boxes are narrow
     */
    public DiagramOptions(Overlay overlay, OperationUnit unit, boolean compact) {
        this(overlay, unit, CensusRule.ARTICLE, 0, new Rendition(compact, true, Locale.ENGLISH));
    }

    /** Whether boxes are narrow. */
    public boolean compact() {
        return rendition.compact();
    }

    /** What is written besides labels. */
    public DiagramWords words() {
        return new DiagramWords(rendition.language());
    }

    /** The same with 3x3 convolutions counted in another way. */
    public DiagramOptions counting(CensusRule newRule) {
        return new DiagramOptions(overlay, unit, newRule, scale, rendition);
    }

    /** The same with room for all figures, or without. */
    public DiagramOptions compact(boolean isCompact) {
        return shown(new Rendition(isCompact, rendition.live(), rendition.language()));
    }

    /** The same in another language. */
    public DiagramOptions in(Locale language) {
        return shown(new Rendition(rendition.compact(), rendition.live(), language));
    }

    /** The same for a file or for paper, where nothing can be clicked. */
    public DiagramOptions still() {
        return shown(new Rendition(rendition.compact(), false, rendition.language()));
    }

    private DiagramOptions shown(Rendition newRendition) {
        return new DiagramOptions(overlay, unit, rule, scale, newRendition);
    }
}
