package io.github.convatlas.diagram.layout;

import io.github.convatlas.diagram.Rect;
import io.github.convatlas.graph.GraphNode;

/**
 * A layer in an opened block.
 *
 * @param node   the layer
 * @param column 0 on the main path
 * @param bounds its box, relative to the point at which the main line enters
 */
record Cell(GraphNode node, int column, Rect bounds) {
    /** Layers of one line: nothing to say but their name. */
    static final double ONE_LINE = 21;
    /** Layers of two lines: name and shape. */
    static final double TWO_LINES = 38;
    /** Layers of three lines: name, shape and figures. */
    static final double THREE_LINES = 53;
    /** Width of every box. */
    static final double WIDTH = 204;
    /** Distance from the middle of one column to that of the next. */
    static final double PITCH = WIDTH + 30;
}
