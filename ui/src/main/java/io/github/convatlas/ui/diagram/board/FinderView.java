package io.github.convatlas.ui.diagram.board;

import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.diagram.model.SearchModel;
import io.github.convatlas.ui.workspace.WorkContext;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** The search for blocks and layers, above the diagram. */
final class FinderView {
    private final SearchModel model;
    private final Runnable afterwards;
    private final HBox root;
    @FXML
    private TextField search;
    @FXML
    private Label found;
    @FXML
    private Button previous;
    @FXML
    private Button next;
    @FXML
    private Button closeFinder;

    /**
     * A finder that is not shown yet.
     *
     * @param model      what it searches
     * @param context    of the view
     * @param afterwards gives the focus back
     */
    FinderView(SearchModel model, WorkContext context, Runnable afterwards) {
        this.model = model;
        this.afterwards = afterwards;
        this.root = Fxml.load(this, HBox.class, context.texts());
        listen();
        search.textProperty().bindBidirectional(model.textProperty());
        context.lifetime().add(() -> search.textProperty().unbindBidirectional(model.textProperty()));
        context.lifetime().add(model.countProperty().subscribe(_ -> show()));
        context.lifetime().add(model.currentProperty().subscribe(_ -> show()));
    }

    Node node() {
        return root;
    }

    boolean isOpen() {
        return root.isVisible();
    }

    void open(boolean open) {
        root.setVisible(open);
        if (open) {
            search.requestFocus();
            search.selectAll();
        } else {
            search.clear();
            afterwards.run();
        }
    }

    private void listen() {
        closeFinder.setOnAction(_ -> open(false));
        search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                open(false);
            } else if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
                event.consume();
                model.previous();
            }
        });
        search.setOnAction(_ -> model.next());
        previous.setOnAction(_ -> model.previous());
        next.setOnAction(_ -> model.next());
    }

    private void show() {
        int count = model.countProperty().get();
        boolean searched = !model.textProperty().get().isBlank();
        found.setText(searched ? model.currentProperty().get() + " / " + count : "");
        previous.setDisable(count == 0);
        next.setDisable(count == 0);
    }
}
