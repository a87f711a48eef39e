package io.github.convatlas.compare.diff;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;

import java.util.List;

/** Networks of the atlas for tests. */
final class Open {
    static final Atlas ATLAS = Atlas.builtIn();

    private Open() {
    }

    static ShapedNetwork network(String reference) {
        return switch (ATLAS.open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork>(List<Problem> problems) -> throw new AssertionError(problems);
        };
    }

    static NetworkDiff diff(String a, String b) {
        return NetworkDiff.of(network(a), network(b));
    }
}
