package io.github.convatlas.analysis;

import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Stage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The conv census: how many 3x3 convolutions a network applies at each resolution.
 *
 * @param rows    the resolutions
 * @param entries the convolutions that count, in the order of the network
 */
public record ConvCensus(ResolutionRows rows, Map<LayerId, Entry> entries) {
    /** Copies the map. */
    public ConvCensus {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /**
     * A convolution that counts.
     *
     * @param row   index of its resolution
     * @param count how many 3x3 convolutions it stands for
     */
    public record Entry(int row, int count) {
    }

    /**
     * The census of a network.
     *
     * @param network what is counted
     * @param rule    how
     */
    public static ConvCensus of(ShapedNetwork network, CensusRule rule) {
        ResolutionRows rows = ResolutionRows.of(network);
        Set<LayerId> left = rule.heads() ? Set.of() : head(network);
        var entries = new LinkedHashMap<LayerId, Entry>();
        for (GraphNode node : network.graph().nodes().values()) {
            if (node.layer() instanceof Layer.Convolution convolution && counts(node, rule)
                    && !left.contains(node.id())) {
                int weight = rule.weight(convolution.window().kernel());
                if (weight > 0) {
                    entries.put(node.id(), new Entry(rows.rowOf(mapOf(network, node, rule)), weight));
                }
            }
        }
        return new ConvCensus(rows, entries);
    }

    private static Set<LayerId> head(ShapedNetwork network) {
        return network.graph().stages().stream().filter(stage -> stage.section() == Stage.Section.HEAD)
                .flatMap(stage -> stage.blocks().stream()).flatMap(block -> block.layers().stream())
                .collect(Collectors.toSet());
    }

    private static boolean counts(GraphNode node, CensusRule rule) {
        return rule.shortcuts() || node.branch() == GraphNode.Branch.MAIN;
    }

    private static Shape mapOf(ShapedNetwork network, GraphNode node, CensusRule rule) {
        return switch (rule.side()) {
            case INPUT -> network.inputShapes(node.id()).getFirst();
            case OUTPUT -> network.shape(node.id());
        };
    }

    /** The resolutions in pixels, largest first. */
    public List<Integer> resolutions() {
        return rows.resolutions();
    }

    /** The count at each resolution. */
    public List<Integer> counts() {
        var counts = new ArrayList<>(Collections.nCopies(rows.count(), 0));
        entries.values().forEach(entry -> counts.set(entry.row(), counts.get(entry.row()) + entry.count()));
        return List.copyOf(counts);
    }

    /** The count over all resolutions. */
    public int total() {
        return entries.values().stream().mapToInt(Entry::count).sum();
    }

    /** The row in which a layer counts; nothing where it does not. */
    public OptionalInt at(LayerId id) {
        Entry entry = entries.get(id);
        return entry == null ? OptionalInt.empty() : OptionalInt.of(entry.row());
    }
}
