package io.github.convatlas.ui.measure.section;

import io.github.convatlas.export.table.Table;
import io.github.convatlas.export.table.Table.Alignment;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A table as labels in a grid with its notes below, for tables that people read in one piece. */
final class SheetGrid {
    private SheetGrid() {
    }

    static Node of(String id, Table table) {
        var grid = new GridPane();
        grid.getStyleClass().add("measure-grid");
        for (int column = 0; column < table.columns().size(); column++) {
            grid.add(cell("measure-grid-head", table.columns().get(column).title(), table, column), column, 0);
            for (int row = 0; row < table.rows().size(); row++) {
                grid.add(cell("measure-grid-cell", table.rows().get(row).cells().get(column).display(), table, column),
                        column, row + 1);
            }
        }
        var box = new VBox(grid);
        box.setId(id);
        box.getStyleClass().add("measure-sheet");
        table.footnotes().forEach(sentence -> box.getChildren().add(prose(sentence)));
        table.remarks().forEach(sentence -> box.getChildren().add(prose(sentence)));
        return box;
    }

    static Label prose(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("measure-note");
        return label;
    }

    private static Label cell(String styleClass, String text, Table table, int column) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        boolean right = table.columns().get(column).alignment() == Alignment.RIGHT;
        if (right) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        GridPane.setHalignment(label, right ? HPos.RIGHT : HPos.LEFT);
        return label;
    }
}
