package io.github.convatlas.ui.measure.model;

import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.measure.layers.MeasuredLayers;
import io.github.convatlas.measure.sweep.VariantFacts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a plan.
 *
 * @param report   the latencies, and what could not be measured
 * @param variants what is known of models in other numbers
 * @param networks that were compiled, by the id of their results
 */
public record SweepReport(BenchReport report, VariantFacts variants, Map<String, ShapedNetwork> networks) {
    /** Copies the map. */
    public SweepReport {
        networks = Map.copyOf(networks);
    }

    /** The layers of a result, where they were measured. */
    public Optional<MeasuredLayers> layers(LatencyResult result) {
        return Optional.ofNullable(networks.get(result.id()))
                .flatMap(network -> result.layers().map(profile -> MeasuredLayers.of(network, profile)));
    }

    /** The layers of each network once, of its first result that has them. */
    public List<MeasuredLayers> layers() {
        return report.results().stream().filter(result -> result.layers().isPresent())
                .filter(result -> report.results().stream()
                        .filter(other -> other.id().equals(result.id()) && other.layers().isPresent()).findFirst()
                        .filter(result::equals).isPresent())
                .map(this::layers).flatMap(Optional::stream).toList();
    }
}
