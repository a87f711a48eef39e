package io.github.convatlas.graph;

/**
 * Identity of a layer inside one network: the dotted path of row, repeat, step and operation, for example
 * {@code stage3.1.depthwise.norm}. Values computed for a layer are keyed by it.
 *
 * @param value the path; never blank
 */
public record LayerId(String value) implements Comparable<LayerId> {
    /** Checks that the path is not blank. */
    public LayerId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a layer id must not be blank");
        }
    }

    /**
     * The identity of a part of this layer's step.
     *
     * @param part the last name of the new path
     */
    public LayerId child(String part) {
        return new LayerId(value + "." + part);
    }

    @Override
    public int compareTo(LayerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
