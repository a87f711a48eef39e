package io.github.convatlas.ui.run.engine;

import io.github.convatlas.engine.Classification;
import io.github.convatlas.image.Picture;
import io.github.convatlas.onnx.Outcome;

import java.util.List;
import java.util.function.Consumer;

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

    /**
     * Classifies a picture, with a hand in the probabilities.
     *
     * @param filter may change the probabilities of all classes before the most probable are chosen
     * @return the five most probable classes and the times, or why the model failed
     */
    Outcome<Classification> classify(Picture picture, Consumer<double[]> filter);

    /** On how many pictures it is sensible to work at once on this machine, with colleagues. */
    int lanes();

    /**
     * The same model again, opened in the same way, for work on many pictures at once.
     *
     * @param most how many are wanted
     * @return so many, or fewer where they cannot be had; to be closed by the caller
     */
    List<LiveModel> colleagues(int most);

    /** Runs once more on the last picture; the time in ms. */
    Outcome<Double> again();

    /** The pixels the model reads of a picture. */
    Picture seen(Picture picture);

    @Override
    void close();
}
