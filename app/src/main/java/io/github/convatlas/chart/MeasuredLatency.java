package io.github.convatlas.chart;

import java.util.Map;

/**
 * How long networks took.
 *
 * @param medians milliseconds of a run at batch 1, by the text that names the network
 * @param machine on which all were measured; empty if nothing was
 * @param threads that shared the work of one run
 * @param runs    that counted: a number, or the fewest and the most
 */
public record MeasuredLatency(Map<String, Double> medians, String machine, int threads, String runs) {
    /** Nothing was measured. */
    public static final MeasuredLatency NONE = new MeasuredLatency(Map.of(), "", 1, "");

    /** Copies the map. */
    public MeasuredLatency {
        medians = Map.copyOf(medians);
    }
}
