package io.github.convatlas.ui.diagram.export;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.color.Palette;

/** Puts a diagram on paper. */
@FunctionalInterface
public interface Printing {
    /** What became of it. */
    enum Answer {
        /** It was handed to the printer. */
        PRINTED,
        /** The user changed their mind. */
        CANCELLED,
        /** No printer is set up. */
        NO_PRINTER,
        /** The printer refused. */
        FAILED
    }

    /**
     * Asks for a printer and prints a diagram, on one page or on several that can be read. For the FX thread.
     *
     * @param list    the diagram
     * @param palette its colors
     * @param title   what the printer calls it
     */
    Answer print(DisplayList list, Palette palette, String title);
}
