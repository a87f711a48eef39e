package io.github.convatlas.ui.library;

import io.github.convatlas.ui.workspace.WorkContext;

import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/**
 * The heads of the columns of the atlas pane: they sort, and stand above the figures.
 *
 * @param model   is sorted
 * @param context of the window
 * @param line    which holds the heads
 * @param heads   by column
 */
record AtlasColumns(AtlasViewModel model, WorkContext context, HBox line, Map<AtlasOrder.Column, Button> heads) {
    private static final double EDGE = 10;

    /** Copies the map. */
    AtlasColumns {
        heads = Map.copyOf(heads);
    }

    /** Sorts on a click, and follows the order and the unit. */
    void start() {
        heads.forEach((column, head) -> head.setOnAction(_ -> model.sort(column)));
        context.lifetime().add(model.orderProperty().subscribe(_ -> showOrder()));
        context.lifetime().add(context.state().unitProperty().subscribe(_ -> showOrder()));
    }

    /** The heads of the columns stand above the figures, with and without a scroll bar beside them. */
    void above(ListView<AtlasRow> list) {
        if (list.lookup(".scroll-bar:vertical") instanceof ScrollBar bar) {
            line.paddingProperty().bind(Bindings.createObjectBinding(
                    () -> new Insets(6, EDGE + (bar.isVisible() ? bar.getWidth() : 0), 2, EDGE),
                    bar.visibleProperty(), bar.widthProperty()));
        }
    }

    /** An arrow stands beside the column that sorts. */
    private void showOrder() {
        AtlasOrder order = model.orderProperty().get();
        heads.forEach((column, head) -> {
            String name = switch (column) {
                case FAMILY, NAME -> context.texts().get("library.title");
                case YEAR -> context.texts().get("library.year");
                case RESOLUTION -> context.texts().get("library.resolution");
                case PARAMS -> context.texts().get("library.params");
                case MACS -> context.state().unitProperty().get().label();
            };
            String arrow = order.column() != column ? "" : order.descending() ? "↓" : "↑";
            head.setText(name + arrow);
            String what = column == AtlasOrder.Column.NAME ? context.texts().get("library.name") : name;
            String about = context.texts().get("library.sort", what);
            head.setAccessibleText(about);
            head.setTooltip(new Tooltip(about));
        });
    }
}
