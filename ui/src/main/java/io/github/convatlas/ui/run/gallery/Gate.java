package io.github.convatlas.ui.run.gallery;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets work through, or makes it wait. */
final class Gate {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private boolean open = true;

    void open() {
        set(true);
    }

    void close() {
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

    /** Waits until it is open. */
    void pass() throws InterruptedException {
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
