package io.github.convatlas.ui.compare.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
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
    private final ReadOnlyObjectWrapper<Optional<SheetCell>> current = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** An empty sheet. */
    public Sheet() {
        getStyleClass().add("sheet-scroll");
        setFocusTraversable(false);
        setContent(pane);
        tooltip.setShowDelay(HOVER);
        tooltip.setWrapText(true);
        pane.roomProperty().bind(viewportBoundsProperty().map(Bounds::getWidth));
        hvalueProperty().subscribe(_ -> follow());
        vvalueProperty().subscribe(_ -> follow());
        viewportBoundsProperty().subscribe(_ -> follow());
        pane.layoutBoundsProperty().subscribe(_ -> follow());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** The cell that has the focus, or had it last; nothing until one had. */
    public ReadOnlyObjectProperty<Optional<SheetCell>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Shows these rows. The scroll position stays; the focus stays on the cell of the same key. */
    public void show(List<SheetRow> rows) {
        Optional<String> key = current.get().map(SheetCell::key);
        boolean focused = current.get().filter(SheetCell::isFocused).isPresent();
        grid.clear();
        rows.stream().map(SheetPane::cells).filter(cells -> !cells.isEmpty()).forEach(grid::add);
        pane.show(rows);
        grid.forEach(cells -> cells.forEach(this::prepare));
        Optional<SheetCell> next = key.flatMap(this::find);
        current.set(next);
        next.or(this::first).ifPresent(cell -> cell.setFocusTraversable(true));
        if (focused) {
            next.ifPresent(SheetCell::requestFocus);
        }
    }

    /** The cell of this key, if the sheet has it. */
    public Optional<SheetCell> find(String key) {
        return grid.stream().flatMap(List::stream).filter(cell -> cell.key().equals(key)).findFirst();
    }

    private Optional<SheetCell> first() {
        return grid.stream().flatMap(List::stream).findFirst();
    }

    private void prepare(SheetCell cell) {
        cell.setFocusTraversable(false);
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

    private void follow() {
        Bounds view = getViewportBounds();
        pane.scrollTo(getHvalue() * Math.max(0, pane.getWidth() - view.getWidth()),
                getVvalue() * Math.max(0, pane.getHeight() - view.getHeight()));
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
