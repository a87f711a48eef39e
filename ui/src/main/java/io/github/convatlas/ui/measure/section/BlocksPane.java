package io.github.convatlas.ui.measure.section;

import io.github.convatlas.measure.lookup.LookUpTable;
import io.github.convatlas.measure.sheet.LookUpSheet;

import java.util.List;
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
                pane.table("blocks", () -> pane.model().machinery().blocksProperty().get()
                        .map(table -> () -> LookUpSheet.blocks(table, pane.locale()))),
                pane.table("predictions", () -> pane.model().machinery().blocksProperty().get()
                        .map(table -> () -> LookUpSheet.predictions(table, pane.locale()))));
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

    private List<Node> nodes(LookUpTable table) {
        var blocks = new TitledPane(pane.texts().get("measure.blocks.table", table.entries().size()),
                SheetGrid.of("measure-block-table", LookUpSheet.blocks(table, pane.locale())));
        blocks.setExpanded(false);
        blocks.setAnimated(false);
        return List.of(SheetGrid.of("measure-predictions", LookUpSheet.predictions(table, pane.locale())), blocks);
    }
}
