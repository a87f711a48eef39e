package io.github.convatlas.ui.library;

import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.command.Command;
import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.library.AtlasRow.Entry;
import io.github.convatlas.ui.library.AtlasRow.Section;
import io.github.convatlas.ui.workspace.NetworkTotals;
import io.github.convatlas.ui.workspace.OpenNetwork;
import io.github.convatlas.ui.workspace.WorkContext;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The atlas pane. */
public final class AtlasView {
    private static final double EDGE = 10;
    private static final double SLIM_WIDTH = 310;
    private static final double WIDE_WIDTH = 370;
    private static final PseudoClass SLIM = PseudoClass.getPseudoClass("slim");
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
    private final AtlasViewModel model;
    private final WorkContext context;
    private final VBox root;
    private boolean touched;
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
        start();
    }

    /** The pane. */
    public Node node() {
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
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(_ -> new AtlasCell(model, context));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
        list.getSelectionModel().getSelectedItems().addListener((ListChangeListener<AtlasRow>) _ -> touched = true);
        EventDispatcher dispatcher = list.getEventDispatcher();
        list.setEventDispatcher((event, tail) -> dispatch(dispatcher, event, tail));
        list.skinProperty().subscribe(_ -> alignColumns());
        root.widthProperty().subscribe(width -> {
            root.pseudoClassStateChanged(SLIM, width.doubleValue() < SLIM_WIDTH);
            root.pseudoClassStateChanged(WIDE, width.doubleValue() >= WIDE_WIDTH);
        });
        showStates();
        follow();
    }

    /** The heads of the columns stand above the figures, with and without a scroll bar beside them. */
    private void alignColumns() {
        if (list.lookup(".scroll-bar:vertical") instanceof ScrollBar bar) {
            columns.paddingProperty().bind(Bindings.createObjectBinding(
                    () -> new Insets(6, EDGE + (bar.isVisible() ? bar.getWidth() : 0), 2, EDGE),
                    bar.visibleProperty(), bar.widthProperty()));
        }
    }

    private void showStates() {
        skeleton.visibleProperty().bind(model.loadingProperty());
        list.visibleProperty().bind(model.loadingProperty().not());
        nothingFound.visibleProperty().bind(model.queryProperty().isNotEmpty()
                .and(Bindings.isEmpty(model.rows())));
    }

    private void follow() {
        ListChangeListener<OpenNetwork> networks = _ -> synchronize();
        InvalidationListener rows = _ -> synchronize();
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
        context.lifetime().add(context.state().unitProperty().subscribe(this::showUnit));
        heads().forEach((column, head) -> head.setOnAction(_ -> model.sort(column)));
        context.lifetime().add(model.orderProperty().subscribe(_ -> showOrder()));
        synchronize();
    }

    private void showUnit(OperationUnit unit) {
        showOrder();
        list.refresh();
    }

    private Map<AtlasOrder.Column, Button> heads() {
        return Map.of(AtlasOrder.Column.NAME, byName, AtlasOrder.Column.YEAR, byYear, AtlasOrder.Column.RESOLUTION,
                byResolution, AtlasOrder.Column.PARAMS, byParams, AtlasOrder.Column.MACS, byOperations);
    }

    /** An arrow stands beside the column that sorts. */
    private void showOrder() {
        AtlasOrder order = model.orderProperty().get();
        heads().forEach((column, head) -> {
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

    /**
     * Lets the list deal with an event and then asks what the user has picked by it. The list's selection also changes when
     * its rows do, which means nothing.
     */
    private @Nullable Event dispatch(EventDispatcher dispatcher, Event event, EventDispatchChain tail) {
        touched = false;
        Event result = dispatcher.dispatchEvent(event, tail);
        if (touched) {
            picked(isAdditive(event));
        }
        return result;
    }

    private static boolean isAdditive(Event event) {
        return switch (event) {
            case MouseEvent mouse -> mouse.isShortcutDown() || mouse.isShiftDown();
            case KeyEvent key -> key.isShortcutDown() || key.isShiftDown();
            default -> false;
        };
    }

    /** Marks the networks that are shown, in rows that exist. */
    private void synchronize() {
        Set<LibraryReference> shown = model.shown();
        List<AtlasRow> rows = model.rows();
        Set<Integer> wanted = IntStream.range(0, rows.size()).filter(index -> isIn(shown, rows.get(index))).boxed()
                .collect(Collectors.toSet());
        if (!wanted.equals(Set.copyOf(list.getSelectionModel().getSelectedIndices()))) {
            list.getSelectionModel().clearSelection();
            wanted.forEach(list.getSelectionModel()::select);
        }
    }

    private static boolean isIn(Set<LibraryReference> shown, AtlasRow row) {
        return row instanceof Entry entry && entry.section() != Section.Fixed.RECENT
                && shown.contains(entry.reference());
    }

    private void picked(boolean additive) {
        List<Entry> entries = entriesOf(list.getSelectionModel().getSelectedItems());
        if (additive) {
            model.pickTogether(entries, entriesOf(model.rows()));
        } else if (!entries.isEmpty()) {
            model.pick(entries);
        }
        synchronize();
    }

    private static List<Entry> entriesOf(List<AtlasRow> rows) {
        return rows.stream().filter(Entry.class::isInstance).map(Entry.class::cast)
                .filter(entry -> entry.section() != Section.Fixed.RECENT).toList();
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            event.consume();
            int first = IntStream.range(0, model.rows().size())
                    .filter(index -> model.rows().get(index) instanceof Entry).findFirst().orElse(0);
            list.requestFocus();
            list.getSelectionModel().clearAndSelect(first);
            picked(false);
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            event.consume();
            search.clear();
        }
    }

    private void listKey(KeyEvent event) {
        AtlasRow row = list.getFocusModel().getFocusedItem();
        boolean acts = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
        boolean folds = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT;
        switch (row) {
            case AtlasRow.Head head when acts || (folds && head.open() == (event.getCode() == KeyCode.LEFT)) ->
                fold(head, event);
            case Entry entry when acts && entry.section() == Section.Fixed.RECENT -> {
                event.consume();
                model.pick(List.of(entry));
            }
            case null, default -> {
            }
        }
    }

    private void fold(AtlasRow.Head head, KeyEvent event) {
        event.consume();
        int index = list.getFocusModel().getFocusedIndex();
        model.toggle(head);
        list.getFocusModel().focus(index);
    }
}
