package io.github.convatlas.ui.workspace;

import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.common.Language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/**
 * What is lit in every diagram. The light goes out by itself when one of its networks is closed or gets other parameters:
 * what was lit would no longer be what the label says; and when the language changes, because the label has one. For the FX
 * thread.
 */
public final class Lighting {
    private final ObservableList<OpenNetwork> networks;
    private final ReadOnlyObjectWrapper<Optional<Highlight>> highlight = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Map<Long, LibraryReference> lit = Map.of();

    Lighting(ObservableList<OpenNetwork> networks, ObservableValue<Language> language) {
        this.networks = networks;
        networks.addListener((ListChangeListener<OpenNetwork>) _ -> check());
        language.addListener((_, _, _) -> clear());
    }

    /** What is lit, if anything. */
    public ReadOnlyObjectProperty<Optional<Highlight>> highlightProperty() {
        return highlight.getReadOnlyProperty();
    }

    /** Lights up some layers instead of those before. */
    public void light(Highlight newHighlight) {
        lit = references(newHighlight);
        highlight.set(Optional.of(newHighlight));
    }

    /** Lights nothing. */
    public void clear() {
        lit = Map.of();
        highlight.set(Optional.empty());
    }

    private void check() {
        highlight.get().filter(found -> !references(found).equals(lit)).ifPresent(_ -> clear());
    }

    private Map<Long, LibraryReference> references(Highlight of) {
        var found = new LinkedHashMap<Long, LibraryReference>();
        networks.stream().filter(network -> of.layers().containsKey(network.slot()))
                .forEach(network -> found.put(network.slot(), network.reference()));
        return found;
    }
}
