package io.github.convatlas.capture;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Room for one frame between the thread that grabs and the one that looks. */
final class FrameSlot {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable Frame waiting;
    private boolean ended;
    private long dropped;

    /** Puts a frame in place of one that nobody took. */
    void replace(Frame frame) {
        lock.lock();
        try {
            dropped += waiting == null ? 0 : 1;
            waiting = frame;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Puts a frame once the one before was taken, or the slot has ended. */
    void hand(Frame frame) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting != null && !ended) {
                changed.await();
            }
            waiting = frame;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes the frame; nothing if none came in time, or none will come any more. */
    Optional<Frame> take(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (waiting == null && !ended && left > 0) {
                left = changed.awaitNanos(left);
            }
            Frame frame = waiting;
            waiting = null;
            changed.signalAll();
            return Optional.ofNullable(frame);
        } finally {
            lock.unlock();
        }
    }

    /** Waits this long, or until the slot has ended. */
    void rest(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (!ended && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** No more frames will come; one that waits may still be taken. */
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many frames were replaced before anybody took them. */
    long dropped() {
        lock.lock();
        try {
            return dropped;
        } finally {
            lock.unlock();
        }
    }
}
