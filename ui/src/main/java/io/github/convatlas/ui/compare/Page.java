package io.github.convatlas.ui.compare;

import io.github.convatlas.compare.detail.RowAlignment;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.ui.common.Texts;

import java.util.List;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What the sections of the sheet are made from.
 *
 * @param comparison what is shown
 * @param texts      in which language
 * @param unit       how arithmetic is shown
 * @param model      what choosing a cell tells
 */
record Page(Comparison comparison, Texts texts, OperationUnit unit, CompareViewModel model) {

    /** The name of a column, changed parameters included. */
    String name(int column) {
        return comparison.columns().get(column).network().identity().displayName();
    }

    /** The place of a column's network in the window. */
    long slot(int column) {
        return comparison.columns().get(column).slot();
    }

    /** The name of a line of resolutions: in pixels where the networks agree, or where the article has a name for it. */
    String lineName(RowAlignment.Line line) {
        OptionalInt side = line.side().isPresent() || line.halving().isEmpty()
                ? line.side()
                : comparison.counts().rowName(line.halving().getAsInt());
        return side.isPresent() ? String.valueOf(side.getAsInt()) : "1/" + (1 << line.halving().orElse(0));
    }

    /** A label of a style. */
    static Label label(String text, String... styleClasses) {
        var label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** A label that breaks its text into lines. */
    static Label prose(String text, String... styleClasses) {
        Label label = label(text, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** The first cell of a row. */
    static VBox head(Node... content) {
        var head = new VBox(content);
        head.getStyleClass().add("sheet-first");
        return head;
    }

    /** Begins a new part of the table with a line above these cells. */
    static void rule(String style, Node head, List<? extends Node> cells) {
        head.getStyleClass().add(style);
        cells.forEach(cell -> cell.getStyleClass().add(style));
    }

    /**
     * The title of a section.
     *
     * @param title   its name
     * @param caption what is said below it; may be empty
     * @param actions beside it
     */
    static VBox title(String title, String caption, Node actions) {
        var line = new HBox(prose(title, "section-title"), actions);
        line.getStyleClass().add("section-line");
        var lines = new VBox(line);
        lines.getStyleClass().add("section-lines");
        if (!caption.isEmpty()) {
            lines.getChildren().add(prose(caption, "section-caption"));
        }
        return lines;
    }
}
