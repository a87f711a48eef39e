package io.github.convatlas.opening;

import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.onnx.importer.ImportedNetwork;
import io.github.convatlas.recognize.Identification;

import java.util.Optional;

/**
 * An ONNX file that was opened.
 *
 * @param imported the file, its network with blocks
 * @param identity which network of the atlas it is or is nearest to; empty where none is like it
 */
public record OpenedFile(ImportedNetwork imported, Optional<Identification> identity) {
    /** The network, with blocks. */
    public ShapedNetwork network() {
        return imported.network();
    }
}
