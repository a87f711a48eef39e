package io.github.convatlas.ui.compare.sheet;

import java.util.List;
import javafx.scene.layout.Region;

/** A row of a sheet, as it is to be. */
public sealed interface SheetRow {
    /**
     * The head of the columns, which stays at the top.
     *
     * @param corner above the first column
     * @param cells  one a column
     */
    record Heads(Part<Region> corner, List<Part<SheetCell>> cells) implements SheetRow {
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
    record Cells(Part<Region> head, List<Part<SheetCell>> cells) implements SheetRow {
        /** Copies the cells. */
        public Cells {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Something as wide as the window, which stays where it is while the columns scroll.
     *
     * @param content title, rule or note
     */
    record Wide(Part<? extends Region> content) implements SheetRow {
    }

    /**
     * Something as wide as there is room, which stays where it is while the columns scroll.
     *
     * @param content a chart
     */
    record Full(Part<? extends Region> content) implements SheetRow {
    }
}
