package io.github.convatlas.ui.compare.section;

import io.github.convatlas.chart.AccuracyChart;
import io.github.convatlas.compare.detail.RowAlignment;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.facts.PublishedFact;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.compare.model.CompareViewModel;
import io.github.convatlas.ui.compare.model.Comparison;
import io.github.convatlas.ui.compare.sheet.Part;
import io.github.convatlas.ui.compare.sheet.SheetRow;
import io.github.convatlas.ui.workspace.Knowledge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What the sections of the sheet are made from.
 *
 * @param comparison what is shown
 * @param texts      in which language
 * @param unit       how arithmetic is shown
 * @param palette    the colors of charts
 * @param knowledge  what is published, once it is read
 * @param model      what choosing a cell tells
 */
public record Page(Comparison comparison, Texts texts, OperationUnit unit, Palette palette,
        Optional<Knowledge> knowledge, CompareViewModel model) {

    /** The name of a column, changed parameters included. */
    public String name(int column) {
        return comparison.columns().get(column).network().identity().displayName();
    }

    /** The place of a column's network in the window. */
    public long slot(int column) {
        return comparison.columns().get(column).slot();
    }

    /** The published top-1 accuracy of each column; nothing where none is. */
    public List<Optional<PublishedFact>> accuracies() {
        return knowledge.map(known -> comparison.columns().stream()
                .map(column -> AccuracyChart.accuracy(known.facts(), column.network().identity())).toList())
                .orElse(List.of());
    }

    /** The places of all columns. */
    public List<Long> slots() {
        return comparison.columns().stream().map(Comparison.Column::slot).toList();
    }

    /** The name of a line of resolutions: in pixels where the networks agree, or where the article has a name for it. */
    public String lineName(RowAlignment.Line line) {
        OptionalInt side = line.side().isPresent() || line.halving().isEmpty()
                ? line.side()
                : comparison.counts().rowName(line.halving().getAsInt());
        return side.isPresent() ? String.valueOf(side.getAsInt()) : "1/" + (1 << line.halving().orElse(0));
    }

    /** A label of a style. */
    public static Label label(String text, String... styleClasses) {
        var label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** A label of a style that is never cut off. */
    public static Label whole(String text, String... styleClasses) {
        Label label = label(text, styleClasses);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** A label that breaks its text into lines. */
    public static Label prose(String text, String... styleClasses) {
        Label label = label(text, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /**
     * The first cell of a row.
     *
     * @param key   identity in the sheet
     * @param text  what it says; may be empty
     * @param style of the text
     * @param rule  style of the line above the row; empty for none
     * @param about what is said while the mouse is over it; may be empty
     */
    public record RowHead(String key, String text, String style, String rule, String about) {
        /** The part of the sheet. */
        public Part<Region> part() {
            return new Part<>(key, this, this::node);
        }

        private Region node() {
            var head = new VBox();
            head.getStyleClass().add("sheet-first");
            head.getStyleClass().addAll(rule.isEmpty() ? List.of() : List.of(rule));
            if (!text.isEmpty()) {
                Label name = prose(text, style);
                name.setTooltip(about.isEmpty() ? null : new Tooltip(about));
                head.getChildren().add(name);
            }
            return head;
        }
    }

    /**
     * The title of a section.
     *
     * @param which   section
     * @param title   its name
     * @param caption what is said below it; may be empty
     * @param actions makes what stands beside it
     */
    public static SheetRow title(TableActions.Which which, String title, String caption, Supplier<Node> actions) {
        return title(which, title, caption, Optional.of(actions));
    }

    /**
     * The title of a section, perhaps with nothing beside it.
     *
     * @param which   section
     * @param title   its name
     * @param caption what is said below it; may be empty
     * @param actions makes what stands beside it
     */
    public static SheetRow title(TableActions.Which which, String title, String caption,
            Optional<Supplier<Node>> actions) {
        return new SheetRow.Wide(
                new Part<>("title-" + which.key(), List.of(title, caption, actions.isPresent()), () -> {
                    var line = new HBox(prose(title, "section-title"));
                    actions.map(Supplier::get).ifPresent(line.getChildren()::add);
                    line.getStyleClass().add("section-line");
                    var lines = new VBox(line);
                    lines.getStyleClass().add("section-lines");
                    if (!caption.isEmpty()) {
                        lines.getChildren().add(prose(caption, "section-caption"));
                    }
                    return lines;
                }));
    }
}
