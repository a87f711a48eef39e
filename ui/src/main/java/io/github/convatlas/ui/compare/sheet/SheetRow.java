package io.github.convatlas.ui.compare.sheet;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A row of a sheet. */
public sealed interface SheetRow {
    /**
     * The head of the columns, which stays at the top.
     *
     * @param corner above the first column
     * @param cells  one a column
     */
    record Heads(Region corner, List<SheetCell> cells) implements SheetRow {
        /** Copies the cells. */
        public Heads {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Cells beside each other.
     *
     * @param head  in the first column, which stays at the left
     * @param cells one a column
     */
    record Cells(Region head, List<SheetCell> cells) implements SheetRow {
        /** Copies the cells. */
        public Cells {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Something as wide as the window, which stays where it is while the columns scroll.
     *
     * @param node title, rule or note
     */
    record Wide(Node node) implements SheetRow {
    }
}
