package io.github.convatlas.capture;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Room for one frame between the thread that grabs and the one that looks. They wait for each other by Java's own monitors,
 * which make nothing for a wait where a condition of a lock makes a node.
 */
final class FrameSlot {
    private final Object lock = new Object();
    private Optional<Frame> waiting = Optional.empty();
    private boolean ended;
    private long dropped;

    /** Puts a frame in place of one that nobody took. */
    void replace(Optional<Frame> frame) {
        synchronized (lock) {
            dropped += waiting.isEmpty() ? 0 : 1;
            waiting = frame;
            lock.notifyAll();
        }
    }

    /** Puts a frame once the one before was taken, or the slot has ended. */
    void hand(Optional<Frame> frame) throws InterruptedException {
        synchronized (lock) {
            while (waiting.isPresent() && !ended) {
                lock.wait();
            }
            waiting = frame;
            lock.notifyAll();
        }
    }

    /** Takes the frame; nothing if none came in time, or none will come any more. */
    Optional<Frame> take(long nanos) throws InterruptedException {
        synchronized (lock) {
            long until = System.nanoTime() + nanos;
            for (long left = nanos; waiting.isEmpty() && !ended && left > 0; left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(lock, left);
            }
            Optional<Frame> frame = waiting;
            waiting = Optional.empty();
            lock.notifyAll();
            return frame;
        }
    }

    /** Waits this long, or until the slot has ended. */
    void rest(long nanos) throws InterruptedException {
        synchronized (lock) {
            long until = System.nanoTime() + nanos;
            for (long left = nanos; !ended && left > 0; left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(lock, left);
            }
        }
    }

    /** No more frames will come; one that waits may still be taken. */
    void end() {
        synchronized (lock) {
            ended = true;
            lock.notifyAll();
        }
    }

    /** How many frames were replaced before anybody took them. */
    long dropped() {
        synchronized (lock) {
            return dropped;
        }
    }
}
