package io.github.convatlas.ui.library;

import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.library.AtlasRow.Entry;
import io.github.convatlas.ui.library.AtlasRow.Section;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** Which rows of the atlas pane are selected: those of the networks shown; and what the user does by selecting others. */
final class AtlasSelection {
    private final AtlasViewModel model;
    private final ListView<AtlasRow> list;
    private boolean touched;

    /** Selects in this list. */
    AtlasSelection(AtlasViewModel model, ListView<AtlasRow> list) {
        this.model = model;
        this.list = list;
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
        list.getSelectionModel().getSelectedItems().addListener((ListChangeListener<AtlasRow>) _ -> touched = true);
        EventDispatcher dispatcher = list.getEventDispatcher();
        list.setEventDispatcher((event, tail) -> dispatch(dispatcher, event, tail));
    }

    /** Picks the first network, as by a click. */
    void pickFirst() {
        int first = IntStream.range(0, model.rows().size()).filter(index -> model.rows().get(index) instanceof Entry)
                .findFirst().orElse(0);
        list.requestFocus();
        list.getSelectionModel().clearAndSelect(first);
        picked(false);
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
    void synchronize() {
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
