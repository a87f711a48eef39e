package io.github.convatlas.spec;

import io.github.convatlas.graph.Value;
import io.github.convatlas.json.Place;

/** What a spec gives for a parameter: a value, or an expression that is computed where the block is used. */
public sealed interface Argument {
    /** Where it is written. */
    Place place();

    /** A plain value. */
    record Fixed(Place place, Value value) implements Argument {
    }

    /** An expression. */
    record Computed(Place place, Expression expression) implements Argument {
    }
}
