package io.github.convatlas.ui.workspace;

import io.github.convatlas.library.LibraryReference;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The networks that were shown lately, newest first. */
final class Recent {
    private static final int MOST = 8;
    private final ObservableList<LibraryReference> references = FXCollections.observableArrayList();

    Recent(List<String> texts) {
        references.setAll(texts.stream().map(LibraryReference::parse).toList());
    }

    ObservableList<LibraryReference> references() {
        return references;
    }

    void remember(LibraryReference reference) {
        references.remove(reference);
        references.addFirst(reference);
        if (references.size() > MOST) {
            references.removeLast();
        }
    }
}
