package io.github.convatlas.measure.lookup;

import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.List;

/**
 * A block, or layers between blocks, as a small network of its own. Two pieces are equal if they compute the same on the
 * same shapes, wherever they come from.
 *
 * @param signature layers, connections and shapes in one text
 * @param label     for people: {@code MB3x3, 24, 144}
 * @param network   the layers with inputs in place of what they read
 */
public record Piece(String signature, String label, ShapedNetwork network) {
    /** The shapes that enter it. */
    public List<Shape> inputs() {
        return network.graph().nodes().values().stream().filter(node -> node.inputs().isEmpty())
                .map(node -> network.shape(node.id())).toList();
    }

    /** The shape that leaves it. */
    public Shape output() {
        return network.output();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Piece piece && signature.equals(piece.signature);
    }

    @Override
    public int hashCode() {
        return signature.hashCode();
    }
}
