package io.github.convatlas.ui.diagram.measure;

import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.opening.OpenedFile;
import io.github.convatlas.ui.workspace.OpenNetwork;

import java.util.Optional;

/**
 * A network that can be measured.
 *
 * @param id      what its times are kept under: two files of the same name are two networks
 * @param network its layers
 * @param file    from which it comes, to be measured itself; nothing for networks of specs, which are compiled
 */
public record Measurand(String id, ShapedNetwork network, Optional<OpenedFile> file) {

    /** What the times of a network in the window are kept under; nothing before it is opened. */
    public static Optional<String> id(OpenNetwork open) {
        return open.network().map(network -> switch (open.reference()) {
            case LibraryReference.Spec _ -> network.identity().reference();
            case LibraryReference.OnnxFile file -> file.text();
        });
    }
}
