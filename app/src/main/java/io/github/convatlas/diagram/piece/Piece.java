package io.github.convatlas.diagram.piece;

import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.look.Sheet;
import io.github.convatlas.graph.LayerId;

import java.util.List;

/** Something in a column of a diagram, from which and to which the main line leads. */
public sealed interface Piece permits InputPiece, ClosedPiece, OpenedPiece {
    /** Index of the resolution it belongs to. */
    int band();

    /** How tall it is, a step below it included. */
    double height();

    /** How far the box reaches below its top; the main line goes on from here. */
    double boxHeight();

    /** How far it reaches to the left of the main line. */
    double left();

    /** How far it reaches to the right of the main line. */
    double right();

    /** Whether the map shrinks below it. */
    boolean steps();

    /** How many equal blocks it stands for; its figures are their sum. */
    int repeat();

    /** The layers in it. */
    List<LayerId> layers();

    /**
     * Draws it.
     *
     * @param sheet what to draw on
     * @param top   the point of the main line at its upper side
     */
    void draw(Sheet sheet, Point top);
}
