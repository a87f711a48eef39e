package io.github.convatlas.engine.guard;

import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.shape.TensorShapes;

import java.time.Duration;

/** Lets another process load and run a file once before this one does. */
public final class FileTrial {
    private final GuardProcess process;
    private final Tried<TensorShapes> tried = new Tried<>();

    /**
     * A trial.
     *
     * @param time      the longest a file may take
     * @param megabytes the most memory it may take
     */
    public FileTrial(Duration time, long megabytes) {
        this.process = new GuardProcess(time, megabytes);
    }

    /** A trial that takes at most two minutes, eight gigabytes of memory and half of what the machine has. */
    public static FileTrial usual() {
        return new FileTrial(Duration.ofMinutes(2), Watchdog.atMost(8 << 10));
    }

    /**
     * Tries a file that has not been tried since it changed.
     *
     * @param file what was found in it
     * @param side rows and columns of the picture, in pixels, where the file leaves them open
     * @return the file, or one sentence why it must not be run here
     */
    public Outcome<OnnxInspection> passed(OnnxInspection file, int side) {
        return tried.computeIfAbsent(file.file(), side, () -> process.ask(GuardMain.RUN, file.file(), side))
                .map(_ -> file);
    }
}
