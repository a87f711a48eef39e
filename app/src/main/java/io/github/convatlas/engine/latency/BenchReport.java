package io.github.convatlas.engine.latency;

import java.util.List;

/**
 * What was measured.
 *
 * @param machine  where
 * @param settings how
 * @param results  of the models that could be measured, in the order asked for
 * @param failures of the others
 */
public record BenchReport(Machine machine, BenchSettings settings, List<LatencyResult> results,
        List<Failure> failures) {
    /** Copies the lists. */
    public BenchReport {
        results = List.copyOf(results);
        failures = List.copyOf(failures);
    }

    /**
     * A model that could not be measured.
     *
     * @param id     what it is called
     * @param reason one sentence
     */
    public record Failure(String id, String reason) {
    }
}
