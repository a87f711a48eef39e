package io.github.convatlas.measure.roof;

import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.ModelSession;
import io.github.convatlas.engine.ModelSource;
import io.github.convatlas.engine.Progress;
import io.github.convatlas.engine.SessionSettings;
import io.github.convatlas.engine.latency.Machine;
import io.github.convatlas.onnx.Outcome;

/**
 * Measures the roofs of this machine with the kernels of the runtime itself, because no layer can be faster than what the
 * runtime can do at all.
 */
public final class RoofMeter {
    private static final int SIDE = 512;
    private static final int MEMORY_ELEMENTS = 8 << 20;
    private static final int CACHE_ELEMENTS = 256 << 10;
    private static final int SUMS = 16;
    /** A sum reads two numbers and writes one. */
    private static final int MOVED = 3;
    private static final int STEPS = 3;
    private final Engine engine;
    private final int runs;

    /**
     * A meter.
     *
     * @param engine the runtime
     * @param runs   of each model; the fastest is the roof
     */
    public RoofMeter(Engine engine, int runs) {
        this.engine = engine;
        this.runs = runs;
    }

    /**
     * Measures the roofs; takes some seconds, alone.
     *
     * @param threads  that share the work
     * @param progress told after each roof
     */
    public Outcome<Roofs> measure(int threads, Progress progress) {
        return engine.alone(progress, () -> engine.runtimeVersion().then(version -> measured(threads, progress,
                Machine.here(version, Engine.PROVIDER))));
    }

    private Outcome<Roofs> measured(int threads, Progress progress, Machine machine) {
        double macs = (double) SIDE * SIDE * SIDE;
        return fastest(RoofModels.product(SIDE), threads, progress, 1).then(product -> fastest(
                RoofModels.sums(MEMORY_ELEMENTS, 1), threads, progress, 2).then(
                        memory -> fastest(
                                RoofModels.sums(CACHE_ELEMENTS, SUMS), threads, progress, STEPS)
                                .map(cache -> new Roofs(macs / product / 1e6, moved(MEMORY_ELEMENTS) / memory / 1e6,
                                        SUMS * moved(CACHE_ELEMENTS) / cache / 1e6, threads, machine))));
    }

    private static double moved(int elements) {
        return (double) MOVED * Float.BYTES * elements;
    }

    /** The time of the fastest run, in ms: a roof is what is possible, not what is usual. */
    private Outcome<Double> fastest(ModelSource model, int threads, Progress progress, int step) {
        return engine.open(model, SessionSettings.DEFAULT.withThreads(threads)).then(session -> {
            try (session) {
                session.fillWithNoise();
                return fastest(session, progress);
            }
        }).map(fastest -> {
            progress.report(model.name(), step, STEPS);
            return fastest;
        });
    }

    private Outcome<Double> fastest(ModelSession session, Progress progress) {
        double fastest = Double.POSITIVE_INFINITY;
        for (int run = 0; run < runs; run++) {
            if (progress.isCancelled()) {
                return new Outcome.Refused<>("The measurement was cancelled.");
            }
            switch (session.measure()) {
                case Outcome.Success<Double>(Double milliseconds) -> fastest = Math.min(fastest, milliseconds);
                case Outcome.Refused<Double>(String reason) -> {
                    return new Outcome.Refused<>(reason);
                }
            }
        }
        return new Outcome.Success<>(fastest);
    }
}
