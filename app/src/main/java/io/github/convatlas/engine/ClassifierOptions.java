package io.github.convatlas.engine;

import io.github.convatlas.image.Labels;
import io.github.convatlas.image.Preprocessing;

import java.util.Optional;

/**
 * How a classifier is opened.
 *
 * @param settings      how it runs
 * @param preprocessing what the user says is done to a picture; nothing to go by the file beside the model, or by the
 *                      model
 * @param labels        what the user says the classes are called; nothing to go by the file beside the model, or by the
 *                      model
 */
public record ClassifierOptions(SessionSettings settings, Optional<Preprocessing> preprocessing,
        Optional<Labels> labels) {
    /** One thread, and everything else as the model says. */
    public static final ClassifierOptions DEFAULT = new ClassifierOptions(SessionSettings.DEFAULT, Optional.empty(),
            Optional.empty());

    /** The same with other settings. */
    public ClassifierOptions withSettings(SessionSettings newSettings) {
        return new ClassifierOptions(newSettings, preprocessing, labels);
    }

    /** The same with the user's labels. */
    public ClassifierOptions withLabels(Labels newLabels) {
        return new ClassifierOptions(settings, preprocessing, Optional.of(newLabels));
    }

    /** The same with the user's preprocessing. */
    public ClassifierOptions withPreprocessing(Preprocessing newPreprocessing) {
        return new ClassifierOptions(settings, Optional.of(newPreprocessing), labels);
    }
}
