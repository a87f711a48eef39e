package io.github.convatlas.ui.diagram.model;

import io.github.convatlas.ui.diagram.model.DiagramSearch.Hit;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The search for blocks and layers by their names. */
public final class SearchModel {
    private final ReadOnlyObjectProperty<DiagramDrawing> drawing;
    private final Consumer<Hit> show;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper();
    private List<Hit> hits = List.of();

    SearchModel(ReadOnlyObjectProperty<DiagramDrawing> drawing, Consumer<Hit> show) {
        this.drawing = drawing;
        this.show = show;
        text.subscribe((_, _) -> search());
        drawing.subscribe((_, _) -> update());
    }

    /** What is searched for. */
    public StringProperty textProperty() {
        return text;
    }

    /** How many blocks and layers were found. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Which of them is shown, counted from 1; 0 before the first. */
    public ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Shows the next one; after the last comes the first. */
    public void next() {
        go(current.get() >= hits.size() ? 1 : current.get() + 1);
    }

    /** Shows the one before; before the first comes the last. */
    public void previous() {
        go(current.get() <= 1 ? hits.size() : current.get() - 1);
    }

    private void go(int number) {
        if (!hits.isEmpty()) {
            current.set(number);
            show.accept(hits.get(number - 1));
        }
    }

    private void search() {
        hits = DiagramSearch.find(drawing.get().columns(), text.get());
        count.set(hits.size());
        current.set(0);
    }

    private void update() {
        List<Hit> found = DiagramSearch.find(drawing.get().columns(), text.get());
        if (!found.equals(hits)) {
            search();
        }
    }
}
