package io.github.convatlas.engine.guard;

import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.ModelSession;
import io.github.convatlas.engine.ModelSource;
import io.github.convatlas.engine.RuntimeShapes;
import io.github.convatlas.engine.SessionSettings;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxFile;
import io.github.convatlas.onnx.inspect.OnnxInspector;
import io.github.convatlas.onnx.shape.TensorShapes;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** The other process: opens one file, says what came of it, and ends. */
public final class GuardMain {
    /** Finds the shapes of a file. */
    static final String SHAPES = "shapes";
    /** Runs a file once. */
    static final String RUN = "run";

    private GuardMain() {
    }

    /**
     * Starts the process: {@code shapes|run SIDE MEGABYTES FILE}.
     *
     * @param args what to do, pixels of an open side, the limit of memory, and the file
     */
    public static void main(String[] args) {
        run(args, System.out);
        System.out.flush();
        Runtime.getRuntime().halt(0); // natives need no farewell
    }

    /**
     * The work of the process.
     *
     * @param args as for {@link #main}
     * @param out  where the answer goes
     */
    public static void run(String[] args, PrintStream out) {
        int side = Integer.parseInt(args[1]);
        Watchdog.start(Long.parseLong(args[2]) << 20);
        Path path = Path.of(args[3]);
        Outcome<TensorShapes> outcome = args[0].equals(RUN) ? ran(path, side) : shapes(path, side);
        var text = new PrintStream(out, false, StandardCharsets.UTF_8);
        ShapeReport.lines(outcome).forEach(text::println);
        text.flush();
    }

    private static Outcome<TensorShapes> shapes(Path path, int side) {
        return OnnxFile.open(path).then(file -> {
            try (file) {
                return new RuntimeShapes(new Engine()).shapes(file, side);
            }
        });
    }

    private static Outcome<TensorShapes> ran(Path path, int side) {
        return OnnxInspector.ofThisMachine().inspect(path)
                .then(ModelSource::of).then(model -> new Engine().open(model, SessionSettings.DEFAULT.withSide(side)))
                .then(GuardMain::measured).map(_ -> new TensorShapes(Map.of(), Set.of()));
    }

    private static Outcome<Double> measured(ModelSession opened) {
        try (ModelSession session = opened) {
            session.fillWithNoise();
            return session.measure();
        }
    }
}
