package io.github.convatlas.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The platform's own windows for choosing files, behind an interface because they do not exist in tests. */
public interface FileDialogs {
    /**
     * Lets the user choose files to open.
     *
     * @param title of the dialog
     * @param kinds what may be chosen; the first is shown first
     * @return the files; none if the user thought better of it
     */
    List<Path> open(String title, List<Kind> kinds);

    /**
     * Lets the user choose a folder.
     *
     * @param title of the dialog
     * @return the folder; nothing if the user thought better of it
     */
    Optional<Path> folder(String title);

    /**
     * Lets the user choose where to save.
     *
     * @param title of the dialog
     * @param name  proposed
     * @param kinds what may be written; the first is shown first
     * @return the file; nothing if the user thought better of it
     */
    Optional<Path> save(String title, String name, List<Kind> kinds);

    /**
     * A kind of files.
     *
     * @param title    for people
     * @param patterns such as {@code *.json}
     */
    record Kind(String title, List<String> patterns) {
        /** Copies the list. */
        public Kind {
            patterns = List.copyOf(patterns);
        }
    }
}
