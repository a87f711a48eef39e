package io.github.convatlas.engine.latency;

import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.KernelProfiler;
import io.github.convatlas.engine.KernelTime;
import io.github.convatlas.engine.ModelSource;
import io.github.convatlas.engine.Progress;
import io.github.convatlas.onnx.OnnxModel;
import io.github.convatlas.onnx.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Measures the latency of models against each other. The models take turns in short rounds; rounds in which other
 * programs were at work are marked. The times of layers come from a session of their own, so that they do not slow the
 * others.
 */
public final class LatencyBench {
    /** Models whose weights take more than this are not held in memory together. */
    private static final long TOGETHER = 2L << 30;
    private static final int MOST_PROFILED_RUNS = 50;
    private final Engine engine;
    private final LoadMeter load;

    /**
     * A bench.
     *
     * @param engine the runtime
     * @param load   notices other programs
     */
    public LatencyBench(Engine engine, LoadMeter load) {
        this.engine = engine;
        this.load = load;
    }

    /**
     * Measures models.
     *
     * @param subjects which, in the order of the results
     * @param settings how
     * @param progress told after each round, asked before each run
     * @return what was measured; refused where it was cancelled or the runtime does not work at all
     */
    public Outcome<BenchReport> run(List<BenchSubject> subjects, BenchSettings settings, Progress progress) {
        return run(subjects, settings, progress, _ -> {
        });
    }

    /**
     * Measures models and tells the results as they grow. Waits until no other measurement of the engine runs.
     *
     * @param subjects which, in the order of the results
     * @param settings how
     * @param progress told after each round, asked before each run
     * @param growing  takes the result of a model so far after each of its rounds, on the thread that measures
     * @return what was measured; refused where it was cancelled or the runtime does not work at all
     */
    public Outcome<BenchReport> run(List<BenchSubject> subjects, BenchSettings settings, Progress progress,
            Consumer<LatencyResult> growing) {
        return engine.alone(progress, () -> measured(subjects, settings, progress, growing));
    }

    private Outcome<BenchReport> measured(List<BenchSubject> subjects, BenchSettings settings, Progress progress,
            Consumer<LatencyResult> growing) {
        return engine.runtimeVersion().then(version -> {
            List<Measurement> all = subjects.stream().map(subject -> new Measurement(subject, settings)).toList();
            var steps = new Steps(progress, growing, all.size() * (settings.rounds() + (settings.perLayer() ? 1 : 0)));
            groups(all).forEach(group -> measure(group, settings, steps));
            if (progress.isCancelled()) {
                return new Outcome.Refused<>("The measurement was cancelled.");
            }
            return new Outcome.Success<>(new BenchReport(Machine.here(version, Engine.PROVIDER), settings,
                    all.stream().map(Measurement::result).flatMap(Optional::stream).toList(),
                    all.stream().map(Measurement::failure).flatMap(Optional::stream).toList()));
        });
    }

    private void measure(List<Measurement> group, BenchSettings settings, Steps steps) {
        try {
            group.forEach(measurement -> measurement.open(engine, steps.progress));
            for (int round = 0; round < settings.rounds(); round++) {
                for (Measurement measurement : group) {
                    measurement.round(round, load, steps.progress);
                    steps.done(measurement);
                }
            }
        } finally {
            group.forEach(Measurement::close);
        }
        if (settings.perLayer()) {
            group.forEach(measurement -> profile(measurement, settings, steps));
        }
    }

    private void profile(Measurement measurement, BenchSettings settings, Steps steps) {
        boolean wanted = !measurement.hasFailed() && !steps.progress.isCancelled();
        Optional<Function<List<KernelTime>, LayerProfile>> attribution = attribution(measurement.subject());
        if (wanted && attribution.isPresent()) {
            measurement.profiled(new KernelProfiler(engine).profile(measurement.subject().source(),
                    measurement.setup().session(),
                    Math.min(settings.runs(), MOST_PROFILED_RUNS), steps.progress).map(attribution.get()));
        }
        steps.done(measurement);
    }

    private static Optional<Function<List<KernelTime>, LayerProfile>> attribution(BenchSubject subject) {
        return subject.source() instanceof ModelSource.Compiled(OnnxModel model)
                ? Optional.of(kernels -> KernelAttribution.attribute(model, kernels))
                : subject.layers().map(names -> kernels -> KernelAttribution.attribute(names, kernels));
    }

    /** Neighbors that fit into memory together; a model that is too large is measured alone. */
    private static List<List<Measurement>> groups(List<Measurement> all) {
        List<List<Measurement>> groups = new ArrayList<>();
        long bytes = TOGETHER;
        for (Measurement measurement : all) {
            bytes += measurement.subject().weightBytes();
            if (bytes > TOGETHER) {
                groups.add(new ArrayList<>());
                bytes = measurement.subject().weightBytes();
            }
            groups.getLast().add(measurement);
        }
        return groups;
    }

    private static final class Steps {
        private final Progress progress;
        private final Consumer<LatencyResult> growing;
        private final int total;
        private int done;

        Steps(Progress progress, Consumer<LatencyResult> growing, int total) {
            this.progress = progress;
            this.growing = growing;
            this.total = total;
        }

        void done(Measurement measurement) {
            progress.report(measurement.subject().id(), ++done, total);
            measurement.result().ifPresent(growing);
        }
    }
}
