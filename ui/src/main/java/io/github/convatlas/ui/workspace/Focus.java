package io.github.convatlas.ui.workspace;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** Which of the shown networks has the focus: the one it was given to, or the last one where that is not shown any more. */
final class Focus {
    private final ObservableList<OpenNetwork> networks;
    private final ReadOnlyObjectWrapper<Optional<OpenNetwork>> focused = new ReadOnlyObjectWrapper<>(Optional.empty());
    private long slot;

    Focus(ObservableList<OpenNetwork> networks) {
        this.networks = networks;
        networks.addListener((ListChangeListener<OpenNetwork>) _ -> refresh());
    }

    ReadOnlyObjectProperty<Optional<OpenNetwork>> property() {
        return focused.getReadOnlyProperty();
    }

    /** Gives it to the network of a slot. */
    void on(long newSlot) {
        slot = newSlot;
        refresh();
    }

    private void refresh() {
        Optional<OpenNetwork> next = networks.stream().filter(network -> network.slot() == slot).findFirst()
                .or(() -> networks.isEmpty() ? Optional.empty() : Optional.of(networks.getLast()));
        next.ifPresent(network -> slot = network.slot());
        if (!next.equals(focused.get())) {
            focused.set(next);
        }
    }
}
