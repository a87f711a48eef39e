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
            } else if (isIn(child, NAMES) && child instanceof Region name) {
                name.setMinWidth(least <= room ? USE_PREF_SIZE : 0);
            }
        }
        super.layoutChildren();
    }

    private double widest(int column) {
        return getChildren().stream().filter(child -> isIn(child, column)).mapToDouble(child -> child.prefWidth(-1))
                .max().orElse(0);
    }

    /** What reaches over several columns is as wide as it may be. */
    private static boolean isIn(Node child, int column) {
        Integer span = GridPane.getColumnSpan(child);
        Integer place = GridPane.getColumnIndex(child);
        return (span == null || span == 1) && (place == null ? 0 : place) == column;
    }
}
