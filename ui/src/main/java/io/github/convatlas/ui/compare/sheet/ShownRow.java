package io.github.convatlas.ui.compare.sheet;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A row of a sheet with the nodes that show it. */
sealed interface ShownRow {
    /** The head of the columns. */
    record Heads(Region corner, List<SheetCell> cells) implements ShownRow {
    }

    /** Cells beside each other. */
    record Cells(Region head, List<SheetCell> cells) implements ShownRow {
    }

    /** Something as wide as the window. */
    record Wide(Region content) implements ShownRow {
    }

    /** Something as wide as there is room. */
    record Full(Region content) implements ShownRow {
    }

    /** The cells of the columns, the first one left out. */
    default List<SheetCell> columns() {
        return switch (this) {
            case Heads(_, List<SheetCell> cells) -> cells;
            case Cells(_, List<SheetCell> cells) -> cells;
            case Wide _,Full _ -> List.of();
        };
    }

    /** What stands in the first column, or all there is. */
    default Region first() {
        return switch (this) {
            case Heads(Region corner, _) -> corner;
            case Cells(Region head, _) -> head;
            case Wide(Region content) -> content;
            case Full(Region content) -> content;
        };
    }

    /** All nodes. */
    default Stream<Node> nodes() {
        return Stream.concat(Stream.of(first()), columns().stream());
    }

    /** How wide the first column would like to be for this row. */
    default double headWidth() {
        return switch (this) {
            case Heads(Region corner, _) -> corner.prefWidth(-1);
            case Cells(Region head, _) -> head.prefWidth(-1);
            case Wide _,Full _ -> 0;
        };
    }

    /** What stays in sight lies above what scrolls. */
    default void order() {
        switch (this) {
            case Heads(Region corner, List<SheetCell> cells) -> {
                corner.setViewOrder(-3);
                cells.forEach(cell -> cell.setViewOrder(-2));
            }
            case Cells(Region head, _) -> head.setViewOrder(-1);
            case Wide _,Full _ -> {
            }
        }
    }

    /** Moves what stays in sight along. */
    default void follow(double scrollX, double scrollY) {
        first().setTranslateX(scrollX);
        switch (this) {
            case Heads(Region corner, List<SheetCell> cells) -> {
                corner.setTranslateY(scrollY);
                cells.forEach(cell -> cell.setTranslateY(scrollY));
            }
            case Cells _,Wide _,Full _ -> {
            }
        }
    }
}
