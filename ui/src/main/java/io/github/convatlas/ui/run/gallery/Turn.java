package io.github.convatlas.ui.run.gallery;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Whoever has the turn computes, everybody else waits, in the order of asking: a picture that is looked at is timed while
 * the rest of a folder waits. Those who work on a folder share theirs.
 */
public final class Turn {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

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
        return within(lock.writeLock(), work);
    }

    /**
     * Waits until nobody has the turn for himself, and works beside others who share it.
     *
     * @throws InterruptedException if the work is no longer wanted
     * @throws Exception            what the work throws
     */
    public <T> T share(Callable<T> work) throws Exception {
        return within(lock.readLock(), work);
    }

    private static <T> T within(Lock part, Callable<T> work) throws Exception {
        part.lockInterruptibly();
        try {
            return work.call();
        } finally {
            part.unlock();
        }
    }
}
