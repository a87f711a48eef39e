package io.github.convatlas.training.course;

/**
 * Decides what follows a step. One whose loss or gradient is not finite is left out; after some of them in a row, or
 * where the loss runs away, the training goes back to its last good state, and goes on with half the rate.
 */
final class Recovery {
    /** So many steps in a row that are not finite lead back. */
    static final int BAD_IN_A_ROW = 3;
    /** More ways back than these are no accident any more. */
    static final int MOST_ROLLBACKS = 16;
    private static final double RUNAWAY = 2.5;
    private static final double KEPT = 0.98;
    private double smoothed;
    private int bad;
    private int rollbacks;

    /** What follows a step. */
    enum Decision {
        /** The network learns from it. */
        LEARN,
        /** It changes nothing. */
        LEAVE_OUT,
        /** Everything goes back to the last good state. */
        GO_BACK
    }

    /**
     * All that a later decision depends on.
     *
     * @param smoothed  loss of late; not a number before the first step
     * @param bad       steps in a row that were not finite
     * @param rollbacks so far
     */
    record State(double smoothed, int bad, int rollbacks) {
        /** Before the first step. */
        static final State FIRST = new State(Double.NaN, 0, 0);
    }

    Recovery(State state) {
        smoothed = state.smoothed();
        bad = state.bad();
        rollbacks = state.rollbacks();
    }

    State state() {
        return new State(smoothed, bad, rollbacks);
    }

    /**
     * Judges a step.
     *
     * @param loss of the batch, before learning
     * @param norm of all gradients
     */
    Decision judge(double loss, double norm) {
        if (!Double.isFinite(loss) || !Double.isFinite(norm)) {
            bad++;
            return bad < BAD_IN_A_ROW ? Decision.LEAVE_OUT : Decision.GO_BACK;
        }
        bad = 0;
        smoothed = Double.isNaN(smoothed) ? loss : KEPT * smoothed + (1 - KEPT) * loss;
        return loss > RUNAWAY * smoothed + 1 ? Decision.GO_BACK : Decision.LEARN;
    }

    /** Tells that the training has gone back. */
    void wentBack() {
        rollbacks++;
        bad = 0;
        smoothed = Double.NaN;
    }

    int rollbacks() {
        return rollbacks;
    }

    /** What the planned rate of learning is multiplied by: half for each way back. */
    double factor() {
        return Math.pow(0.5, rollbacks);
    }

    /** Whether going back has not helped. */
    boolean isHopeless() {
        return rollbacks > MOST_ROLLBACKS;
    }
}
