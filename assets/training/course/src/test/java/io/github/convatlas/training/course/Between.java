package io.github.convatlas.training.course;

import io.github.convatlas.training.picture.Batches;
import io.github.convatlas.training.picture.Pool;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToDoubleFunction;

/**
 * A learner that is another one, but for what a test does to a step.
 *
 * @param learner the other one
 * @param steps   how many it has taken
 * @param added   to the loss of a step, by its number from 1
 */
record Between(Learner learner, AtomicInteger steps, IntToDoubleFunction added) implements Learner {
    Between(Learner learner, IntToDoubleFunction added) {
        this(learner, new AtomicInteger(), added);
    }

    @Override
    public float[] values() {
        return learner.values();
    }

    @Override
    public float[] gradients() {
        return learner.gradients();
    }

    @Override
    public boolean[] decays() {
        return learner.decays();
    }

    @Override
    public double learn(Batches.Batch batch) {
        double loss = learner.learn(batch);
        return loss + added.applyAsDouble(steps.incrementAndGet());
    }

    @Override
    public void fetch() {
        learner.fetch();
    }

    @Override
    public void putLearned() {
        learner.putLearned();
    }

    @Override
    public void putAll() {
        learner.putAll();
    }

    @Override
    public void seed(long seed) {
        learner.seed(seed);
    }

    @Override
    public float[][] scores(Pool pool) {
        return learner.scores(pool);
    }
}
