package io.github.convatlas.onnx.shape;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about the tensors of a file, all its inputs decided.
 *
 * @param sizes   dimensions by tensor, each at least 0; tensors without are not known
 * @param assumed operators no runtime at hand knows, by name and domain: the shapes behind them are those in front
 */
public record TensorShapes(Map<String, List<Long>> sizes, Set<String> assumed) {
    /** Copies the collections. */
    public TensorShapes {
        sizes = Collections.unmodifiableMap(new LinkedHashMap<>(sizes));
        assumed = Set.copyOf(assumed);
    }

    /** The dimensions of a tensor, if they are known. */
    public Optional<List<Long>> of(String tensor) {
        return Optional.ofNullable(sizes.get(tensor));
    }
}
