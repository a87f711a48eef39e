package io.github.convatlas.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Collects what is wrong while one file is read. Not for use by several threads. */
public final class Problems {
    private static final int ENOUGH = 100;
    private final SequencedSet<Problem> found = new LinkedHashSet<>();

    /** Notes a problem; after a hundred, further ones add nothing and are left out. */
    public void add(Place place, String message) {
        if (found.size() < ENOUGH) {
            found.add(new Problem(place, message));
        }
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** How many problems were noted so far. */
    public int count() {
        return found.size();
    }

    /** What was noted, in the order of noting. */
    public List<Problem> all() {
        return List.copyOf(new ArrayList<>(found));
    }
}
