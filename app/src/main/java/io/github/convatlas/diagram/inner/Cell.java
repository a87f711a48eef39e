package io.github.convatlas.diagram.inner;

import io.github.convatlas.diagram.Rect;
import io.github.convatlas.graph.GraphNode;

/**
 * A layer in an opened block.
 *
 * @param node   the layer
 * @param column 0 on the main path
 * @param bounds its box, relative to the point at which the main line enters
 */
public record Cell(GraphNode node, int column, Rect bounds) {
    /** Layers of one line: nothing to say but their name. */
    public static final double ONE_LINE = 21;
    /** Layers of two lines: name and shape. */
    public static final double TWO_LINES = 38;
    /** Layers of three lines: name, shape and figures. */
    public static final double THREE_LINES = 53;
    /** Width of every box. */
    public static final double WIDTH = 204;
    /** Distance from the middle of one column to that of the next. */
    public static final double PITCH = WIDTH + 30;
}
