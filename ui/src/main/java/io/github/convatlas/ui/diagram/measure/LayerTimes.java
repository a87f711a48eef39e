package io.github.convatlas.ui.diagram.measure;

import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.engine.latency.LayerProfile;
import io.github.convatlas.engine.latency.Machine;
import io.github.convatlas.engine.latency.Setup;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.measure.history.History;
import io.github.convatlas.measure.history.HistoryEntry;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.LatestOnly;
import io.github.convatlas.ui.common.task.TaskRunner;
import io.github.convatlas.ui.workspace.Measurements;
import io.github.convatlas.ui.workspace.OpenNetwork;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * How long networks and their layers take on this machine, by network with its parameters: what was measured last, by
 * whichever view, in this start or in earlier ones. For the FX thread.
 */
public final class LayerTimes {
    private final Map<String, Measured> latest = new LinkedHashMap<>();
    private final Map<String, Measured> layered = new HashMap<>();
    private final ReadOnlyIntegerWrapper changed = new ReadOnlyIntegerWrapper();
    private final Consumer<BenchReport> keeping;

    private LayerTimes(Optional<Consumer<BenchReport>> keeping) {
        this.keeping = keeping.orElse(this::take);
    }

    /** Nothing is measured yet, and what will be is forgotten when the program ends. */
    public LayerTimes() {
        this(Optional.empty());
    }

    /**
     * What is remembered, and shared by all views.
     *
     * @param measurements what was measured
     * @param tasks        asks for the name of this machine's processor in the background
     * @param version      of this program
     */
    public static LayerTimes remembered(Measurements measurements, TaskRunner tasks, String version) {
        var times = new LayerTimes(Optional.of(report -> measurements.keep(report, version)));
        var lane = new LatestOnly(tasks);
        measurements.historyProperty().subscribe(history -> {
            if (!history.entries().isEmpty()) {
                lane.run(Job.quiet(_ -> Machine.here("", "").processor())
                        .whenDone(processor -> times.read(history, processor)));
            }
        });
        return times;
    }

    /**
     * A measured network.
     *
     * @param result   its latency, and that of its layers
     * @param machine  where
     * @param settings how
     * @param when     it was; nothing for what is not remembered
     */
    public record Measured(LatencyResult result, Machine machine, BenchSettings settings, Optional<Instant> when) {
        /** Milliseconds by layer; where layers were fused, one stands for all. */
        public Map<LayerId, Double> layers() {
            return result.layers().map(LayerProfile::layers).map(times -> (Map<LayerId, Double>) times)
                    .orElse(Map.of());
        }
    }

    /** Grows by one whenever something was measured. */
    public ReadOnlyIntegerProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Milliseconds by layer; empty where nothing was measured. */
    public Map<LayerId, Double> of(OpenNetwork network) {
        return measured(network).map(Measured::layers).orElse(Map.of());
    }

    /** The last measurement of a network in which its layers were measured, too. */
    public Optional<Measured> measured(OpenNetwork network) {
        return Measurand.id(network).map(layered::get);
    }

    /** The last measurement of every network, with or without its layers, by the id of a {@link Measurand}. */
    public Map<String, Measured> latest() {
        return Map.copyOf(latest);
    }

    /** Keeps what was measured, instead of what is known of the same networks. */
    public void keep(BenchReport report) {
        keeping.accept(report);
    }

    private void take(BenchReport report) {
        report.results().forEach(result -> put(
                new Measured(result, report.machine(), report.settings(), Optional.empty())));
        changed.set(changed.get() + 1);
    }

    /** Times of another machine would not be comparable, nor those of other threads, providers or precisions. */
    private void read(History history, String processor) {
        latest.clear();
        layered.clear();
        List<HistoryEntry> here = history.entries().stream()
                .filter(entry -> entry.machine().processor().equals(processor))
                .filter(entry -> entry.result().setup().withSide(Setup.DEFAULT.side()).equals(Setup.DEFAULT)).toList();
        here.forEach(entry -> put(
                new Measured(entry.result(), entry.machine(), entry.settings(), Optional.of(entry.when()))));
        changed.set(changed.get() + 1);
    }

    private void put(Measured measured) {
        latest.put(measured.result().id(), measured);
        if (measured.result().layers().isPresent()) {
            layered.put(measured.result().id(), measured);
        }
    }
}
