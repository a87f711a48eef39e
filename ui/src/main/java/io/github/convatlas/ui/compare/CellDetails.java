package io.github.convatlas.ui.compare;

import io.github.convatlas.ui.compare.section.Page;
import io.github.convatlas.ui.compare.sheet.SheetCell;

import java.util.Optional;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What is said about a cell, in the details pane: its first line as a title. */
final class CellDetails {
    private final Label title = Page.prose("", "compare-said-title");
    private final Label text = Page.prose("", "compare-said");
    private final VBox root = new VBox(title, text);

    CellDetails(ObservableValue<Optional<SheetCell>> current) {
        root.managedProperty().bind(root.visibleProperty());
        root.visibleProperty().bind(title.textProperty().isNotEmpty());
        current.subscribe(this::explain);
    }

    /** The details; not there while nothing is to be said. */
    Parent node() {
        return root;
    }

    private void explain(Optional<SheetCell> cell) {
        String said = cell.map(SheetCell::explanationProperty).map(ObservableStringValue::get).orElse("");
        int end = said.indexOf('\n');
        title.setText(end < 0 ? said : said.substring(0, end));
        text.setText(end < 0 ? "" : said.substring(end + 1));
    }
}
