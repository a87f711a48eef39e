package io.github.convatlas.ui.measure.section;

import io.github.convatlas.measure.layers.MeasuredLayer;
import io.github.convatlas.measure.layers.MeasuredLayers;
import io.github.convatlas.measure.sheet.MeasureWords;

import javafx.collections.FXCollections;
import javafx.scene.Node;
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
        var columns = new Columns<>(table);
        columns.text(words.fill("layer"), 140, layer -> layer.id().value());
        columns.text(words.fill("label"), 150, MeasuredLayer::label);
        columns.number("ms", 3, MeasuredLayer::ms);
        columns.number(words.fill("time.share"), 1, layer -> 100 * layer.share());
        columns.number(words.fill("macs.share"), 1, layer -> 100 * layer.macsShare());
        columns.number("GMAC/s", 1, layer -> layer.gmacPerSecond().orElse(0));
        columns.number(words.fill("intensity"), 1, MeasuredLayer::intensity);
        columns.text(words.fill("kind"), 110, layer -> words.kind(layer.kind()));
        columns.leaveWheelToPage();
        return table;
    }
}
