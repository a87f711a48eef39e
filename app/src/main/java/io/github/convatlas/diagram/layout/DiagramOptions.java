package io.github.convatlas.diagram.layout;

import io.github.convatlas.export.OperationUnit;

/**
 * How a diagram is drawn.
 *
 * @param overlay what the color of a box tells
 * @param unit    how MACs are shown
 * @param compact whether boxes are narrow, without params and MACs beside them: for several networks in little room
 */
public record DiagramOptions(Overlay overlay, OperationUnit unit, boolean compact) {
    /** Kinds in color, MACs, figures beside the blocks. */
    public static final DiagramOptions USUAL = new DiagramOptions(Overlay.KIND, OperationUnit.MACS, false);
}
