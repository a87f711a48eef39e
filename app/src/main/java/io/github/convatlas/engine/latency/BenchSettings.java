package io.github.convatlas.engine.latency;

/**
 * How latency is measured.
 *
 * @param threads  threads that share the work of one layer
 * @param warmUps  runs of each model before anything counts
 * @param runs     runs of each model that count
 * @param rounds   parts the runs are done in; in each the models take turns, so that a change of the machine meets all
 * @param side     rows and columns of the picture, in pixels, where a file leaves them open
 * @param perLayer whether each layer is measured, too, in a session of its own
 * @param repeats  how often a round is done again where other programs used the processor meanwhile
 */
public record BenchSettings(int threads, int warmUps, int runs, int rounds, int side, boolean perLayer, int repeats) {
    /** One thread, 10 warm-ups, 50 runs in 5 rounds each repeated once if disturbed, whole models only. */
    public static final BenchSettings DEFAULT = new BenchSettings(1, 10, 50, 5, 224, false, 1);

    /** Checks the numbers. */
    public BenchSettings {
        if (threads < 1 || warmUps < 0 || runs < 1 || rounds < 1 || repeats < 0) {
            throw new IllegalArgumentException("a measurement needs at least one thread, one run and one round");
        }
        rounds = Math.min(rounds, runs);
    }

    /** The same with another side of pictures, in pixels, where a file leaves it open. */
    public BenchSettings withSide(int newSide) {
        return new BenchSettings(threads, warmUps, runs, rounds, newSide, perLayer, repeats);
    }

    /** The same with another number of threads. */
    public BenchSettings withThreads(int newThreads) {
        return new BenchSettings(newThreads, warmUps, runs, rounds, side, perLayer, repeats);
    }

    /** The same with other numbers of runs. */
    public BenchSettings withRuns(int newWarmUps, int newRuns) {
        return new BenchSettings(threads, newWarmUps, newRuns, rounds, side, perLayer, repeats);
    }

    /** The same with or without a measurement of each layer. */
    public BenchSettings withPerLayer(boolean newPerLayer) {
        return new BenchSettings(threads, warmUps, runs, rounds, side, newPerLayer, repeats);
    }

    /** The same with another number of repeats of a disturbed round. */
    public BenchSettings withRepeats(int newRepeats) {
        return new BenchSettings(threads, warmUps, runs, rounds, side, perLayer, newRepeats);
    }

    /** The runs of one round; the first rounds take what cannot be shared evenly. */
    int runsInRound(int round) {
        return runs / rounds + (round < runs % rounds ? 1 : 0);
    }
}
