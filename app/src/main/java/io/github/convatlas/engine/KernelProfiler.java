package io.github.convatlas.engine;

import ai.onnxruntime.OrtException;
import io.github.convatlas.onnx.FileProblem;
import io.github.convatlas.onnx.Outcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures every kernel of a model with ONNX Runtime's profiler. The profiler's own work (about 12 microseconds a node)
 * lies outside the times it reports: their sum is the time of a run without it, within half a percent.
 */
public final class KernelProfiler {
    private static final int WARM_UPS = 5;
    private final Engine engine;

    /** A profiler on a runtime. */
    public KernelProfiler(Engine engine) {
        this.engine = engine;
    }

    /**
     * Profiles a model in a session of its own.
     *
     * @param source   which model
     * @param settings how it runs
     * @param runs     how often it runs; the times are medians
     * @param progress asked before each run
     * @return the kernels in the order they ran, or why there are none
     */
    public Outcome<List<KernelTime>> profile(ModelSource source, SessionSettings settings, int runs,
            Progress progress) {
        try {
            Path folder = Files.createTempDirectory("convatlas-profile");
            try {
                SessionSettings profiled = settings.withProfile(folder.resolve("run"));
                return engine.open(source, profiled).then(session -> run(session, runs, progress));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            return new Outcome.Refused<>("The profile of " + source.name() + " cannot be kept: "
                    + FileProblem.sentence(e));
        }
    }

    private static Outcome<List<KernelTime>> run(ModelSession session, int runs, Progress progress) {
        String name = session.origin().name();
        try (session) {
            session.fillWithNoise();
            for (int i = 0; i < WARM_UPS + runs; i++) {
                if (progress.isCancelled()) {
                    return new Outcome.Refused<>("Profiling " + name + " was cancelled.");
                }
                if (session.measure() instanceof Outcome.Refused<Double>(String reason)) {
                    return new Outcome.Refused<>(reason);
                }
            }
            return new Outcome.Success<>(KernelProfile.read(Path.of(session.endProfiling()), WARM_UPS));
        } catch (OrtException e) {
            return new Outcome.Refused<>(RuntimeProblem.sentence("cannot profile", name, e));
        } catch (IOException e) {
            return new Outcome.Refused<>("The profile of " + name + " cannot be read: " + FileProblem.sentence(e));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
