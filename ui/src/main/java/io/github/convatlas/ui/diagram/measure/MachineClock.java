package io.github.convatlas.ui.diagram.measure;

import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.engine.latency.BenchSubject;
import io.github.convatlas.engine.latency.LatencyBench;
import io.github.convatlas.engine.latency.LoadMeter;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.task.Progress;

import java.util.List;

/**
 * Measures with ONNX Runtime on this machine: one thread, untrained weights.
 *
 * @param version of this program, for the models it compiles
 * @param engine  the one that all views share, so that no two measurements run at once
 */
public record MachineClock(String version, Engine engine) implements LayerClock {
    private static final long SEED = 0;

    @Override
    public Outcome<BenchReport> measure(List<ShapedNetwork> networks, Progress progress) {
        var compiler = new OnnxCompiler(version);
        List<BenchSubject> subjects = networks.stream().map(network -> BenchSubject.of(compiler.compile(network, SEED)))
                .toList();
        return new LatencyBench(engine, LoadMeter.ofThisMachine()).run(subjects,
                BenchSettings.DEFAULT.withPerLayer(true), new Told(progress));
    }

    /** The engine's progress, told to the window. */
    private record Told(Progress progress) implements io.github.convatlas.engine.Progress {
        @Override
        public void report(String what, int done, int total) {
            progress.message(what);
            progress.report(done, total);
        }

        @Override
        public boolean isCancelled() {
            return progress.isCancelled();
        }
    }
}
