package io.github.convatlas.capture.ffmpeg;

import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.Pointer;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** FFmpeg asks it while it waits: whether to give up, because it takes too long or nobody wants the answer any more. */
final class Deadline extends AVIOInterruptCB.Callback_Pointer {
    private final BooleanSupplier stopped;
    private final long patience;
    private volatile long until;

    Deadline(BooleanSupplier stopped, Duration patience) {
        this.stopped = stopped;
        this.patience = patience.toNanos();
        restart();
    }

    /** The time begins again. */
    void restart() {
        until = System.nanoTime() + patience;
    }

    boolean isStopped() {
        return stopped.getAsBoolean();
    }

    boolean isOver() {
        return System.nanoTime() - until > 0;
    }

    @Override
    public int call(Pointer nothing) {
        return isStopped() || isOver() ? 1 : 0;
    }
}
