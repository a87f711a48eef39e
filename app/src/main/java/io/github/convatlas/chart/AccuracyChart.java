package io.github.convatlas.chart;

import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.facts.PublishedFact;
import io.github.convatlas.facts.PublishedFacts;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.lineage.Descent;
import io.github.convatlas.lineage.Lineage;
import io.github.convatlas.lineage.Origin;
import io.github.convatlas.spec.NetworkSpec;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Published top-1 accuracy of networks over what they compute. Pure values; a large network takes a moment to count, so
 * not on a thread that draws.
 *
 * @param axis        what accuracy is shown over
 * @param points      the networks with a published accuracy, in the order they were given
 * @param families    every family of the atlas, in its order: a family looks the same whatever else is shown
 * @param arrows      which shown network comes from which
 * @param unpublished the names of the networks for which no accuracy is published
 */
public record AccuracyChart(ChartAxis axis, List<ChartPoint> points, List<String> families, List<Arrow> arrows,
        List<String> unpublished) {
    /** Copies the lists. */
    public AccuracyChart {
        points = List.copyOf(points);
        families = List.copyOf(families);
        arrows = List.copyOf(arrows);
        unpublished = List.copyOf(unpublished);
    }

    /**
     * A step of the lineage between two shown networks.
     *
     * @param from what was there before
     * @param to   what came from it
     */
    public record Arrow(ChartPoint from, ChartPoint to) {
    }

    /**
     * What is known about networks.
     *
     * @param atlas   their families
     * @param facts   what is published about them
     * @param lineage which comes from which
     */
    public record Known(Atlas atlas, PublishedFacts facts, Lineage lineage) {
    }

    /**
     * The chart of some networks. A network that is named twice is shown once.
     *
     * @param networks with shapes, at the parameters that count
     * @param known    what is known about them
     * @param axis     what accuracy is shown over
     */
    public static AccuracyChart of(List<ShapedNetwork> networks, Known known, ChartAxis axis) {
        var points = new LinkedHashMap<String, ChartPoint>();
        var unpublished = new LinkedHashSet<String>();
        for (ShapedNetwork network : networks) {
            Optional<PublishedFact> accuracy = AccuracyChoice.of(known.facts().of(network.identity()));
            accuracy.ifPresentOrElse(
                    fact -> points.put(network.identity().reference(), point(network, fact, known.atlas())),
                    () -> unpublished.add(network.identity().displayName()));
        }
        List<ChartPoint> shown = List.copyOf(points.values());
        return new AccuracyChart(axis, shown, families(known.atlas(), shown), arrows(points, known.lineage()),
                List.copyOf(unpublished));
    }

    private static ChartPoint point(ShapedNetwork network, PublishedFact fact, Atlas atlas) {
        String family = atlas.find(network.identity().id()).map(NetworkSpec::family)
                .orElse(network.identity().title());
        return new ChartPoint(network.identity(), family, NetworkCosts.of(network).total(),
                network.input().extent().longest(), fact);
    }

    private static List<String> families(Atlas atlas, Collection<ChartPoint> points) {
        var families = new LinkedHashSet<String>();
        atlas.networks().forEach(network -> families.add(network.family()));
        points.forEach(point -> families.add(point.family()));
        return List.copyOf(families);
    }

    private static List<Arrow> arrows(Map<String, ChartPoint> points, Lineage lineage) {
        var arrows = new LinkedHashSet<Arrow>();
        for (Descent descent : lineage.descents()) {
            if (descent.from() instanceof Origin.Network(String reference)) {
                end(points, reference).ifPresent(from -> end(points, descent.to()).filter(to -> !to.equals(from))
                        .ifPresent(to -> arrows.add(new Arrow(from, to))));
            }
        }
        return List.copyOf(arrows);
    }

    /** The point of a network; that of the network at its defaults where it is not shown with these parameters. */
    private static Optional<ChartPoint> end(Map<String, ChartPoint> points, String reference) {
        return Optional.ofNullable(points.get(reference))
                .or(() -> Optional.ofNullable(points.get(reference.replaceFirst("@.*", ""))));
    }

    /** Where a point lies on the axis; always more than 0. */
    public long x(ChartPoint point) {
        return Math.max(1, axis.of(point.cost()));
    }

    /** The networks that no other shown one beats, from the cheapest to the most accurate. */
    public List<ChartPoint> front() {
        return ParetoFront.of(points, this::x, ChartPoint::topOne);
    }

    /** The families of the shown points, in the order of the atlas. */
    public List<String> shownFamilies() {
        return families.stream().filter(family -> points.stream().anyMatch(point -> point.family().equals(family)))
                .toList();
    }
}
