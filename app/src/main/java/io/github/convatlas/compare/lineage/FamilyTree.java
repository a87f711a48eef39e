package io.github.convatlas.compare.lineage;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.compare.TotalsTable;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.lineage.Descent;
import io.github.convatlas.lineage.Lineage;
import io.github.convatlas.lineage.Origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Steps of the lineage with what each changed in numbers, computed from the networks at both ends.
 *
 * @param edges  in the order of the lineage
 * @param titles of the networks at their ends, by reference
 */
public record FamilyTree(List<Edge> edges, Map<String, String> titles) {
    /** Copies the collections. */
    public FamilyTree {
        edges = List.copyOf(edges);
        titles = Map.copyOf(titles);
    }

    /**
     * One step.
     *
     * @param descent itself
     * @param totals  of both ends, the second against the first; nothing where it begins with an idea
     */
    public record Edge(Descent descent, Optional<TotalsTable> totals) {
    }

    /**
     * The whole lineage.
     *
     * @param atlas knows its networks
     */
    public static FamilyTree of(Lineage lineage, Atlas atlas) {
        return of(lineage.descents(), atlas);
    }

    /**
     * All that networks come from and all that comes from them.
     *
     * @param references the networks
     * @param atlas      knows the networks of the lineage
     */
    public static FamilyTree of(Lineage lineage, List<String> references, Atlas atlas) {
        var wanted = new LinkedHashSet<Descent>();
        for (String reference : references) {
            collectBefore(lineage, reference, wanted);
            collectAfter(lineage, reference, wanted);
        }
        return of(lineage.descents().stream().filter(wanted::contains).toList(), atlas);
    }

    private static void collectBefore(Lineage lineage, String reference, Set<Descent> found) {
        for (Descent descent : lineage.ancestors(reference)) {
            if (found.add(descent) && descent.from() instanceof Origin.Network(String ancestor)) {
                collectBefore(lineage, ancestor, found);
            }
        }
    }

    private static void collectAfter(Lineage lineage, String reference, Set<Descent> found) {
        for (Descent descent : lineage.descendants(reference)) {
            if (found.add(descent)) {
                collectAfter(lineage, descent.to(), found);
            }
        }
    }

    private static FamilyTree of(List<Descent> descents, Atlas atlas) {
        Map<String, Optional<ShapedNetwork>> opened = new HashMap<>();
        var edges = new ArrayList<Edge>();
        for (Descent descent : descents) {
            Optional<ShapedNetwork> to = opened.computeIfAbsent(descent.to(), name -> open(atlas, name));
            Optional<ShapedNetwork> from = switch (descent.from()) {
                case Origin.Network(String reference) ->
                    opened.computeIfAbsent(reference, name -> open(atlas, name));
                case Origin.Idea _ -> Optional.empty();
            };
            edges.add(new Edge(descent, from.flatMap(a -> to.map(b -> TotalsTable.of(List.of(a, b))))));
        }
        Map<String, String> titles = new HashMap<>();
        opened.forEach((reference, network) -> titles.put(reference,
                network.map(shaped -> shaped.identity().displayName()).orElse(reference)));
        return new FamilyTree(edges, titles);
    }

    private static Optional<ShapedNetwork> open(Atlas atlas, String reference) {
        return switch (atlas.open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> Optional.of(network);
            case Reading.Failure<ShapedNetwork> _ -> Optional.empty();
        };
    }

    /** The name of a network as its paper prints it. */
    public String title(String reference) {
        return titles.getOrDefault(reference, reference);
    }

    /** The steps that lead to a network, the main one first: from a network if there is one, else from an idea. */
    public List<Edge> into(String reference) {
        List<Edge> all = edges.stream().filter(edge -> edge.descent().to().equals(reference)).toList();
        var ordered = new ArrayList<>(all.stream().filter(FamilyTree::fromNetwork).toList());
        ordered.addAll(all.stream().filter(edge -> !fromNetwork(edge)).toList());
        return ordered;
    }

    /** The steps that begin with a network or an idea. */
    public List<Edge> outOf(Origin origin) {
        return edges.stream().filter(edge -> edge.descent().from().equals(origin)).toList();
    }

    private static boolean fromNetwork(Edge edge) {
        return edge.descent().from() instanceof Origin.Network;
    }

    /** Networks and ideas that nothing here leads to, in the order of the steps. */
    public List<Origin> roots() {
        return edges.stream().map(edge -> edge.descent().from()).distinct().filter(origin -> switch (origin) {
            case Origin.Network(String reference) -> into(reference).isEmpty();
            case Origin.Idea _ -> true;
        }).toList();
    }
}
