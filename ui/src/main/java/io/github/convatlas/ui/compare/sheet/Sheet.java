package io.github.convatlas.ui.compare.sheet;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * A sheet that scrolls. One cell at a time is reached with Tab, the others with the arrow keys; Home and End go to the first and
 * the last column, Enter and Space choose a cell.
 */
public final class Sheet extends ScrollPane {
    private static final Duration HOVER = Duration.millis(150);
    private final SheetPane pane = new SheetPane();
    private final Tooltip tooltip = new Tooltip();
    private final List<List<SheetCell>> grid = new ArrayList<>();
    private final Map<String, Made> made = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<SheetCell>> current = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** A node with the value it was made for. */
    private record Made(Object value, Node node) {
    }

    /** An empty sheet. */
    public Sheet() {
        getStyleClass().add("sheet-scroll");
        setFocusTraversable(false);
        setContent(pane);
        setVbarPolicy(ScrollBarPolicy.ALWAYS);
        tooltip.setShowDelay(HOVER);
        tooltip.setWrapText(true);
        pane.roomProperty().bind(viewportBoundsProperty().map(Bounds::getWidth));
        pane.parentProperty().subscribe(this::follow);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** The cell that has the focus, or had it last; nothing until one had. */
    public ReadOnlyObjectProperty<Optional<SheetCell>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Where the columns are, the first one left out. */
    public ReadOnlyObjectProperty<SheetColumns> columnsProperty() {
        return pane.placeProperty();
    }

    /** How wide a column may be, in pixels. */
    public void setWidestColumn(double pixels) {
        pane.setWidest(pixels);
    }

    /** Shows these rows. The scroll position stays; the focus stays on the cell of the same key. */
    public void show(List<SheetRow> rows) {
        Optional<String> key = current.get().map(SheetCell::key);
        boolean focused = current.get().filter(SheetCell::isFocused).isPresent();
        var before = new HashMap<>(made);
        made.clear();
        List<ShownRow> shown = rows.stream().map(row -> shown(row, before)).toList();
        grid.clear();
        shown.stream().map(ShownRow::columns).filter(cells -> !cells.isEmpty()).forEach(grid::add);
        pane.show(shown);
        Optional<SheetCell> next = key.flatMap(this::find);
        current.set(next);
        grid.forEach(cells -> cells.forEach(cell -> cell.setFocusTraversable(false)));
        next.or(this::first).ifPresent(cell -> cell.setFocusTraversable(true));
        if (focused) {
            next.ifPresent(SheetCell::requestFocus);
        }
    }

    private ShownRow shown(SheetRow row, Map<String, Made> before) {
        return switch (row) {
            case SheetRow.Heads(Part<Region> corner, List<Part<SheetCell>> cells) ->
                new ShownRow.Heads(node(corner, Region.class, before), cells(cells, before));
            case SheetRow.Cells(Part<Region> head, List<Part<SheetCell>> cells) ->
                new ShownRow.Cells(node(head, Region.class, before), cells(cells, before));
            case SheetRow.Wide(Part<? extends Region> content) ->
                new ShownRow.Wide(node(content, Region.class, before));
            case SheetRow.Full(Part<? extends Region> content) ->
                new ShownRow.Full(node(content, Region.class, before));
        };
    }

    private List<SheetCell> cells(List<Part<SheetCell>> parts, Map<String, Made> before) {
        return parts.stream().map(part -> node(part, SheetCell.class, before)).toList();
    }

    private <N extends Node> N node(Part<? extends N> part, Class<N> type, Map<String, Made> before) {
        Optional<Made> kept = Optional.ofNullable(before.get(part.key()))
                .filter(old -> old.value().equals(part.value()));
        N node = kept.map(old -> type.cast(old.node())).orElseGet(() -> part.maker().get());
        if (kept.isEmpty() && node instanceof SheetCell cell) {
            prepare(cell);
        }
        made.put(part.key(), new Made(part.value(), node));
        return node;
    }

    /** The cell of this key, if the sheet has it. */
    public Optional<SheetCell> find(String key) {
        return grid.stream().flatMap(List::stream).filter(cell -> cell.key().equals(key)).findFirst();
    }

    private Optional<SheetCell> first() {
        return grid.stream().flatMap(List::stream).findFirst();
    }

    private void prepare(SheetCell cell) {
        cell.focusedProperty().subscribe(focused -> {
            if (focused) {
                reached(cell);
            }
        });
        cell.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            cell.requestFocus();
            if (event.getButton() == MouseButton.PRIMARY) {
                cell.choose();
            }
        });
        if (!cell.explanationProperty().get().isEmpty()) {
            cell.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> tooltip.setText(cell.explanationProperty().get()));
            Tooltip.install(cell, tooltip);
        }
    }

    private void reached(SheetCell cell) {
        current.get().ifPresent(before -> before.setFocusTraversable(false));
        first().ifPresent(before -> before.setFocusTraversable(false));
        cell.setFocusTraversable(true);
        current.set(Optional.of(cell));
        reveal(cell);
    }

    private void pressed(KeyEvent event) {
        Optional<SheetCell> focused = current.get().filter(SheetCell::isFocused);
        boolean plain = !event.isAltDown() && !event.isShortcutDown() && !event.isShiftDown();
        if (focused.isPresent() && plain) {
            SheetCell cell = focused.get();
            switch (event.getCode()) {
                case UP -> move(cell, -1, 0, event);
                case DOWN -> move(cell, 1, 0, event);
                case LEFT -> move(cell, 0, -1, event);
                case RIGHT -> move(cell, 0, 1, event);
                case HOME -> move(cell, 0, -grid.getFirst().size(), event);
                case END -> move(cell, 0, grid.getFirst().size(), event);
                case ENTER, SPACE -> {
                    event.consume();
                    cell.choose();
                }
                default -> {
                }
            }
        }
    }

    private void move(SheetCell cell, int down, int right, KeyEvent event) {
        event.consume();
        int row = IntStream.range(0, grid.size()).filter(index -> grid.get(index).contains(cell)).findFirst().orElse(0);
        int column = grid.get(row).indexOf(cell);
        List<SheetCell> cells = grid.get(Math.clamp((long) row + down, 0, grid.size() - 1));
        cells.get(Math.clamp((long) column + right, 0, cells.size() - 1)).requestFocus();
    }

    /** The skin scrolls by moving what it puts the pane into. */
    private void follow(@Nullable Parent moved) {
        if (moved != null) {
            moved.layoutXProperty().subscribe(_ -> pane.scrollTo(-moved.getLayoutX(), -moved.getLayoutY()));
            moved.layoutYProperty().subscribe(_ -> pane.scrollTo(-moved.getLayoutX(), -moved.getLayoutY()));
        }
    }

    /** Scrolls until the cell is in sight, not behind the heads or the first column. */
    private void reveal(SheetCell cell) {
        Bounds view = getViewportBounds();
        double free = pane.getWidth() - view.getWidth();
        double left = getHvalue() * free;
        if (free > 0) {
            double next = Math.clamp(left, cell.getLayoutX() + cell.getWidth() - view.getWidth(),
                    Math.max(cell.getLayoutX() - pane.headWidth(),
                            cell.getLayoutX() + cell.getWidth() - view.getWidth()));
            setHvalue(Math.clamp(next / free, 0, 1));
        }
        double below = pane.getHeight() - view.getHeight();
        if (below > 0 && !grid.getFirst().contains(cell)) {
            double least = cell.getLayoutY() + cell.getHeight() - view.getHeight();
            double next = Math.clamp(getVvalue() * below, least,
                    Math.max(least, cell.getLayoutY() - pane.headHeight()));
            setVvalue(Math.clamp(next / below, 0, 1));
        }
    }
}
