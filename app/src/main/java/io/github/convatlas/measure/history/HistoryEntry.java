package io.github.convatlas.measure.history;

import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.engine.latency.Machine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * A model that was measured once.
 *
 * @param run      names the measurement; all models that took turns in it have the same
 * @param when     it ended, to the second
 * @param program  version of this program
 * @param machine  where
 * @param settings how
 * @param result   what came out
 */
public record HistoryEntry(String run, Instant when, String program, Machine machine, BenchSettings settings,
        LatencyResult result) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** Cuts the time to seconds, which is what is stored. */
    public HistoryEntry {
        if (run.isBlank()) {
            throw new IllegalArgumentException("a measurement needs a name");
        }
        when = when.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * The entries of a measurement.
     *
     * @param run     names the measurement
     * @param when    it ended
     * @param program version of this program
     * @param report  what was measured
     */
    public static List<HistoryEntry> of(String run, Instant when, String program, BenchReport report) {
        return report.results().stream()
                .map(result -> new HistoryEntry(run, when, program, report.machine(), report.settings(), result))
                .toList();
    }

    /** A name for the measurement that ended at this time: {@code 20251122-101507-123}. */
    public static String runAt(Instant when) {
        return STAMP.format(when);
    }

    /** The network with its parameters, or the file, as the command line names it. */
    public String network() {
        return result.id();
    }

    /** Whether another entry is of the same model, run in the same way, wherever that was. */
    public boolean isOfSame(HistoryEntry other) {
        return network().equals(other.network()) && result.setup().equals(other.result.setup());
    }
}
