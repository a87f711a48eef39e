package io.github.convatlas.facts;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;

/** The atlas and what is published about it, for the tests of this package. */
final class BuiltInFacts {
    static final Atlas ATLAS = Atlas.builtIn();
    static final PublishedFacts FACTS = PublishedFacts.builtIn(ATLAS);

    private BuiltInFacts() {
    }

    /** The network that a reference names. */
    static ShapedNetwork open(String reference) {
        return switch (ATLAS.open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork>(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    /** A row as a failing test names it. */
    static String line(Reconciliation.Row row) {
        return row.fact().network() + " " + row.fact().quantity() + " " + row.fact().printed().text() + " computed "
                + row.computed().orElse(0) + " " + row.fact().source().citation();
    }
}
