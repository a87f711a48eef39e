package io.github.convatlas.ui.run.engine;

import io.github.convatlas.engine.ModelSession;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.task.Progress;

import java.util.ArrayList;
import java.util.List;

/** Times a model on inputs that mean nothing. */
final class NoiseRuns {
    private static final int WARM_UP = 5;

    private NoiseRuns() {
    }

    /**
     * Runs a session, and closes it.
     *
     * @param opened   the session
     * @param runs     how often
     * @param progress is told of every run, and asked whether to go on
     */
    static Outcome<Speed> of(ModelSession opened, int runs, Progress progress) {
        List<Double> times = new ArrayList<>();
        try (ModelSession session = opened) {
            session.fillWithNoise();
            for (int run = 0; run < WARM_UP && session.measure() instanceof Outcome.Success<Double>; run++) {
                progress.report(0, runs);
            }
            while (times.size() < runs && !progress.isCancelled()) {
                switch (session.measure()) {
                    case Outcome.Refused<Double>(String reason) -> {
                        return new Outcome.Refused<>(reason);
                    }
                    case Outcome.Success<Double>(Double milliseconds) -> times.add(milliseconds);
                }
                progress.report(times.size(), runs);
            }
            return times.isEmpty()
                    ? new Outcome.Refused<>(session.origin().name() + " was not run.")
                    : new Outcome.Success<>(Speed.of(times));
        }
    }
}
