package io.github.convatlas.ui.common;

import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/**
 * Names, figures and exact figures in three columns, for a pane whose width the user chooses. Where there is little room the
 * exact figures go first; a name breaks into lines only where it and its figure do not fit beside each other.
 */
public final class FactGrid extends GridPane {
    private static final int NAMES = 0;
    private static final int FIGURES = 1;
    private static final int EXACT = 2;
    private static final String WIDENED = "widened";

    /** An empty table. */
    public FactGrid() {
        getStyleClass().add("facts");
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        double least = widest(NAMES) + getHgap() + widest(FIGURES);
        boolean exact = least + getHgap() + widest(EXACT) <= room;
        for (Node child : getChildren()) {
            if (isIn(child, EXACT)) {
                child.setVisible(exact);
                child.setManaged(exact);
            } else if (isIn(child, FIGURES)) {
                widen(child, !exact);
            } else if (isIn(child, NAMES) && child instanceof Region name) {
                name.setMinWidth(least <= room ? USE_PREF_SIZE : 0);
            }
        }
        super.layoutChildren();
    }

    /** Without exact figures the others stand at the edge. */
    private static void widen(Node figure, boolean wide) {
        figure.getProperties().put(WIDENED, wide);
        if (GridPane.getColumnSpan(figure) == null || GridPane.getColumnSpan(figure) != (wide ? 2 : 1)) {
            GridPane.setColumnSpan(figure, wide ? 2 : 1);
        }
    }

    private double widest(int column) {
        return getChildren().stream().filter(child -> isIn(child, column)).mapToDouble(child -> child.prefWidth(-1))
                .max().orElse(0);
    }

    /** What reaches over several columns is as wide as it may be. */
    private static boolean isIn(Node child, int column) {
        Integer span = GridPane.getColumnSpan(child);
        Integer place = GridPane.getColumnIndex(child);
        boolean alone = span == null || span == 1 || Boolean.TRUE.equals(child.getProperties().get(WIDENED));
        return alone && (place == null ? 0 : place) == column;
    }
}
