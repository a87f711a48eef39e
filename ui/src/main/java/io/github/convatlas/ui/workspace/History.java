package io.github.convatlas.ui.workspace;

import io.github.convatlas.library.LibraryReference;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Which networks were shown before, with which parameters. A parameter that is dragged is one step. */
final class History {
    private static final int MOST = 200;
    private final Deque<List<LibraryReference>> past = new ArrayDeque<>();
    private final Deque<List<LibraryReference>> future = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private String lastStep = "";

    /**
     * Keeps what is shown before a change.
     *
     * @param shown what is about to change
     * @param step  names the change; equal ones in a row are one step; empty for a step of its own
     */
    void remember(List<LibraryReference> shown, String step) {
        boolean same = !step.isEmpty() && step.equals(lastStep);
        lastStep = step;
        if (!same) {
            past.push(List.copyOf(shown));
            future.clear();
        }
        if (past.size() > MOST) {
            past.removeLast();
        }
        refresh();
    }

    /** What was shown before the last step. */
    Optional<List<LibraryReference>> back(List<LibraryReference> shown) {
        return move(past, future, shown);
    }

    /** What was shown before the last step was taken back. */
    Optional<List<LibraryReference>> forth(List<LibraryReference> shown) {
        return move(future, past, shown);
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    private Optional<List<LibraryReference>> move(Deque<List<LibraryReference>> from, Deque<List<LibraryReference>> to,
            List<LibraryReference> shown) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(List.copyOf(shown));
        lastStep = "";
        List<LibraryReference> found = from.pop();
        refresh();
        return Optional.of(found);
    }

    private void refresh() {
        undoable.set(!past.isEmpty());
        redoable.set(!future.isEmpty());
    }
}
