package io.github.convatlas.ui.run.model;

import io.github.convatlas.library.OwnedModel;
import io.github.convatlas.library.pretrained.PretrainedModel;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is known of a model file besides its name.
 *
 * @param path  absolute
 * @param model of the catalog that it is, if it is one
 * @param state whether it still is the file that was fetched or added
 */
public record KnownFile(Path path, Optional<PretrainedModel> model, OwnedModel.State state) {
    /** Makes the path absolute. */
    public KnownFile {
        path = path.toAbsolutePath().normalize();
    }

    /** Whether there is a file. */
    public boolean isThere() {
        return state != OwnedModel.State.MISSING;
    }
}
