package io.github.convatlas.engine;

import ai.onnxruntime.OrtException;
import io.github.convatlas.onnx.FileProblem;
import io.github.convatlas.onnx.Outcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures what this program adds to a run: ONNX Runtime's profiler says for each run how long the runtime worked on it;
 * the rest of the call is Java's, from filled input to read answer.
 */
public final class OverheadMeter {
    private static final int WARM_UPS = 20;
    private final Engine engine;

    /** A meter on a runtime. */
    public OverheadMeter(Engine engine) {
        this.engine = engine;
    }

    /**
     * Measures a model.
     *
     * @param source   which
     * @param settings how it runs
     * @param runs     that count
     * @param progress asked before each run
     */
    public Outcome<RunOverhead> measure(ModelSource source, SessionSettings settings, int runs, Progress progress) {
        return engine.alone(progress,
                () -> calls(source, settings, runs, progress).then(plain -> profiled(source, settings, runs, progress)
                        .map(pairs -> overhead(plain, pairs))));
    }

    /** The times of calls and of what the runtime did in them, in ms. */
    private record Pairs(List<Double> calls, List<Double> runtime) {
    }

    private static RunOverhead overhead(List<Double> plain, Pairs pairs) {
        double[] added = new double[pairs.calls().size()];
        for (int i = 0; i < added.length; i++) {
            added[i] = pairs.calls().get(i) - pairs.runtime().get(i);
        }
        return new RunOverhead(quantiles(pairs.calls()), quantiles(pairs.runtime()), Quantiles.of(added),
                quantiles(plain), plain.size());
    }

    private static Quantiles quantiles(List<Double> values) {
        return Quantiles.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private Outcome<List<Double>> calls(ModelSource source, SessionSettings settings, int runs, Progress progress) {
        return engine.open(source, settings).then(session -> {
            try (session) {
                return calls(session, runs, progress);
            }
        });
    }

    private Outcome<Pairs> profiled(ModelSource source, SessionSettings settings, int runs, Progress progress) {
        try {
            Path prefix = Files.createTempFile("convatlas-overhead", "");
            try {
                return engine.open(source, settings.withProfile(prefix)).then(session -> {
                    try (session) {
                        return calls(session, runs, progress).then(calls -> pairs(session, calls));
                    }
                });
            } finally {
                Files.deleteIfExists(prefix);
            }
        } catch (IOException e) {
            return new Outcome.Refused<>("The profile of " + source.name() + " cannot be kept: "
                    + FileProblem.sentence(e));
        }
    }

    private static Outcome<Pairs> pairs(ModelSession session, List<Double> calls) {
        String name = session.origin().name();
        try {
            Path file = Path.of(session.endProfiling());
            try {
                List<Double> runs = KernelProfile.runTimes(file);
                return runs.size() == WARM_UPS + calls.size()
                        ? new Outcome.Success<>(new Pairs(calls, runs.subList(WARM_UPS, runs.size())))
                        : new Outcome.Refused<>("The profile of " + name + " does not tell of every run.");
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (OrtException e) {
            return new Outcome.Refused<>(RuntimeProblem.sentence("cannot profile", name, e));
        } catch (IOException e) {
            return new Outcome.Refused<>("The profile of " + name + " cannot be read: " + FileProblem.sentence(e));
        }
    }

    private static Outcome<List<Double>> calls(ModelSession session, int runs, Progress progress) {
        session.fillWithNoise();
        List<Double> times = new ArrayList<>();
        for (int run = 0; run < WARM_UPS + runs; run++) {
            if (progress.isCancelled()) {
                return new Outcome.Refused<>("The measurement was cancelled.");
            }
            long start = System.nanoTime();
            var outcome = session.outputs();
            double milliseconds = (System.nanoTime() - start) / 1e6;
            if (outcome instanceof Outcome.Refused<?>(String reason)) {
                return new Outcome.Refused<>(reason);
            }
            if (run >= WARM_UPS) {
                times.add(milliseconds);
            }
        }
        return new Outcome.Success<>(times);
    }
}
