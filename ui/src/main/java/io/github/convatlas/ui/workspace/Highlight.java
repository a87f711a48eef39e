package io.github.convatlas.ui.workspace;

import io.github.convatlas.graph.LayerId;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Layers that are lit in every diagram, and why.
 *
 * @param label  why they are lit, in the language of the window: {@code dense 3x3 at 28}
 * @param layers by slot of the network; networks that are not named stay as they are
 */
public record Highlight(String label, Map<Long, Set<LayerId>> layers) {
    /** Copies the collections and checks that there is something to light. */
    public Highlight {
        var copy = new LinkedHashMap<Long, Set<LayerId>>();
        layers.forEach((slot, lit) -> copy.put(slot, Set.copyOf(lit)));
        layers = Map.copyOf(copy);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("nothing is lit by \"" + label + '"');
        }
    }

    /** How many layers are lit. */
    public int count() {
        return layers.values().stream().mapToInt(Set::size).sum();
    }
}
