package io.github.convatlas.training.course;

import io.github.convatlas.training.picture.Batches;

import java.io.IOException;
import java.util.Locale;

/** Takes the steps of a training: learns, leaves out, or goes back to the last good state. */
final class Stepper {
    private static final int SNAPSHOT_EVERY = 50;
    private final Learner learner;
    private final AdamW optimizer;
    private final Recovery recovery;
    private final TrainingLog log;
    private float[] good;
    private double sum;
    private int learned;

    /**
     * Goes on from a state whose values the learner has.
     *
     * @param learner what learns
     * @param state   where the training stands
     * @param decay   weight decay
     * @param log     is told what is left out
     */
    Stepper(Learner learner, Checkpoint state, double decay, TrainingLog log) {
        this.learner = learner;
        this.log = log;
        optimizer = new AdamW(state.optimizer(), decay);
        recovery = new Recovery(state.recovery());
        good = state.values().clone();
    }

    /** What the planned rate is multiplied by. */
    double factor() {
        return recovery.factor();
    }

    int rollbacks() {
        return recovery.rollbacks();
    }

    /** Begins a new mean of the loss. */
    void beginEpoch() {
        sum = 0;
        learned = 0;
    }

    /** The mean loss of the steps that were learned from since the epoch began; not a number if there were none. */
    double loss() {
        return learned == 0 ? Double.NaN : sum / learned;
    }

    /**
     * One step.
     *
     * @param batch  of pictures
     * @param rate   planned rate of learning
     * @param number of the step, from 1
     * @throws IOException where going back does not help any more
     */
    void step(Batches.Batch batch, double rate, int number) throws IOException {
        double loss = learner.learn(batch);
        double norm = AdamW.clip(learner.gradients());
        switch (recovery.judge(loss, norm)) {
            case LEARN -> {
                sum += loss;
                learned++;
                optimizer.step(learner.values(), learner.gradients(), learner.decays(), rate * factor());
                learner.putLearned();
            }
            case LEAVE_OUT -> log.say(left(number, loss, norm));
            case GO_BACK -> {
                log.say(left(number, loss, norm));
                goBack();
            }
        }
        if (number % SNAPSHOT_EVERY == 0) {
            keepOrGoBack();
        }
    }

    private static String left(int number, double loss, double norm) {
        return String.format(Locale.ROOT, "left out step %d: loss %s, norm of the gradient %s", number, loss, norm);
    }

    /** Remembers the values as good, if all are finite. */
    void keepOrGoBack() throws IOException {
        learner.fetch();
        if (isFinite(learner.values())) {
            good = learner.values().clone();
        } else {
            log.say("there are values that are not finite");
            goBack();
        }
    }

    /** The state after so many steps; the learner's values are those that were kept last. */
    Checkpoint state(String of, Progress progress) {
        return new Checkpoint(of, progress, learner.values().clone(), optimizer.state(), recovery.state());
    }

    private static boolean isFinite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    private void goBack() throws IOException {
        recovery.wentBack();
        if (recovery.isHopeless()) {
            throw new IOException("the training went back " + Recovery.MOST_ROLLBACKS
                    + " times and its loss is still not finite; try a lower --rate");
        }
        System.arraycopy(good, 0, learner.values(), 0, good.length);
        learner.putAll();
        optimizer.reset();
        log.say(String.format(Locale.ROOT,
                "went back to the last good state (%d); from here the rate is %s of the planned one",
                recovery.rollbacks(), factor()));
    }
}
