package io.github.convatlas.engine;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Whoever has the turn computes, everybody else waits, in the order of asking: two who measure at once would measure each
 * other. Those who work on many pictures share theirs. A thread that has the turn may take it again.
 */
public final class Turn {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    /** Nobody has the turn. */
    public Turn() {
    }

    /**
     * Waits for the turn and works.
     *
     * @param work what is done meanwhile
     * @return what the work returns
     * @throws InterruptedException if the work is no longer wanted
     * @throws Exception            what the work throws
     */
    public <T> T take(Callable<T> work) throws Exception {
        return within(lock.writeLock(), work);
    }

    /**
     * Waits until nobody has the turn for himself, and works beside others who share it.
     *
     * @param work what is done meanwhile
     * @return what the work returns
     * @throws InterruptedException if the work is no longer wanted
     * @throws Exception            what the work throws
     */
    public <T> T share(Callable<T> work) throws Exception {
        return within(lock.readLock(), work);
    }

    /** Whether another thread has the turn for itself at the moment. */
    public boolean isTaken() {
        return lock.isWriteLocked() && !lock.isWriteLockedByCurrentThread();
    }

    /** Waits for the turn, but not longer than this; it is to be ended if it was given. */
    boolean begin(Duration patience) throws InterruptedException {
        return lock.writeLock().tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The turn is over. */
    void end() {
        lock.writeLock().unlock();
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
