package io.github.convatlas.graph;

import java.util.List;

/**
 * A layer in its place.
 *
 * @param id     its identity
 * @param layer  what it does
 * @param inputs the layers whose outputs it reads, in order
 * @param branch whether it lies on the main path or on a shortcut
 */
public record GraphNode(LayerId id, Layer layer, List<LayerId> inputs, Branch branch) {
    /** Copies the inputs. */
    public GraphNode {
        inputs = List.copyOf(inputs);
    }

    /** Which path of a block a layer lies on. The conv census leaves shortcuts out. */
    public enum Branch {
        /** The path that carries the block's work. */
        MAIN,
        /** The identity or projection around it. */
        SHORTCUT
    }
}
