package io.github.convatlas.chart;

import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.facts.PublishedFact;
import io.github.convatlas.facts.PublishedFacts;
import io.github.convatlas.graph.NetworkIdentity;
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
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Published top-1 accuracy of networks over what they compute. Pure values; a large network takes a moment to count, so
 * not on a thread that draws.
 *
 * @param question    what accuracy is shown over, and which networks are set apart
 * @param points      the networks with a published accuracy, in the order they were given
 * @param families    every family of the atlas, in its order: a family looks the same whatever else is shown
 * @param arrows      which shown network comes from which
 * @param unpublished the networks for which no accuracy is published
 * @param unmeasured  on an axis of latency, the networks that were not measured
 */
public record AccuracyChart(Question question, List<ChartPoint> points, List<String> families, List<Arrow> arrows,
        List<NetworkIdentity> unpublished, List<NetworkIdentity> unmeasured) {
    private static final double LEAST_LATENCY = 1e-3;

    /** Copies the lists. */
    public AccuracyChart {
        points = List.copyOf(points);
        families = List.copyOf(families);
        arrows = List.copyOf(arrows);
        unpublished = List.copyOf(unpublished);
        unmeasured = List.copyOf(unmeasured);
    }

    /**
     * What a chart shows.
     *
     * @param axis    what accuracy is shown over
     * @param latency what was measured; of no meaning on other axes
     * @param chosen  references of the networks that are set apart from the others; none where all are alike
     */
    public record Question(ChartAxis axis, MeasuredLatency latency, Set<String> chosen) {
        /** Copies the set. */
        public Question {
            chosen = Set.copyOf(chosen);
        }

        /** Networks that are all alike over this axis, if it is not that of latency. */
        public static Question of(ChartAxis axis) {
            return new Question(axis, MeasuredLatency.NONE, Set.of());
        }
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
     * @param question what is shown
     */
    public static AccuracyChart of(List<ShapedNetwork> networks, Known known, Question question) {
        var points = new LinkedHashMap<String, ChartPoint>();
        var unpublished = new LinkedHashSet<NetworkIdentity>();
        var unmeasured = new LinkedHashSet<NetworkIdentity>();
        for (ShapedNetwork network : networks) {
            Optional<PublishedFact> accuracy = AccuracyChoice.of(known.facts().of(network.identity()));
            OptionalDouble latency = latency(network, question);
            if (accuracy.isEmpty()) {
                unpublished.add(network.identity());
            } else if (question.axis() == ChartAxis.LATENCY && latency.isEmpty()) {
                unmeasured.add(network.identity());
            } else {
                points.put(network.identity().reference(), point(network, accuracy.get(), latency, known.atlas()));
            }
        }
        List<ChartPoint> shown = List.copyOf(points.values());
        return new AccuracyChart(question, shown, families(known.atlas(), shown), arrows(points, known.lineage()),
                List.copyOf(unpublished), List.copyOf(unmeasured));
    }

    /**
     * These networks in front of others. Of a network that is in both, the one in front stays; on an axis of latency, others
     * that were not measured are left out. Arrows begin or end at networks that are set apart.
     *
     * @param background any networks
     * @param lineage    which comes from which
     */
    public AccuracyChart over(AccuracyChart background, Lineage lineage) {
        var all = new LinkedHashMap<String, ChartPoint>();
        points.forEach(point -> all.put(point.reference(), point));
        for (ChartPoint point : background.points) {
            Double median = question.latency().medians().get(point.reference());
            if (question.axis() != ChartAxis.LATENCY || median != null) {
                all.putIfAbsent(point.reference(), median == null ? point : point.measured(median));
            }
        }
        List<Arrow> near = arrows(all, lineage).stream().filter(arrow -> isChosen(arrow.from()) || isChosen(arrow.to()))
                .toList();
        return new AccuracyChart(question, List.copyOf(all.values()), background.families, near, unpublished,
                unmeasured);
    }

    /**
     * The published top-1 accuracy of a network that charts and tables show.
     *
     * @param facts   what is published
     * @param network which
     */
    public static Optional<PublishedFact> accuracy(PublishedFacts facts, NetworkIdentity network) {
        return AccuracyChoice.of(facts.of(network));
    }

    private static OptionalDouble latency(ShapedNetwork network, Question question) {
        Double median = question.latency().medians().get(network.identity().reference());
        return median == null ? OptionalDouble.empty() : OptionalDouble.of(median);
    }

    private static ChartPoint point(ShapedNetwork network, PublishedFact fact, OptionalDouble latency,
            Atlas atlas) {
        String family = atlas.find(network.identity().id()).map(NetworkSpec::family)
                .orElse(network.identity().title());
        return new ChartPoint(network.identity(), family, NetworkCosts.of(network).total(),
                network.input().extent().longest(), latency, fact);
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

    /** What accuracy is shown over. */
    public ChartAxis axis() {
        return question.axis();
    }

    /** Where a point lies on the axis: MACs, params or milliseconds, always more than 0. */
    public double x(ChartPoint point) {
        return switch (question.axis()) {
            case MACS -> Math.max(1, point.cost().macs());
            case PARAMS -> Math.max(1, point.cost().params());
            case LATENCY -> Math.max(LEAST_LATENCY, point.latency().orElse(LEAST_LATENCY));
        };
    }

    /** Whether this is one of the networks that are set apart. */
    public boolean isChosen(ChartPoint point) {
        return question.chosen().contains(point.reference());
    }

    /** Whether a point stands behind those that are set apart. */
    public boolean isBackground(ChartPoint point) {
        return !question.chosen().isEmpty() && !isChosen(point);
    }

    /** Whether a network is to be spoken of below the chart. */
    boolean isSpokenOf(NetworkIdentity network) {
        return question.chosen().isEmpty() || question.chosen().contains(network.reference());
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
