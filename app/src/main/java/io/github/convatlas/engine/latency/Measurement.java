package io.github.convatlas.engine.latency;

import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.ModelSession;
import io.github.convatlas.engine.Progress;
import io.github.convatlas.engine.Quantiles;
import io.github.convatlas.engine.SessionSettings;
import io.github.convatlas.onnx.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One model while it is measured: its session, its times so far, and what went wrong. */
final class Measurement implements AutoCloseable {
    /** A tenth of a core is the noise of an idle desktop; at a third other programs are seen in the times. */
    private static final double DISTURBING_CORES = 0.3;
    /** Runs at the beginning of a round that bring the model back into the caches; they do not count. */
    private static final int REMINDERS = 2;
    private final BenchSubject subject;
    private final BenchSettings settings;
    private final List<Double> times = new ArrayList<>();
    private @Nullable ModelSession session;
    private @Nullable LayerProfile layers;
    private @Nullable String failure;
    private int disturbedRounds;

    Measurement(BenchSubject subject, BenchSettings settings) {
        this.subject = subject;
        this.settings = settings;
    }

    BenchSubject subject() {
        return subject;
    }

    void open(Engine engine, Progress progress) {
        var sessionSettings = new SessionSettings(settings.threads(), settings.side(), Optional.empty());
        switch (engine.open(subject.source(), sessionSettings)) {
            case Outcome.Success<ModelSession>(ModelSession opened) -> {
                session = opened;
                opened.fillWithNoise();
                run(opened, settings.warmUps(), false, progress);
            }
            case Outcome.Refused<ModelSession>(String reason) -> failure = reason;
        }
    }

    void round(int number, LoadMeter load, Progress progress) {
        ModelSession opened = session;
        if (opened == null || failure != null) {
            return;
        }
        run(opened, REMINDERS, false, progress);
        load.foreignCores();
        run(opened, settings.runsInRound(number), true, progress);
        disturbedRounds += load.foreignCores() > DISTURBING_CORES ? 1 : 0;
    }

    void profiled(Outcome<LayerProfile> outcome) {
        switch (outcome) {
            case Outcome.Success<LayerProfile>(LayerProfile profile) -> layers = profile;
            case Outcome.Refused<LayerProfile>(String reason) -> failure = reason;
        }
    }

    boolean hasFailed() {
        return failure != null;
    }

    /** The result; nothing where the model failed. */
    Optional<LatencyResult> result() {
        if (failure != null || times.isEmpty()) {
            return Optional.empty();
        }
        double[] milliseconds = times.stream().mapToDouble(Double::doubleValue).toArray();
        return Optional.of(new LatencyResult(subject.id(), subject.macs(), times.size(), Quantiles.of(milliseconds),
                disturbedRounds, Optional.ofNullable(layers)));
    }

    Optional<BenchReport.Failure> failure() {
        return Optional.ofNullable(failure).map(reason -> new BenchReport.Failure(subject.id(), reason));
    }

    private void run(ModelSession opened, int count, boolean counts, Progress progress) {
        for (int i = 0; i < count && failure == null && !progress.isCancelled(); i++) {
            switch (opened.measure()) {
                case Outcome.Success<Double>(Double milliseconds) -> {
                    if (counts) {
                        times.add(milliseconds);
                    }
                }
                case Outcome.Refused<Double>(String reason) -> failure = reason;
            }
        }
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
