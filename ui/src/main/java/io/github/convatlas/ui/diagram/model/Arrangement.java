package io.github.convatlas.ui.diagram.model;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;

import java.util.Comparator;

/** How several networks are arranged. */
public enum Arrangement {
    /** In one pane. */
    TOGETHER,
    /** Each in a pane of its own; all panes show the same height at the same zoom. */
    BESIDE;

    /**
     * What of a diagram belongs to a pane.
     *
     * @param list the diagram
     * @param pane counted from 0
     */
    public Rect extent(DisplayList list, int pane) {
        return switch (this) {
            case TOGETHER -> list.bounds();
            case BESIDE -> list.column(pane);
        };
    }

    /** How many panes a diagram needs. */
    public int panes(DiagramDrawing drawing) {
        return switch (this) {
            case TOGETHER -> 1;
            case BESIDE -> Math.max(1, drawing.columns().size());
        };
    }

    /** The area that a pane shows: that of the widest network, where each has its own. */
    Rect room(DisplayList list) {
        return switch (this) {
            case TOGETHER -> list.bounds();
            case BESIDE -> list.frame().columns().stream().max(Comparator.comparingDouble(Rect::width))
                    .map(widest -> new Rect(0, 0, widest.width(), list.bounds().height())).orElse(list.bounds());
        };
    }

    /** Where a target stands in its pane. */
    Rect placed(DisplayList list, Target target) {
        Rect box = target.bounds();
        double left = extent(list, target.key().column()).x();
        return new Rect(box.x() - left, box.y(), box.width(), box.height());
    }

    /** Whether a pane shows a target. */
    public boolean shows(int pane, Target target) {
        return this == TOGETHER || target.key().column() == pane;
    }
}
