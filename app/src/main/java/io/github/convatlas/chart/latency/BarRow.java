package io.github.convatlas.chart.latency;

import io.github.convatlas.engine.latency.LatencyResult;

/**
 * A model in a chart of latencies.
 *
 * @param name  of the network
 * @param note  how it is run, where the models differ in it; else empty
 * @param state how far its measurement is
 */
public record BarRow(String name, String note, State state) {
    /** How far a measurement is. */
    public sealed interface State {
        /** Its turn has not come. */
        record Waiting() implements State {
        }

        /**
         * It is measured.
         *
         * @param result so far
         */
        record Growing(LatencyResult result) implements State {
        }

        /**
         * It was measured.
         *
         * @param result all of it
         */
        record Done(LatencyResult result) implements State {
        }

        /**
         * It could not be measured.
         *
         * @param reason one sentence
         */
        record Failed(String reason) implements State {
        }
    }
}
