package io.github.convatlas.ui.run.engine;

import io.github.convatlas.demo.EmbeddedModel;
import io.github.convatlas.engine.Turn;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.task.Progress;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs models for the Run view. Called in the background only; the natives are loaded by the first call. */
public interface RunEngine {
    /**
     * Opens a file whose answers are wanted.
     *
     * @param file  an .onnx file
     * @param setup what the user has decided
     */
    Opened open(Path file, RunSetup setup);

    /**
     * Opens a file with the preprocessing that is proposed for it, whatever the user has decided, to hold answers against each
     * other.
     *
     * @param file  an .onnx file
     * @param setup what the user has decided; its labels are used
     */
    Opened openAsProposed(Path file, RunSetup setup);

    /**
     * Measures a model on its own, without a picture.
     *
     * @param subject  what to run
     * @param runs     how often
     * @param progress is told of every run, and asked whether to go on
     * @return the speed, or why the model cannot be run
     */
    Outcome<Measurement> measure(Subject subject, int runs, Progress progress);

    /**
     * What the user has decided about a file before, as it stands beside the file.
     *
     * @param file an .onnx file
     * @return the decisions, or what is wrong with what stands there
     */
    Outcome<RunSetup> recall(Path file);

    /**
     * Writes beside a file what the user has decided. Labels in another folder are left out.
     *
     * @param file  an .onnx file
     * @param setup the decisions
     * @return why that was not possible; nothing if it was
     */
    Optional<String> remember(Path file, RunSetup setup);

    /** Who may run a model: shared with everything that measures on this machine. */
    Turn turn();

    /** The trained models that come with the program, as far as this engine has them; known without reading anything. */
    default List<EmbeddedModel> parts() {
        return List.of();
    }

    /** The one of them that Run begins with. */
    default Optional<EmbeddedModel> embedded() {
        return parts().stream().findFirst();
    }

    /**
     * Whether a file may give answers that mean something, as far as it says itself; it is not run.
     *
     * @param file an .onnx file
     */
    default boolean mayAnswer(Path file) {
        return true;
    }
}
