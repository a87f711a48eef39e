package io.github.convatlas.onnx.importer;

import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Shape;

import java.util.List;
import java.util.Optional;

/**
 * A step in its place.
 *
 * @param tensor what it writes
 * @param name   of its node
 * @param step   what it does
 * @param inputs the tensors of the items it reads
 * @param shape  of what it writes, NCHW for maps
 */
record Item(String tensor, String name, Step step, List<String> inputs, Shape shape) {
    Item {
        inputs = List.copyOf(inputs);
    }

    Item with(Step newStep, List<String> newInputs) {
        return new Item(tensor, name, newStep, newInputs, shape);
    }

    Item named(String newName) {
        return new Item(tensor, newName, step, inputs, shape);
    }

    String input() {
        return inputs.getFirst();
    }

    /** Its layer, if it is one of this kind. */
    <T extends Layer> Optional<T> layer(Class<T> kind) {
        return step instanceof Step.Known(Layer layer) && kind.isInstance(layer)
                ? Optional.of(kind.cast(layer))
                : Optional.empty();
    }

    /** Its step, if it is one of this kind. */
    <T extends Step> Optional<T> step(Class<T> kind) {
        return kind.isInstance(step) ? Optional.of(kind.cast(step)) : Optional.empty();
    }
}
