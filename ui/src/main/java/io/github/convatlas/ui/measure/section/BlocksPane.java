package io.github.convatlas.ui.measure.section;

import io.github.convatlas.export.table.Table;
import io.github.convatlas.measure.lookup.LookUpTable;
import io.github.convatlas.measure.sheet.LookUpSheet;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** The look-up table of blocks, and what it predicts of the shown networks. */
public final class BlocksPane {
    private final Pane pane;
    private final VBox root;
    private final VBox body = new VBox();
    private final Button measure = new Button();

    /** The look-up table of a view. */
    public BlocksPane(Pane pane) {
        this.pane = pane;
        measure.setId("measure-blocks");
        measure.setText(pane.texts().get("measure.blocks.measure"));
        measure.setOnAction(_ -> pane.model().machinery()
                .measureBlocks(pane.texts().get("measure.blocks.measuring"), pane::refused));
        root = Pane.section("measure-blocks-section", pane.texts().get("measure.blocks"), measure,
                offered("blocks", LookUpSheet::blocks), offered("predictions", LookUpSheet::predictions));
        body.getStyleClass().add("measure-body");
        root.getChildren().addAll(SheetGrid.prose(pane.texts().get("measure.blocks.about")), body);
        var lifetime = pane.context().lifetime();
        lifetime.add(pane.model().machinery().blocksProperty()
                .subscribe(table -> body.getChildren().setAll(table.map(this::nodes).orElse(List.of()))));
        lifetime.add(pane.model().taskProperty().subscribe(task -> measure.setDisable(task.isPresent())));
    }

    /** The look-up table. */
    public Node node() {
        return root;
    }

    private Node offered(String key, BiFunction<LookUpTable, Locale, Table> sheet) {
        var found = pane.model().machinery().blocksProperty();
        return pane.offered(
                pane.table(key, () -> found.get().map(table -> () -> sheet.apply(table, pane.locale()))),
                Pane.NOTHING, Bindings.createBooleanBinding(() -> found.get().isPresent(), found));
    }

    private List<Node> nodes(LookUpTable table) {
        var blocks = new TitledPane(pane.texts().get("measure.blocks.table", table.entries().size()),
                SheetGrid.of("measure-block-table", LookUpSheet.blocks(table, pane.locale())));
        blocks.setExpanded(false);
        blocks.setAnimated(false);
        return List.of(SheetGrid.of("measure-predictions", LookUpSheet.predictions(table, pane.locale())), blocks);
    }
}
