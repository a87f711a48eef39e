package io.github.convatlas.ui.run.engine;

import io.github.convatlas.image.Labels;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.ui.workspace.EngineInfo;

import java.util.OptionalLong;

/**
 * What is known about a loaded model.
 *
 * @param preprocessing what is done to a picture
 * @param input         what it reads
 * @param labels        what its classes are called
 * @param macs          multiply-adds of one picture, where the network is known
 * @param engine        what runs it
 */
public record ModelFacts(Preprocessing preprocessing, Input input, Labels labels, OptionalLong macs,
        EngineInfo engine) {
    /**
     * The input of a model.
     *
     * @param text     type and dimensions as the file declares them: {@code float32[1, 3, 224, 224]}
     * @param openSize whether the file leaves rows and columns open
     */
    public record Input(String text, boolean openSize) {
    }
}
