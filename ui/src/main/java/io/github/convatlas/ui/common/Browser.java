package io.github.convatlas.ui.common;

import java.net.URI;

/** Shows pages outside of the window, behind an interface because there is no browser in tests. */
@FunctionalInterface
public interface Browser {
    /**
     * Opens a page in the user's browser.
     *
     * @param address https
     */
    void open(URI address);
}
