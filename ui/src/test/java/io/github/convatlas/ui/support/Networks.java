package io.github.convatlas.ui.support;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;

/** Networks of the atlas. */
public final class Networks {
    private Networks() {
    }

    /** The network of a reference such as {@code squeezenet-1.1@resolution=64}. */
    public static ShapedNetwork of(String reference) {
        return switch (Atlas.builtIn().open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork> failure -> throw new AssertionError(failure);
        };
    }
}
