package io.github.convatlas.ui.diagram.measure;

import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.guard.FileTrial;
import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.BenchReport.Failure;
import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.engine.latency.BenchSubject;
import io.github.convatlas.engine.latency.LatencyBench;
import io.github.convatlas.engine.latency.LoadMeter;
import io.github.convatlas.engine.latency.Setup;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.opening.FileSubject;
import io.github.convatlas.opening.OpenedFile;
import io.github.convatlas.ui.common.task.Progress;

import java.util.ArrayList;
import java.util.List;

/** Measures with ONNX Runtime on this machine: networks of specs with untrained weights, files as they are. */
public final class MachineClock implements LayerClock {
    private static final long SEED = 0;
    private final OnnxCompiler compiler;
    private final Engine engine;
    private final FileSubject files = new FileSubject(FileTrial.usual());

    /**
     * A clock.
     *
     * @param version of this program, for the models it compiles
     * @param engine  the one that all views share, so that no two measurements run at once
     */
    public MachineClock(String version, Engine engine) {
        this.compiler = new OnnxCompiler(version);
        this.engine = engine;
    }

    @Override
    public Outcome<BenchReport> measure(List<Measurand> networks, BenchSettings how, Progress progress) {
        var subjects = new ArrayList<BenchSubject>();
        var failures = new ArrayList<Failure>();
        for (Measurand network : networks) {
            switch (subject(network)) {
                case Outcome.Success<BenchSubject>(BenchSubject subject) -> subjects.add(subject);
                case Outcome.Refused<BenchSubject>(String reason) -> failures.add(new Failure(network.id(), reason));
            }
        }
        if (subjects.isEmpty() && !failures.isEmpty()) {
            return new Outcome.Refused<>(failures.getFirst().reason());
        }
        return new LatencyBench(engine, LoadMeter.ofThisMachine()).run(subjects, how, new Told(progress))
                .map(report -> {
                    failures.addAll(report.failures());
                    return new BenchReport(report.machine(), report.settings(), report.results(), failures);
                });
    }

    private Outcome<BenchSubject> subject(Measurand network) {
        return network.file().map(file -> subject(network.id(), file)).orElseGet(
                () -> new Outcome.Success<>(BenchSubject.of(compiler.compile(network.network(), SEED))));
    }

    /** A file of strangers is run in another process first. */
    private Outcome<BenchSubject> subject(String id, OpenedFile file) {
        Shape input = file.network().input();
        int side = input.isMap() ? input.extent().longest() : BenchSettings.DEFAULT.side();
        return files.of(id, file, side).map(subject -> subject.with(Setup.DEFAULT.withSide(side)));
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
