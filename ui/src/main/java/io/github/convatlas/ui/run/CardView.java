package io.github.convatlas.ui.run;

import io.github.convatlas.demo.EmbeddedModel;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The model card of the embedded classifier; lies over the view while it is open. */
final class CardView {
    private static final String ROW = "|";
    private final RunViewModel model;
    private final WorkContext context;
    private final VBox root = new VBox();

    CardView(RunViewModel model, WorkContext context) {
        this.model = model;
        this.context = context;
        root.setId("run-card");
        root.getStyleClass().add("run-catalog");
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.cardProperty().set(false);
                event.consume();
            }
        });
        context.lifetime().add(model.cardProperty().subscribe(this::open));
    }

    Node node() {
        return root;
    }

    /** Opens the card from beside the answer, while there is a picture and the model it is about is chosen. */
    Node link() {
        var link = new Hyperlink(context.texts().get("run.card"));
        link.setId("run-card-link");
        link.setWrapText(true);
        link.setOnAction(_ -> model.cardProperty().set(true));
        var shown = Bindings.createBooleanBinding(
                () -> model.model().isEmbedded() && !model.gallery().items().isEmpty(), model.model().chosenProperty(),
                model.gallery().items());
        link.visibleProperty().bind(shown);
        link.managedProperty().bind(shown);
        return link;
    }

    private void open(boolean shown) {
        root.setVisible(shown);
        root.setManaged(shown);
        if (!shown) {
            root.getChildren().clear();
            return;
        }
        var close = new Button(context.texts().get("run.card.close"));
        close.setId("run-card-close");
        close.setOnAction(_ -> model.cardProperty().set(false));
        var bar = new HBox(close);
        bar.setAlignment(Pos.CENTER_RIGHT);
        Locale language = context.texts().language().locale();
        var text = new VBox();
        text.getStyleClass().add("run-card-text");
        text.getChildren().setAll(parts(EmbeddedModel.card(language)));
        var scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("run-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getChildren().setAll(bar, scroll);
        close.requestFocus();
    }

    /** The few things the card uses of Markdown: headings, paragraphs, lists and tables. */
    private static List<Node> parts(String markdown) {
        var parts = new ArrayList<Node>();
        var rows = new ArrayList<String>();
        for (String block : (markdown + "\n").split("\n", -1)) {
            if (block.startsWith(ROW)) {
                rows.add(block);
                continue;
            }
            if (!rows.isEmpty()) {
                parts.add(table(rows));
                rows.clear();
            }
            if (!block.isBlank()) {
                parts.add(line(block));
            }
        }
        return parts;
    }

    private static Label line(String text) {
        String plain = text.replaceFirst("^#+ ", "").replaceFirst("^[*-] ", "• ").replace("`", "").replace("**", "");
        var label = new Label(plain);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(text.startsWith("# ")
                ? "work-title"
                : text.startsWith("#") ? "run-catalog-heading" : "run-card-line");
        return label;
    }

    private static GridPane table(List<String> rows) {
        var grid = new GridPane();
        grid.getStyleClass().add("run-card-table");
        int shown = 0;
        for (String row : rows) {
            if (row.matches("[| :-]+")) {
                continue;
            }
            String[] cells = row.substring(1, row.length() - 1).split("\\|", -1);
            for (int i = 0; i < cells.length; i++) {
                var cell = new Label(cells[i].strip().replace("`", ""));
                cell.setWrapText(true);
                cell.getStyleClass().add(shown == 0 ? "run-card-head" : "run-card-line");
                grid.add(cell, i, shown);
            }
            shown++;
        }
        return grid;
    }
}
