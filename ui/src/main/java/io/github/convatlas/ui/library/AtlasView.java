package io.github.convatlas.ui.library;

import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.command.Command;
import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.workspace.NetworkTotals;
import io.github.convatlas.ui.workspace.OpenNetwork;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The atlas pane. */
public final class AtlasView {
    private static final double SLIM_WIDTH = 310;
    private static final double WIDE_WIDTH = 370;
    private static final PseudoClass SLIM = PseudoClass.getPseudoClass("slim");
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
    private final AtlasViewModel model;
    private final WorkContext context;
    private final VBox root;
    private final AtlasColumns heads;
    private final AtlasSelection selection;
    @FXML
    private TextField search;
    @FXML
    private Button clear;
    @FXML
    private HBox columns;
    @FXML
    private Button byName;
    @FXML
    private Button byYear;
    @FXML
    private Button byResolution;
    @FXML
    private Button byParams;
    @FXML
    private Button byOperations;
    @FXML
    private ListView<AtlasRow> list;
    @FXML
    private VBox skeleton;
    @FXML
    private Label nothingFound;

    /** Builds the pane. */
    public AtlasView(AtlasViewModel model, WorkContext context) {
        this.model = model;
        this.context = context;
        this.root = Fxml.load(this, VBox.class, context.texts());
        this.heads = new AtlasColumns(model, context, columns,
                Map.of(AtlasOrder.Column.NAME, byName, AtlasOrder.Column.YEAR, byYear, AtlasOrder.Column.RESOLUTION,
                        byResolution, AtlasOrder.Column.PARAMS, byParams, AtlasOrder.Column.MACS, byOperations));
        this.selection = new AtlasSelection(model, list);
        start();
    }

    /** The pane. */
    public Region node() {
        return root;
    }

    /** Sorting by keyboard, from the palette. */
    public List<Command> commands() {
        return Stream.of(AtlasOrder.Column.values())
                .map(column -> Command.of("library.sort." + key(column),
                        context.texts().get("library.sort." + key(column)), () -> model.sortBy(column)))
                .toList();
    }

    private static String key(AtlasOrder.Column column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    /** Puts the cursor into the search field. */
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void start() {
        search.textProperty().bindBidirectional(model.queryProperty());
        clear.visibleProperty().bind(search.textProperty().isNotEmpty());
        clear.setOnAction(_ -> search.clear());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        list.setItems(model.rows());
        list.setCellFactory(_ -> new AtlasCell(model, context));
        list.skinProperty().subscribe(_ -> heads.above(list));
        root.widthProperty().subscribe(width -> {
            root.pseudoClassStateChanged(SLIM, width.doubleValue() < SLIM_WIDTH);
            root.pseudoClassStateChanged(WIDE, width.doubleValue() >= WIDE_WIDTH);
        });
        showStates();
        follow();
    }

    private void showStates() {
        skeleton.visibleProperty().bind(model.loadingProperty());
        list.visibleProperty().bind(model.loadingProperty().not());
        nothingFound.visibleProperty().bind(model.queryProperty().isNotEmpty()
                .and(Bindings.isEmpty(model.rows())));
    }

    private void follow() {
        ListChangeListener<OpenNetwork> networks = _ -> selection.synchronize();
        InvalidationListener rows = _ -> selection.synchronize();
        MapChangeListener<LibraryReference, NetworkTotals> totals = _ -> list.refresh();
        context.state().networks().addListener(networks);
        model.rows().addListener(rows);
        context.library().totals().addListener(totals);
        context.lifetime().add(() -> {
            search.textProperty().unbindBidirectional(model.queryProperty());
            context.state().networks().removeListener(networks);
            model.rows().removeListener(rows);
            context.library().totals().removeListener(totals);
            list.setItems(javafx.collections.FXCollections.emptyObservableList());
        });
        context.lifetime().add(context.state().unitProperty().subscribe(_ -> list.refresh()));
        heads.start();
        selection.synchronize();
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            event.consume();
            selection.pickFirst();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            event.consume();
            search.clear();
        }
    }

}
