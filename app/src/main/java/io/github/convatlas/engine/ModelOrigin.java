package io.github.convatlas.engine;

import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.onnx.Provenance;
import io.github.convatlas.onnx.inspect.OnnxInspection;

/** Where a model that runs comes from. */
public sealed interface ModelOrigin {
    /**
     * It was compiled from a spec.
     *
     * @param identity   which network, with which parameters
     * @param provenance where its weights come from
     */
    record Compiled(NetworkIdentity identity, Provenance provenance) implements ModelOrigin {
    }

    /**
     * It was read from a file.
     *
     * @param inspection what the file says about itself
     */
    record File(OnnxInspection inspection) implements ModelOrigin {
    }

    /**
     * It was made in memory.
     *
     * @param title what a person calls it
     */
    record Made(String title) implements ModelOrigin {
    }

    /** What a person calls it: the network's reference or the file's name. */
    default String name() {
        return switch (this) {
            case Compiled(NetworkIdentity identity, _) -> identity.reference();
            case File(OnnxInspection inspection) -> inspection.name();
            case Made(String title) -> title;
        };
    }
}
