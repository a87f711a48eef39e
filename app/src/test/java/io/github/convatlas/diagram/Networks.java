package io.github.convatlas.diagram;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.NetworkSpec;

import java.util.List;

/** The networks of the atlas, for tests. */
public final class Networks {
    private static final Atlas ATLAS = Atlas.builtIn();

    private Networks() {
    }

    /** The ids of all built-in networks. */
    public static List<String> ids() {
        return ATLAS.networks().stream().map(NetworkSpec::id).toList();
    }

    public static ShapedNetwork network(String reference) {
        return switch (ATLAS.open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork>(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    public static Outline outline(String reference) {
        return Outline.of(network(reference), true);
    }
}
