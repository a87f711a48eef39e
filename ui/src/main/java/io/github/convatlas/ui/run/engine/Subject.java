package io.github.convatlas.ui.run.engine;

import io.github.convatlas.graph.ShapedNetwork;

import java.nio.file.Path;

/** Something that can be measured without being asked for answers. */
public sealed interface Subject {
    /** A network of the atlas, with random weights. */
    record Network(ShapedNetwork network) implements Subject {
    }

    /** A file. */
    record File(Path path) implements Subject {
    }
}
