package io.github.convatlas.ui.command;

import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.common.Texts;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The palette: type a few letters, press Enter. */
public final class PaletteView {
    private final PaletteViewModel model;
    private final Runnable close;
    private final VBox root;
    @FXML
    private TextField query;
    @FXML
    private ListView<PaletteItem> list;
    @FXML
    private Label nothing;
    @FXML
    private Label explanation;

    /**
     * Builds the palette.
     *
     * @param close hides it
     */
    public PaletteView(PaletteViewModel model, Texts texts, Runnable close) {
        this.model = model;
        this.close = close;
        this.root = Fxml.load(this, VBox.class, texts);
        start();
    }

    /** The palette. */
    public Node node() {
        return root;
    }

    /** Begins a search. */
    public void open() {
        model.open();
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        query.requestFocus();
    }

    private void start() {
        query.textProperty().bindBidirectional(model.queryProperty());
        list.setItems(model.found());
        list.setCellFactory(_ -> new Cell());
        nothing.visibleProperty().bind(Bindings.isEmpty(model.found()));
        nothing.managedProperty().bind(nothing.visibleProperty());
        list.visibleProperty().bind(nothing.visibleProperty().not());
        list.managedProperty().bind(list.visibleProperty());
        double most = root.getMaxHeight();
        nothing.visibleProperty().subscribe(empty -> root.setMaxHeight(empty ? Region.USE_PREF_SIZE : most));
        explanation.visibleProperty().bind(explanation.textProperty().isNotEmpty());
        explanation.managedProperty().bind(explanation.visibleProperty());
        list.getSelectionModel().selectedItemProperty().subscribe(this::explain);
        query.textProperty().subscribe(_ -> list.getSelectionModel().selectFirst());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> run());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void explain(@Nullable PaletteItem item) {
        explanation.setText(item == null ? "" : item.explanation());
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> move(event, -1);
            case DOWN -> move(event, 1);
            case ENTER -> {
                event.consume();
                run();
            }
            case ESCAPE -> {
                event.consume();
                close.run();
            }
            default -> {
            }
        }
    }

    private void move(KeyEvent event, int distance) {
        event.consume();
        int size = model.found().size();
        if (size > 0) {
            int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + distance, size);
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - 4));
        }
    }

    private void run() {
        Optional<PaletteItem> chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        close.run();
        chosen.ifPresent(item -> item.action().run());
    }

    /** Title, group and shortcut in one line. */
    private static final class Cell extends ListCell<PaletteItem> {
        private final Label title = new Label();
        private final Label group = new Label();
        private final Label keys = new Label();
        private final HBox line = new HBox(title, group, keys);

        Cell() {
            title.getStyleClass().add("palette-title");
            group.getStyleClass().add("palette-group");
            keys.getStyleClass().add("keys");
            group.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(group, Priority.ALWAYS);
            line.getStyleClass().add("palette-line");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable PaletteItem item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(item == null ? null : line);
            if (item != null) {
                title.setText(item.title());
                group.setText(item.group());
                keys.setText(item.keys());
                keys.setVisible(!item.keys().isEmpty());
                setAccessibleText(String.join(", ", item.title(), item.group(), item.keys()));
            }
        }
    }
}
