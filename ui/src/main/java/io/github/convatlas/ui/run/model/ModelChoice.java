package io.github.convatlas.ui.run.model;

import java.nio.file.Path;

/** Something that can be run. */
public sealed interface ModelChoice {
    /**
     * A network that the window shows; it has no trained weights.
     *
     * @param slot its place in the window
     * @param name with changed parameters
     */
    record Network(long slot, String name) implements ModelChoice {
    }

    /**
     * A file of the user.
     *
     * @param path absolute
     */
    record File(Path path) implements ModelChoice {
        /** Makes the path absolute. */
        public File {
            path = path.toAbsolutePath().normalize();
        }

        @Override
        public String name() {
            return String.valueOf(path.getFileName());
        }
    }

    /** What a person calls it. */
    String name();
}
