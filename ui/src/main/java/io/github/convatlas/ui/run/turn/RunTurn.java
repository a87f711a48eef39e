package io.github.convatlas.ui.run.turn;

import io.github.convatlas.engine.Turn;

import java.util.concurrent.Callable;

/**
 * Who of the Run view computes: a picture that is looked at is timed while the rest of a folder waits, and all of them wait
 * while something is measured anywhere in the window.
 */
public final class RunTurn {
    private final Turn machine;
    private final Turn pictures = new Turn();

    /**
     * Nobody computes.
     *
     * @param machine shared by all who run models
     */
    public RunTurn(Turn machine) {
        this.machine = machine;
    }

    /**
     * Waits until no other model runs, and runs one.
     *
     * @throws InterruptedException if the work is no longer wanted
     * @throws Exception            what the work throws
     */
    public <T> T take(Callable<T> work) throws Exception {
        return machine.take(() -> pictures.take(work));
    }

    /**
     * Waits until nobody runs a model alone, and works beside others who share their turn.
     *
     * @throws InterruptedException if the work is no longer wanted
     * @throws Exception            what the work throws
     */
    public <T> T share(Callable<T> work) throws Exception {
        return machine.share(() -> pictures.share(work));
    }

    /**
     * Decodes a picture that is wanted on screen: no model of this view runs meanwhile, but a measurement elsewhere is not
     * waited for.
     *
     * @throws InterruptedException if the work is no longer wanted
     * @throws Exception            what the work throws
     */
    public <T> T look(Callable<T> work) throws Exception {
        return pictures.take(work);
    }

    /** Whether somebody else runs a model alone at the moment. */
    public boolean isTaken() {
        return machine.isTaken();
    }
}
