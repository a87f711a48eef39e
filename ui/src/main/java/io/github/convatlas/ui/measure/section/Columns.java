package io.github.convatlas.ui.measure.section;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * Columns of tables in a page: never narrower than their heads. The mouse wheel scrolls the page, and a table only once
 * somebody has clicked into it.
 *
 * @param table that gets them
 */
record Columns<T>(TableView<T> table) {
    private static final double SIZE = 12;
    /** Room for padding and for the arrow that says by what is sorted. */
    private static final double BESIDE = 34;

    /** Adds a column of words. */
    void text(String title, double width, Function<T, String> value) {
        var column = new TableColumn<T, String>();
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        add(column, title, title, width);
    }

    /** Adds a column of short words or numbers at the right, with more to say about it than its head. */
    void right(String title, String about, Function<T, String> value) {
        var column = new TableColumn<T, String>();
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setStyle("-fx-alignment: center-right;");
        add(column, title, about, 0);
    }

    /** Adds a column of numbers that can be sorted; nothing is shown for 0. */
    void number(String title, int decimals, ToDoubleFunction<T> value) {
        var column = new TableColumn<T, Double>();
        column.setStyle("-fx-alignment: center-right;");
        column.setComparator(Comparator.naturalOrder());
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.applyAsDouble(row.getValue())));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(Double item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == 0 ? "" : String.format(Locale.ROOT, "%." + decimals + "f", item));
            }
        });
        add(column, title, title, 0);
    }

    private void add(TableColumn<T, ?> column, String title, String about, double width) {
        if (about.equals(title)) {
            column.setText(title);
        } else {
            var head = new Label(title);
            head.setTooltip(new Tooltip(about));
            column.setGraphic(head);
        }
        double least = width(title) + BESIDE;
        column.setMinWidth(least);
        column.setPrefWidth(Math.max(width, least));
        table.getColumns().add(column);
    }

    private static double width(String text) {
        var node = new Text(text);
        node.setFont(Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, SIZE));
        return Math.ceil(node.getLayoutBounds().getWidth());
    }

    /** Lets the wheel scroll the page below as long as the table does not have the focus. */
    void leaveWheelToPage() {
        table.addEventFilter(ScrollEvent.ANY, event -> {
            boolean sideways = Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY());
            if (!table.isFocusWithin() && !sideways && table.getParent() != null) {
                event.consume();
                Event.fireEvent(table.getParent(), event.copyFor(table.getParent(), table.getParent()));
            }
        });
    }
}
