package io.github.convatlas.chart.latency;

import io.github.convatlas.chart.MeasuredLatency;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.Progress;
import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.engine.latency.BenchSubject;
import io.github.convatlas.engine.latency.LatencyBench;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.engine.latency.LoadMeter;
import io.github.convatlas.engine.latency.Machine;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.Outcome;

import java.util.HashMap;
import java.util.List;

/**
 * Measures networks with random weights, which take as long as trained ones, on this machine.
 *
 * @param engine  the runtime
 * @param load    notices other programs
 * @param version of this program, for the compiled models
 */
public record LatencyTimes(Engine engine, LoadMeter load, String version) {
    /**
     * Measures these networks against each other.
     *
     * @param networks to be compiled and run
     * @param settings how
     * @param progress told after each round, asked before each run
     */
    public Outcome<BenchReport> measure(List<ShapedNetwork> networks, BenchSettings settings, Progress progress) {
        var compiler = new OnnxCompiler(version);
        return new LatencyBench(engine, load).run(
                networks.stream().map(network -> BenchSubject.of(compiler.compile(network, 0))).toList(), settings,
                progress);
    }

    /** The medians of a report, for a chart. */
    public static MeasuredLatency of(BenchReport report) {
        var medians = new HashMap<String, Double>();
        for (LatencyResult result : report.results()) {
            medians.put(result.id(), result.ms().median());
        }
        Machine machine = report.machine();
        return new MeasuredLatency(medians,
                machine.processor() + ", ONNX Runtime " + machine.runtime() + " " + machine.provider(),
                report.settings().threads(), String.valueOf(report.settings().runs()));
    }
}
