package io.github.convatlas.engine;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import io.github.convatlas.engine.provider.ProviderOffer;
import io.github.convatlas.onnx.OnnxModel;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.shape.ProbeModel;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * ONNX Runtime in this process. Making an engine costs nothing; the natives are loaded by the first call that needs
 * them (about half a second, once). Several threads may use it.
 */
public final class Engine {
    /** The device the runtime computes on. */
    public static final String PROVIDER = "CPU";
    /** Whoever gives up loses the place in the queue; longer than any picture takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private final Turn turn = new Turn();

    /**
     * The version of ONNX Runtime; loads the natives.
     *
     * @return such as {@code 1.29.0}, or why the runtime does not work on this machine
     */
    public Outcome<String> runtimeVersion() {
        return environment().map(OrtEnvironment::getVersion);
    }

    /**
     * Opens a compiled network for measuring. Its weights are made in memory; nothing is written.
     *
     * @param model    what to run
     * @param settings how to run it
     * @return a session, to be closed by the caller, or why there is none
     */
    public Outcome<ModelSession> open(OnnxModel model, SessionSettings settings) {
        return environment().then(environment -> new SessionFactory(environment, settings).compiled(model,
                InputTensor.of(model.network())));
    }

    /**
     * Opens a file for measuring.
     *
     * @param file     what was found in the file
     * @param settings how to run it
     * @return a session, to be closed by the caller, or why there is none
     */
    public Outcome<ModelSession> open(OnnxInspection file, SessionSettings settings) {
        return file.runnable().then(_ -> InputTensor.of(file, settings.side())).then(inputs -> environment()
                .then(environment -> new SessionFactory(environment, settings).file(new ModelOrigin.File(file),
                        inputs)));
    }

    /**
     * Opens a model for measuring.
     *
     * @param source   which
     * @param settings how to run it
     * @return a session, to be closed by the caller, or why there is none
     */
    public Outcome<ModelSession> open(ModelSource source, SessionSettings settings) {
        return switch (source) {
            case ModelSource.Compiled(OnnxModel model) -> open(model, settings);
            case ModelSource.File(OnnxInspection file) -> open(file, settings);
            case ModelSource.Seeded(OnnxInspection file) -> openSeeded(file, settings);
            case ModelSource.Made made -> environment()
                    .then(environment -> new SessionFactory(environment, settings).made(made));
        };
    }

    /** Which providers can be used here; loads the natives. */
    public Outcome<List<ProviderOffer>> providers() {
        return environment().map(ProviderOffer::all);
    }

    /** Who may compute: a measurement alone, other work beside what shares the turn. */
    public Turn turn() {
        return turn;
    }

    /**
     * Works while no other measurement of this engine does: two at once would measure each other.
     *
     * @param progress asked while it waits
     * @param work     what is measured
     * @return what the work returns; refused where it was cancelled while it waited
     */
    public <T> Outcome<T> alone(Progress progress, Supplier<Outcome<T>> work) {
        try {
            while (!turn.begin(PATIENCE)) {
                if (progress.isCancelled()) {
                    return new Outcome.Refused<>("The measurement was cancelled while another one ran.");
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Outcome.Refused<>("The measurement was cancelled while another one ran.");
        }
        try {
            return work.get();
        } finally {
            turn.end();
        }
    }

    /** Opens a file whose weights are missing with random ones, made in memory. */
    private Outcome<ModelSession> openSeeded(OnnxInspection file, SessionSettings settings) {
        return SeededFile.read(file).then(seeded -> InputTensor.of(file, settings.side()).then(inputs -> environment()
                .then(environment -> new SessionFactory(environment, settings).seeded(new ModelOrigin.File(file),
                        seeded, inputs))));
    }

    /** What the runtime says about the shapes of a probe; {@code name} is that of the file, for sentences. */
    RuntimeShapes.ShapeAnswer shapes(ProbeModel probe, String name) {
        return switch (environment()) {
            case Outcome.Success<OrtEnvironment>(OrtEnvironment environment) ->
                new ShapeSession(environment, probe).ask(name);
            case Outcome.Refused<OrtEnvironment>(String reason) -> new RuntimeShapes.ShapeAnswer.Failed(reason);
        };
    }

    /** The runtime keeps one environment a process; asking again gives the same. */
    private static Outcome<OrtEnvironment> environment() {
        try {
            if (!Telemetry.forbid()) {
                return new Outcome.Refused<>("ONNX Runtime is not used because its telemetry cannot be switched off.");
            }
            OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            environment.setTelemetry(false);
            return new Outcome.Success<>(environment);
        } catch (LinkageError | RuntimeException | OrtException e) {
            return new Outcome.Refused<>("ONNX Runtime does not work on this machine (" + System.getProperty("os.name")
                    + ", " + System.getProperty("os.arch") + "): " + e.getMessage());
        }
    }
}
