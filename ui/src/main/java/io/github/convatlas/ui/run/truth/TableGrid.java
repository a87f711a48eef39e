package io.github.convatlas.ui.run.truth;

import io.github.convatlas.export.table.Table;
import io.github.convatlas.export.table.Table.Alignment;
import io.github.convatlas.ui.common.Texts;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** A table as labels in a grid, for tables that people read in one piece. */
final class TableGrid {
    /** More rows than this are a matter for a file. */
    private static final int MOST_ROWS = 300;

    private TableGrid() {
    }

    static GridPane of(Table table, Texts texts) {
        var grid = new GridPane();
        grid.getStyleClass().add("run-table");
        for (int column = 0; column < table.columns().size(); column++) {
            grid.add(cell("run-table-head", table.columns().get(column).title(), table, column), column, 0);
        }
        int rows = Math.min(MOST_ROWS, table.rows().size());
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                grid.add(cell("run-table-cell", table.rows().get(row).cells().get(column).shown(), table, column),
                        column, row + 1);
            }
        }
        if (rows < table.rows().size()) {
            var more = new Label(texts.get("run.score.more", table.rows().size() - rows));
            more.getStyleClass().add("run-pretrained-remarks");
            grid.add(more, 0, rows + 1, table.columns().size(), 1);
        }
        return grid;
    }

    private static Label cell(String styleClass, String text, Table table, int column) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        boolean right = table.columns().get(column).alignment() == Alignment.RIGHT;
        GridPane.setHalignment(label, right ? HPos.RIGHT : HPos.LEFT);
        return label;
    }
}
