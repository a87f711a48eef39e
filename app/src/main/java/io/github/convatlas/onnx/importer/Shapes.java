package io.github.convatlas.onnx.importer;

import io.github.convatlas.graph.Shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dimensions of a file as shapes. */
final class Shapes {
    private Shapes() {
    }

    /**
     * The shape of a tensor; that of a single number where its dimensions are not known.
     *
     * @param sizes        as in the file
     * @param channelsLast whether a map is NHWC
     */
    static Shape of(Optional<List<Long>> sizes, boolean channelsLast) {
        List<Integer> dimensions = new ArrayList<>(sizes.orElse(List.of()).stream()
                .map(size -> Math.clamp(size, 1, Integer.MAX_VALUE)).toList());
        if (dimensions.isEmpty()) {
            return new Shape(List.of(1));
        }
        if (channelsLast && dimensions.size() == 4) {
            dimensions.add(1, dimensions.removeLast());
        }
        return new Shape(dimensions);
    }
}
