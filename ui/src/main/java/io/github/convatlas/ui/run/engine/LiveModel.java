package io.github.convatlas.ui.run.engine;

import io.github.convatlas.engine.Classification;
import io.github.convatlas.image.Picture;
import io.github.convatlas.onnx.Outcome;

/** A trained model that is loaded. Used in the background by one thread at a time; closing it waits for a run. */
public interface LiveModel extends AutoCloseable {
    /** What is known about it. */
    ModelFacts facts();

    /**
     * Classifies a picture.
     *
     * @return the five most probable classes and the times, or why the model failed
     */
    Outcome<Classification> classify(Picture picture);

    /** Runs once more on the last picture; the time in ms. */
    Outcome<Double> again();

    /** The pixels the model reads of a picture. */
    Picture seen(Picture picture);

    @Override
    void close();
}
