package io.github.convatlas.cli.bench;

import io.github.convatlas.chart.MeasuredLatency;
import io.github.convatlas.chart.latency.LatencyTimes;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.Progress;
import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.engine.latency.LoadMeter;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.onnx.Outcome;

import java.util.List;

/** Measures the networks of a chart. */
public final class LatencyChartTimes {
    /** The runs that count where the user says nothing. */
    public static final int RUNS = 20;
    private static final int WARM_UPS = 5;
    private final Session session;

    /**
     * Measures on this machine.
     *
     * @param session hears how far it is, and what could not be measured
     */
    public LatencyChartTimes(Session session) {
        this.session = session;
    }

    /**
     * The times of these networks; without those that could not be measured.
     *
     * @param networks to be measured with random weights
     * @param threads  that share the work of one run
     * @param runs     that count
     */
    public MeasuredLatency of(List<ShapedNetwork> networks, int threads, int runs) {
        BenchSettings settings = BenchSettings.DEFAULT.withThreads(threads).withRuns(WARM_UPS, runs);
        var times = new LatencyTimes(new Engine(), LoadMeter.ofThisMachine(), session.version());
        return switch (times.measure(networks, settings, watcher())) {
            case Outcome.Success<BenchReport>(BenchReport report) -> {
                report.failures().forEach(failure -> session.fail(failure.reason()));
                yield LatencyTimes.of(report);
            }
            case Outcome.Refused<BenchReport>(String reason) -> {
                session.fail(reason);
                yield MeasuredLatency.NONE;
            }
        };
    }

    private Progress watcher() {
        return new Progress() {
            @Override
            public void report(String what, int done, int total) {
                session.say("measured " + what + ", " + done + " of " + total);
            }

            @Override
            public boolean isCancelled() {
                return Thread.currentThread().isInterrupted();
            }
        };
    }
}
