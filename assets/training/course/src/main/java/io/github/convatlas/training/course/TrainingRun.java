package io.github.convatlas.training.course;

import io.github.convatlas.training.picture.Batches;
import io.github.convatlas.training.picture.Pool;

import java.io.IOException;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Trains until the epochs or the time are over, with a checkpoint after each epoch. Broken off and started again it goes
 * on from the last checkpoint, and where the epochs end it, ends as if it had never been broken off.
 */
public final class TrainingRun {
    private final String of;
    private final Learner learner;
    private final TrainingSettings settings;
    private final TrainingLog log;
    private final LongSupplier clock;
    private final Checkpoints checkpoints;
    private final Checkpoint beginning;

    /**
     * What a training is done on.
     *
     * @param pool       to learn from
     * @param validation to judge by
     * @param side       of the pictures in pixels
     * @param classes    how many there are
     */
    public record Task(Pool pool, Pool validation, int side, int classes) {
    }

    /**
     * A training that begins, or goes on from the last checkpoint in the folder of the log.
     *
     * @param of       what is trained on what; a checkpoint of another is refused
     * @param learner  with the values a training begins with
     * @param settings how
     * @param log      is told what happens
     * @param clock    nanoseconds
     * @throws IOException if there is a checkpoint of another training, or one that cannot be read
     */
    public TrainingRun(String of, Learner learner, TrainingSettings settings, TrainingLog log, LongSupplier clock)
            throws IOException {
        this.of = of;
        this.learner = learner;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
        checkpoints = new Checkpoints(log.folder(), of, learner.values().length);
        beginning = beginning(checkpoints.last());
    }

    private Checkpoint beginning(Optional<Checkpoint> last) throws IOException {
        log.goOnAfter(last.map(state -> state.progress().steps()).orElse(0));
        if (last.isEmpty()) {
            learner.fetch();
            float[] values = learner.values().clone();
            return new Checkpoint(of, Progress.NONE, values, AdamW.State.first(values.length), Recovery.State.FIRST);
        }
        log.say("going on after " + last.get().progress().steps() + " steps");
        take(last.get());
        return last.get();
    }

    private void take(Checkpoint state) {
        System.arraycopy(state.values(), 0, learner.values(), 0, state.values().length);
        learner.putAll();
    }

    /**
     * Trains, and leaves the best values in the network.
     *
     * @return how far the training was when the values were these
     * @throws IOException          if a checkpoint cannot be written, or if no loss is finite any more
     * @throws InterruptedException if it is broken off; what was done since the last checkpoint is done again later
     */
    public Progress train(Task task) throws IOException, InterruptedException {
        var stepper = new Stepper(learner, beginning, settings.decay(), log);
        int perEpoch = settings.batches().steps(task.pool().size());
        long start = clock.getAsLong();
        Progress progress = beginning.progress();
        try (var batches = new Batches(task.pool(), task.side(), task.classes(), settings.batches(),
                progress.steps())) {
            while (settings.done(seconds(start), progress.steps(), perEpoch) < 1) {
                progress = epoch(task, batches, stepper, progress.steps(), start);
            }
        }
        Checkpoint best = checkpoints.best().orElse(beginning);
        take(best);
        return best.progress();
    }

    private double seconds(long start) {
        return beginning.progress().seconds() + (clock.getAsLong() - start) / 1e9;
    }

    private Progress epoch(Task task, Batches batches, Stepper stepper, int before, long start)
            throws IOException, InterruptedException {
        int perEpoch = settings.batches().steps(task.pool().size());
        int end = (before / perEpoch + 1) * perEpoch;
        int steps = before;
        double done = settings.done(seconds(start), steps, perEpoch);
        double rate = settings.rate(done);
        learner.seed(settings.batches().seed() * 31 + before);
        stepper.beginEpoch();
        while (steps < end && done < 1) {
            rate = settings.rate(done);
            steps++;
            stepper.step(batches.take(), rate, steps);
            done = settings.done(seconds(start), steps, perEpoch);
        }
        stepper.keepOrGoBack();
        Verdict verdict = Verdict.of(learner.scores(task.validation()), task.validation(), 1);
        var progress = new Progress(steps, seconds(start), verdict.accuracy());
        checkpoints.keep(stepper.state(of, progress));
        log.add(new TrainingLog.Epoch(progress, stepper.loss(), verdict, rate * stepper.factor(), stepper.rollbacks()));
        return progress;
    }
}
