package io.github.convatlas.ui.compare;

import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.command.FuzzyMatch;
import io.github.convatlas.ui.workspace.WorkContext;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** A small window with every network there is, to choose one by typing a part of its name. */
final class NetworkPicker {
    private static final double WIDTH = 260;
    private static final double HEIGHT = 300;
    private static final double GAP = 4;
    private final WorkContext context;
    private final Consumer<LibraryReference> chosen;
    private final Popup popup = new Popup();
    private final TextField search = new TextField();
    private final ListView<Choice> list = new ListView<>();

    /**
     * A network to choose.
     *
     * @param reference which
     * @param title     its name
     * @param origin    its family; the folder of a file
     */
    private record Choice(LibraryReference reference, String title, String origin) {
    }

    NetworkPicker(WorkContext context, Consumer<LibraryReference> chosen) {
        this.context = context;
        this.chosen = chosen;
        search.setId("picker-search");
        search.setPromptText(context.texts().get("compare.pick.search"));
        list.setId("picker-list");
        list.setAccessibleText(context.texts().get("compare.pick"));
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(new Label(context.texts().get("compare.pick.nothing")));
        list.setPrefSize(WIDTH, HEIGHT);
        var content = new VBox(search, list);
        content.getStyleClass().addAll("floating", "network-picker");
        content.getStylesheets().add(CompareView.styles());
        popup.getContent().setAll(content);
        popup.setAutoHide(true);
        search.textProperty().subscribe(_ -> filter());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> choose());
    }

    /** Opens below this node. */
    void open(Node anchor) {
        search.clear();
        filter();
        Bounds place = anchor.localToScreen(anchor.getBoundsInLocal());
        popup.show(anchor, place.getMaxX() - WIDTH, place.getMaxY() + GAP);
        search.requestFocus();
    }

    private void filter() {
        list.getItems().setAll(FuzzyMatch.filter(search.getText(), choices(), Choice::title));
        list.getSelectionModel().selectFirst();
    }

    private List<Choice> choices() {
        return context.library().contentsProperty().get().map(contents -> Stream.concat(
                contents.atlas().networks().stream()
                        .map(spec -> new Choice(LibraryReference.of(spec.id()), spec.title(), spec.family())),
                contents.onnxFiles().stream()
                        .map(file -> new Choice(new LibraryReference.OnnxFile(file), String.valueOf(file.getFileName()),
                                String.valueOf(file.getParent()))))
                .toList()).orElse(List.of());
    }

    private void key(KeyEvent event) {
        int index = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> select(index + 1, event);
            case UP -> select(index - 1, event);
            case ENTER -> {
                event.consume();
                choose();
            }
            case ESCAPE -> {
                event.consume();
                popup.hide();
            }
            default -> {
            }
        }
    }

    private void select(int index, KeyEvent event) {
        event.consume();
        if (event.getCode() == KeyCode.DOWN || index >= 0) {
            list.getSelectionModel().select(Math.clamp(index, 0, Math.max(0, list.getItems().size() - 1)));
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
        }
    }

    private void choose() {
        @Nullable
        Choice choice = list.getSelectionModel().getSelectedItem();
        if (choice != null) {
            popup.hide();
            chosen.accept(choice.reference());
        }
    }

    private static final class Cell extends ListCell<Choice> {
        private final Label title = new Label();
        private final Label origin = new Label();
        private final HBox line = new HBox(title, origin);

        Cell() {
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            origin.getStyleClass().add("picker-origin");
            line.setAlignment(Pos.BASELINE_LEFT);
            setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (choice == null) {
                setGraphic(null);
            } else {
                title.setText(choice.title());
                origin.setText(choice.origin());
                setGraphic(line);
                setAccessibleText(choice.title() + ", " + choice.origin());
            }
        }
    }
}
