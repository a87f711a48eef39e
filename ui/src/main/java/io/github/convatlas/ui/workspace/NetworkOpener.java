package io.github.convatlas.ui.workspace;

import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.library.LibraryReference;

import java.io.IOException;

/** Finds a network and computes its shapes. Called in the background. */
@FunctionalInterface
public interface NetworkOpener {
    /**
     * Opens a network.
     *
     * @param reference which, with which parameters
     * @return the network, or what is wrong with the reference or the file
     * @throws IOException          if a file cannot be read
     * @throws InterruptedException if it is no longer wanted
     */
    Reading<ShapedNetwork> open(LibraryReference reference) throws IOException, InterruptedException;
}
