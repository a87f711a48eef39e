package io.github.convatlas.ui.command;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Searches everything that can be asked for by name. */
public final class PaletteViewModel {
    private final Supplier<List<PaletteItem>> source;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<PaletteItem> found = FXCollections.observableArrayList();
    private final ObservableList<PaletteItem> foundView = FXCollections.unmodifiableObservableList(found);
    private List<PaletteItem> all = List.of();

    /**
     * Creates the palette.
     *
     * @param source everything there is; asked each time the palette opens
     */
    public PaletteViewModel(Supplier<List<PaletteItem>> source) {
        this.source = source;
        query.subscribe(_ -> search());
    }

    /** What is searched for. */
    public StringProperty queryProperty() {
        return query;
    }

    /** What matches, best first. */
    public ObservableList<PaletteItem> found() {
        return foundView;
    }

    /** Starts a new search. */
    public void open() {
        all = source.get();
        query.set("");
        search();
    }

    private void search() {
        found.setAll(FuzzyMatch.filter(query.get(), all, item -> item.title() + " " + item.group()));
    }
}
