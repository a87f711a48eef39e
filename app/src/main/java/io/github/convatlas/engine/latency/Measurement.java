package io.github.convatlas.engine.latency;

import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.ModelSession;
import io.github.convatlas.engine.Progress;
import io.github.convatlas.engine.Quantiles;
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
    private int repeatedRounds;

    Measurement(BenchSubject subject, BenchSettings settings) {
        this.subject = subject;
        this.settings = settings;
    }

    /**
     * The times of one round.
     *
     * @param times        in ms
     * @param foreignCores processor cores that other programs used meanwhile
     */
    private record Round(List<Double> times, double foreignCores) {
        boolean isDisturbed() {
            return foreignCores > DISTURBING_CORES;
        }
    }

    BenchSubject subject() {
        return subject;
    }

    Setup setup() {
        return subject.setup(settings);
    }

    void open(Engine engine, Progress progress) {
        switch (engine.open(subject.source(), setup().session())) {
            case Outcome.Success<ModelSession>(ModelSession opened) -> {
                session = opened;
                opened.fillWithNoise();
                run(opened, settings.warmUps(), progress);
            }
            case Outcome.Refused<ModelSession>(String reason) -> failure = reason;
        }
    }

    /** Measures a round; where other programs were at work, again, and the quietest of them counts. */
    void round(int number, LoadMeter load, Progress progress) {
        ModelSession opened = session;
        if (opened == null || failure != null) {
            return;
        }
        Round best = measured(opened, number, load, progress);
        for (int again = 0; again < settings.repeats() && best.isDisturbed() && failure == null
                && !progress.isCancelled(); again++) {
            Round other = measured(opened, number, load, progress);
            repeatedRounds++;
            best = other.foreignCores() < best.foreignCores() ? other : best;
        }
        times.addAll(best.times());
        disturbedRounds += best.isDisturbed() ? 1 : 0;
    }

    private Round measured(ModelSession opened, int number, LoadMeter load, Progress progress) {
        run(opened, REMINDERS, progress);
        load.foreignCores();
        List<Double> measured = run(opened, settings.runsInRound(number), progress);
        return new Round(measured, load.foreignCores());
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

    /** The result so far; nothing where the model failed. */
    Optional<LatencyResult> result() {
        if (failure != null || times.isEmpty()) {
            return Optional.empty();
        }
        double[] milliseconds = times.stream().mapToDouble(Double::doubleValue).toArray();
        return Optional.of(new LatencyResult(subject.id(), subject.macs(), times.size(), Quantiles.of(milliseconds),
                disturbedRounds, Optional.ofNullable(layers), setup(), repeatedRounds));
    }

    Optional<BenchReport.Failure> failure() {
        return Optional.ofNullable(failure).map(reason -> new BenchReport.Failure(subject.id(), reason));
    }

    private List<Double> run(ModelSession opened, int count, Progress progress) {
        List<Double> measured = new ArrayList<>();
        for (int i = 0; i < count && failure == null && !progress.isCancelled(); i++) {
            switch (opened.measure()) {
                case Outcome.Success<Double>(Double milliseconds) -> measured.add(milliseconds);
                case Outcome.Refused<Double>(String reason) -> failure = reason;
            }
        }
        return measured;
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
