package io.github.convatlas.engine.guard;

import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxFile;
import io.github.convatlas.onnx.shape.ShapeSource;
import io.github.convatlas.onnx.shape.TensorShapes;

import java.time.Duration;

/** Finds the shapes of files in another process. What was found is kept as long as the file does not change. */
public final class GuardedShapes implements ShapeSource {
    private final GuardProcess process;
    private final Tried<TensorShapes> tried = new Tried<>();

    /**
     * A source of shapes.
     *
     * @param time      the longest a file may take
     * @param megabytes the most memory it may take
     */
    public GuardedShapes(Duration time, long megabytes) {
        this.process = new GuardProcess(time, megabytes);
    }

    /** A minute, three gigabytes and half of the machine's memory: far more than a sensible file needs without its weights. */
    public static GuardedShapes usual() {
        return new GuardedShapes(Duration.ofMinutes(1), Watchdog.atMost(3 << 10));
    }

    @Override
    public Outcome<TensorShapes> shapes(OnnxFile file, int side) {
        return tried.computeIfAbsent(file.path(), side, () -> process.ask(GuardMain.SHAPES, file.path(), side));
    }
}
