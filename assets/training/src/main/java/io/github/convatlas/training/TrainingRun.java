package io.github.convatlas.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Trains until the epochs or the time are over. A step whose loss or gradient is not finite changes nothing; after some
 * of them in a row, or where the loss runs away, everything goes back to the last good state.
 */
final class TrainingRun {
    private static final int SNAPSHOT_EVERY = 50;
    private static final int BAD_IN_A_ROW = 3;
    private static final double RUNAWAY = 2.5;
    private final String reference;
    private final TrainableNetwork network;
    private final NDManager manager;
    private final Judge judge;
    private final TrainingSettings settings;
    private final TrainingLog log;
    private final Path folder;
    private final Weights weights;
    private final AdamW optimizer;
    private float[] good;
    private double smoothed = Double.NaN;
    private int bad;
    private int rollbacks;

    TrainingRun(String reference, TrainableNetwork network, Judge judge, TrainingSettings settings, TrainingLog log,
            NDManager manager) {
        this.reference = reference;
        this.network = network;
        this.manager = manager;
        this.judge = judge;
        this.settings = settings;
        this.log = log;
        folder = log.folder();
        weights = new Weights(network);
        optimizer = new AdamW(weights.values().length, settings.decay());
        good = weights.values().clone();
    }

    /** Where the last state of a training in a folder is kept. */
    static Path last(Path folder) {
        return folder.resolve("last.checkpoint");
    }

    /** Where the best state of a training in a folder is kept. */
    static Path best(Path folder) {
        return folder.resolve("best.checkpoint");
    }

    /** Trains, and leaves the best values in the network. */
    Checkpoint train(Pool pool, Pool validation, int side, int classes) throws IOException, InterruptedException {
        Checkpoint state = begin();
        Checkpoint best = Files.exists(best(folder)) && state.steps() > 0
                ? Checkpoint.read(best(folder), reference, weights.values().length)
                : state;
        double before = state.seconds();
        long start = System.nanoTime();
        int perEpoch = Math.max(1, pool.size() / settings.batch());
        int epoch = state.steps() / perEpoch;
        try (var batches = new Batches(pool, side, classes, settings, epoch)) {
            while (done(state, perEpoch) < 1) {
                double loss = 0;
                int steps = 0;
                double rate = 0;
                double share = 0;
                while (steps < perEpoch && share < 1) {
                    double seconds = before + (System.nanoTime() - start) / 1e9;
                    share = Math.max(seconds / 60 / settings.minutes(),
                            (state.steps() + steps) / (double) (settings.epochs() * perEpoch));
                    rate = settings.rate(share);
                    loss += step(batches.take(), classes, rate);
                    steps++;
                }
                weights.collect();
                Judge.Verdict verdict = Judge.verdict(judge.scores(validation), validation, 1);
                state = new Checkpoint(reference, state.steps() + steps, before + (System.nanoTime() - start) / 1e9,
                        verdict.accuracy(), weights.values().clone());
                log.epoch(state, loss / steps, verdict, rate, rollbacks);
                state.write(last(folder));
                if (state.accuracy() >= best.accuracy()) {
                    best = state;
                    best.write(best(folder));
                }
            }
        }
        System.arraycopy(best.values(), 0, weights.values(), 0, best.values().length);
        weights.putAll();
        return best;
    }

    private double done(Checkpoint state, int perEpoch) {
        return Math.max(state.seconds() / 60 / settings.minutes(),
                state.steps() / (double) (settings.epochs() * perEpoch));
    }

    private Checkpoint begin() throws IOException {
        if (Files.notExists(last(folder))) {
            return new Checkpoint(reference, 0, 0, 0, weights.values().clone());
        }
        Checkpoint state = Checkpoint.read(last(folder), reference, weights.values().length);
        System.arraycopy(state.values(), 0, weights.values(), 0, state.values().length);
        weights.putAll();
        good = state.values().clone();
        log.say("going on after " + state.steps() + " steps");
        return state;
    }

    /** One step; the loss it began with. */
    private double step(Batches.Batch batch, int classes, double rate) {
        double loss;
        try (NDManager step = manager.newSubManager()) {
            int count = batch.targets().length / classes;
            NDArray targets = step.create(shares(batch.targets(), count), new Shape(count, classes));
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray scores = network.scores(judge.input(step, batch.samples(), count), true);
                NDArray losses = scores.logSoftmax(1).mul(targets).sum();
                collector.backward(losses);
                loss = losses.getFloat();
            }
        }
        weights.takeGradients();
        double norm = weights.clip();
        if (Double.isFinite(loss) && Double.isFinite(norm)) {
            bad = 0;
            learn(rate, loss);
            return loss;
        }
        bad++;
        log.say("left out a step: loss " + loss + ", norm of the gradient " + norm);
        if (bad >= BAD_IN_A_ROW) {
            goBack();
        }
        return Double.isNaN(smoothed) ? 0 : smoothed;
    }

    /** Targets weighted so that their sum with the logarithms is the mean loss. */
    private static float[] shares(float[] targets, int count) {
        var shares = new float[targets.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = -targets[i] / count;
        }
        return shares;
    }

    private int learned;

    private void learn(double rate, double loss) {
        smoothed = Double.isNaN(smoothed) ? loss : 0.98 * smoothed + 0.02 * loss;
        if (loss > RUNAWAY * smoothed + 1) {
            goBack();
            return;
        }
        optimizer.step(weights.values(), weights.gradients(), weights.decays(), rate);
        weights.putLearned();
        if (++learned % SNAPSHOT_EVERY == 0) {
            weights.collect();
            if (isFinite(weights.values())) {
                good = weights.values().clone();
            } else {
                goBack();
            }
        }
    }

    private static boolean isFinite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    private void goBack() {
        rollbacks++;
        bad = 0;
        log.say("went back to the last good state");
        System.arraycopy(good, 0, weights.values(), 0, good.length);
        weights.putAll();
        optimizer.reset();
    }
}
