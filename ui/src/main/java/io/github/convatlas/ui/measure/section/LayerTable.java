package io.github.convatlas.ui.measure.section;

import io.github.convatlas.measure.layers.MeasuredLayer;
import io.github.convatlas.measure.layers.MeasuredLayers;
import io.github.convatlas.measure.sheet.MeasureWords;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Every layer with its time, sortable by any column. */
final class LayerTable {
    private static final double ROW = 26;
    private static final int MOST_ROWS = 14;
    private final Pane pane;
    private final MeasuredLayers layers;

    LayerTable(Pane pane, MeasuredLayers layers) {
        this.pane = pane;
        this.layers = layers;
    }

    Node node() {
        var words = new MeasureWords(pane.locale());
        var table = new TableView<>(FXCollections.observableArrayList(layers.layers()));
        table.setId("measure-layer-table");
        table.setAccessibleText(pane.texts().get("measure.layers"));
        table.getStyleClass().addAll("dense", "measure-layer-table");
        table.setFixedCellSize(ROW);
        int rows = Math.min(MOST_ROWS, Math.max(2, layers.layers().size()));
        table.setMinHeight(ROW * (rows + 2));
        table.setPrefHeight(ROW * (rows + 2));
        table.getColumns().add(text(words.fill("layer"), 170, layer -> layer.id().value()));
        table.getColumns().add(text(words.fill("label"), 220, MeasuredLayer::label));
        table.getColumns().add(text(words.fill("kind"), 110, layer -> words.kind(layer.kind())));
        table.getColumns().add(number("ms", 3, MeasuredLayer::ms));
        table.getColumns().add(number(words.fill("time.share"), 1, layer -> 100 * layer.share()));
        table.getColumns().add(number(words.fill("macs.share"), 1, layer -> 100 * layer.macsShare()));
        table.getColumns().add(number("GMAC/s", 1, layer -> layer.gmacPerSecond().orElse(0)));
        TableColumn<MeasuredLayer, Double> intensity = number(words.fill("intensity"), 1, MeasuredLayer::intensity);
        intensity.setPrefWidth(104);
        table.getColumns().add(intensity);
        return table;
    }

    private static TableColumn<MeasuredLayer, String> text(String title, double width,
            Function<MeasuredLayer, String> value) {
        var column = new TableColumn<MeasuredLayer, String>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    private static TableColumn<MeasuredLayer, Double> number(String title, int decimals,
            ToDoubleFunction<MeasuredLayer> value) {
        var column = new TableColumn<MeasuredLayer, Double>(title);
        column.setPrefWidth(72);
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
        return column;
    }
}
