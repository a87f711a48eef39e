package io.github.convatlas.diagram.look;

import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.export.OperationUnit;

/**
 * How a diagram is drawn.
 *
 * @param overlay what the color of a box tells
 * @param unit    how MACs are shown
 * @param compact whether boxes are narrow, without params and MACs beside them: for several networks in little room
 * @param rule    how the 3x3 convolutions at the right margin are counted
 * @param scale   the end of the overlay's scale; 0 for the largest number that is shown
 */
public record DiagramOptions(Overlay overlay, OperationUnit unit, boolean compact, CensusRule rule, double scale) {
    /** Kinds in color, MACs, figures beside the blocks. */
    public static final DiagramOptions USUAL = new DiagramOptions(Overlay.KIND, OperationUnit.MACS, false);

    /**
     * Counts as the article does, on a scale of its own.
     *
     * @param overlay what the color of a box tells
     * @param unit    how MACs are shown
     * @param compact whether boxes are narrow
     */
    public DiagramOptions(Overlay overlay, OperationUnit unit, boolean compact) {
        this(overlay, unit, compact, CensusRule.ARTICLE, 0);
    }

    /** The same with 3x3 convolutions counted in another way. */
    public DiagramOptions counting(CensusRule newRule) {
        return new DiagramOptions(overlay, unit, compact, newRule, scale);
    }

    /** The same with room for all figures, or without. */
    public DiagramOptions compact(boolean isCompact) {
        return new DiagramOptions(overlay, unit, isCompact, rule, scale);
    }
}
