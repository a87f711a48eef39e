package io.github.convatlas.ui.run.engine;

import io.github.convatlas.image.Preprocessing;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the user has decided about a model; what is left out goes by the file.
 *
 * @param preprocessing what is done to a picture
 * @param labels        file with the names of the classes
 */
public record RunSetup(Optional<Preprocessing> preprocessing, Optional<Path> labels) {
    /** Nothing decided. */
    public static final RunSetup NONE = new RunSetup(Optional.empty(), Optional.empty());

    /** The same with this preprocessing; nothing to go by the file. */
    public RunSetup withPreprocessing(Optional<Preprocessing> changed) {
        return new RunSetup(changed, labels);
    }

    /** The same with these labels; nothing to go by the file. */
    public RunSetup withLabels(Optional<Path> changed) {
        return new RunSetup(preprocessing, changed);
    }
}
