package io.github.convatlas.ui.run.turn;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets work through, or makes it wait. */
public final class Gate {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private boolean open = true;

    /** Everybody is let through. */
    public Gate() {
    }

    /** Lets everybody through. */
    public void open() {
        set(true);
    }

    /** Makes everybody wait. */
    public void close() {
        set(false);
    }

    private void set(boolean now) {
        lock.lock();
        try {
            open = now;
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether those who come have to wait. */
    public boolean isClosed() {
        lock.lock();
        try {
            return !open;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it is open. */
    public void pass() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!open) {
                opened.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
