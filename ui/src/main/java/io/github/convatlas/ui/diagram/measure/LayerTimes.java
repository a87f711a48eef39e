package io.github.convatlas.ui.diagram.measure;

import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.engine.latency.LayerProfile;
import io.github.convatlas.engine.latency.Machine;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.NetworkIdentity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** What was measured since the program started, by network with its parameters. For the FX thread. */
public final class LayerTimes {
    private final Map<String, Measured> measured = new LinkedHashMap<>();
    private final ReadOnlyIntegerWrapper changed = new ReadOnlyIntegerWrapper();

    /** Nothing is measured yet. */
    public LayerTimes() {
    }

    /**
     * A measured network.
     *
     * @param result   its latency, and that of its layers
     * @param machine  where
     * @param settings how
     */
    public record Measured(LatencyResult result, Machine machine, BenchSettings settings) {
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
    public Map<LayerId, Double> of(NetworkIdentity network) {
        return measured(network).map(Measured::layers).orElse(Map.of());
    }

    /** What was measured of a network. */
    public Optional<Measured> measured(NetworkIdentity network) {
        return Optional.ofNullable(measured.get(network.reference()));
    }

    /** Keeps what was measured, instead of what is known of the same networks. */
    public void keep(BenchReport report) {
        report.results().forEach(
                result -> measured.put(result.id(), new Measured(result, report.machine(), report.settings())));
        changed.set(changed.get() + 1);
    }
}
