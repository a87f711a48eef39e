package io.github.convatlas.compare.diff;

import io.github.convatlas.graph.Value;

import java.util.Optional;

/**
 * A field in which two blocks differ.
 *
 * @param field  which
 * @param before its value in the first; nothing where it does not apply
 * @param after  its value in the second; nothing where it does not apply
 */
public record FieldChange(Field field, Optional<Value> before, Optional<Value> after) {
    /** Checks that there is a difference. */
    public FieldChange {
        if (before.equals(after)) {
            throw new IllegalArgumentException("a change needs two values, found " + before + " twice");
        }
    }

    /** The same change seen from the other side. */
    public FieldChange reversed() {
        return new FieldChange(field, after, before);
    }
}
