package io.github.convatlas.diagram.layout;

import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.graph.LayerId;

import java.util.Map;
import java.util.Set;

/**
 * A network in a diagram.
 *
 * @param outline the network
 * @param opened  ids of the rows whose layers are shown; ids that it does not have mean nothing
 * @param times   measured milliseconds by layer; empty where nothing was measured
 */
public record DiagramColumn(Outline outline, Set<String> opened, Map<LayerId, Double> times) {
    /** Copies the collections. */
    public DiagramColumn {
        opened = Set.copyOf(opened);
        times = Map.copyOf(times);
    }

    /** A network with all rows closed. */
    public static DiagramColumn closed(Outline outline) {
        return new DiagramColumn(outline, Set.of(), Map.of());
    }
}
