package io.github.convatlas.ui.run.gallery;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whoever has the turn computes, everybody else waits, in the order of asking: a picture that is looked at is timed while
 * the rest of a folder waits.
 */
public final class Turn {
    private final ReentrantLock lock = new ReentrantLock(true);

    /** Nobody has the turn. */
    public Turn() {
    }

    /**
     * Waits for the turn and works.
     *
     * @throws InterruptedException if the work is no longer wanted
     * @throws Exception            what the work throws
     */
    public <T> T take(Callable<T> work) throws Exception {
        lock.lockInterruptibly();
        try {
            return work.call();
        } finally {
            lock.unlock();
        }
    }
}
