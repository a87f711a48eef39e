package io.github.convatlas.ui.library;

import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.spec.LocalizedText;

/** A row of the atlas pane. */
public sealed interface AtlasRow {

    /**
     * The head of a section.
     *
     * @param section which
     * @param size    how many networks it has
     * @param open    whether they are listed
     */
    record Head(Section section, int size, boolean open) implements AtlasRow {
    }

    /**
     * A network.
     *
     * @param section   where it is listed
     * @param reference which network
     * @param title     its name
     * @param year      of its paper; 0 if there is none
     */
    record Entry(Section section, LibraryReference reference, String title, int year) implements AtlasRow {
    }

    /**
     * A block of the user.
     *
     * @param name  in specs
     * @param title for people
     * @param about what it is; may be empty
     */
    record Block(String name, String title, LocalizedText about) implements AtlasRow {
    }

    /** Says how something gets into an empty section. */
    record Hint(Section section) implements AtlasRow {
    }

    /** A section of the atlas pane. */
    sealed interface Section {
        /** Identity of the section, for settings. */
        String id();

        /** The networks of one family. */
        record Family(String name) implements Section {
            @Override
            public String id() {
                return "family:" + name;
            }
        }

        /** A section that every atlas has. */
        enum Fixed implements Section {
            /** Networks shown lately. */
            RECENT,
            /** The user's own specs. */
            MINE,
            /** The user's own blocks; only where there are some. */
            BLOCKS,
            /** The user's ONNX files. */
            ONNX;

            @Override
            public String id() {
                return name();
            }
        }
    }
}
