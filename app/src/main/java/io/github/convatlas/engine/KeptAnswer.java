package io.github.convatlas.engine;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The newest answer of a classifier, in memory that is made once: what looks at moving pictures makes nothing new for each.
 * Belongs to one thread at a time.
 */
public final class KeptAnswer {
    private final int[] best;
    private final double[] probabilities;
    private int count;
    private double preprocessMs;
    private double inferenceMs;
    private OptionalDouble unsureBelow = OptionalDouble.empty();

    /**
     * Holds no answer yet.
     *
     * @param top how many classes it has room for
     */
    public KeptAnswer(int top) {
        this.best = new int[top];
        this.probabilities = new double[top];
    }

    /** How many classes it names: as many as there is room for, or as the model has. */
    public int count() {
        return count;
    }

    /** The index of a class, the most probable at place 0. */
    public int index(int place) {
        return best[place];
    }

    /** The probability of a class, the most probable at place 0. */
    public double probability(int place) {
        return probabilities[place];
    }

    /** Time to make the picture the model's input, in ms. */
    public double preprocessMs() {
        return preprocessMs;
    }

    /** Time of the model itself, in ms. */
    public double inferenceMs() {
        return inferenceMs;
    }

    /** A copy that stays as it is. */
    public Classification copy() {
        var top = new Score[count];
        for (int place = 0; place < count; place++) {
            top[place] = new Score(best[place], probabilities[place]);
        }
        return new Classification(List.of(top), preprocessMs, inferenceMs, unsureBelow);
    }

    /** Takes the most probable of all classes. */
    void choose(double[] all) {
        count = Probabilities.top(all, best);
        for (int place = 0; place < count; place++) {
            probabilities[place] = all[best[place]];
        }
    }

    /** Takes how the answer came about. */
    void came(double preparing, double running, OptionalDouble doubtBelow) {
        preprocessMs = preparing;
        inferenceMs = running;
        unsureBelow = doubtBelow;
    }
}
