package io.github.convatlas.engine;

import io.github.convatlas.onnx.OnnxModel;
import io.github.convatlas.onnx.inspect.OnnxInspection;

/** A model that can be opened, as often as wanted. */
public sealed interface ModelSource {
    /** A network compiled from a spec. */
    record Compiled(OnnxModel model) implements ModelSource {
    }

    /** A file that was looked into. */
    record File(OnnxInspection inspection) implements ModelSource {
    }

    /** A file whose weights are not there: its structure, with random weights. For measuring only. */
    record Seeded(OnnxInspection inspection) implements ModelSource {
    }

    /** What a person calls it: the network's reference or the file's name. */
    default String name() {
        return switch (this) {
            case Compiled(OnnxModel model) -> model.network().identity().reference();
            case File(OnnxInspection inspection) -> inspection.name();
            case Seeded(OnnxInspection inspection) -> inspection.name();
        };
    }
}
