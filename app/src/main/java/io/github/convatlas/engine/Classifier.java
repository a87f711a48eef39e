package io.github.convatlas.engine;

import io.github.convatlas.image.Labels;
import io.github.convatlas.image.Picture;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.image.Preprocessor;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspection;

import java.nio.ByteBuffer;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * A trained model that says what is on a picture. It is opened from a file only, and only where nothing says that the
 * file's weights are random or placeholders: the answers of an untrained network cannot be had. It belongs to one
 * thread at a time, and keeps all memory that its work takes: an answer costs the answer and what the runtime's Java part
 * makes anew for each run, about a kilobyte.
 */
public final class Classifier implements AutoCloseable {
    private final ModelSession session;
    private final Preprocessor preprocessor;
    private final KeptScores scores;
    private final ByteBuffer input;
    private final Labels labels;
    private final OptionalDouble unsureBelow;
    private double preprocessMs;

    Classifier(ModelSession session, Preprocessing preprocessing, KeptScores scores, Labels labels,
            OptionalDouble unsureBelow) {
        this.session = session;
        this.preprocessor = new Preprocessor(preprocessing);
        this.scores = scores;
        this.input = session.buffer(session.inputs().getFirst());
        this.labels = labels;
        this.unsureBelow = unsureBelow;
    }

    /**
     * Opens a model that classifies pictures, and runs it once to see that it works.
     *
     * @param engine  the runtime
     * @param file    what was found in the file
     * @param options what the user decides
     * @return the classifier, to be closed by the caller, or why the file is none
     */
    public static Outcome<Classifier> open(Engine engine, OnnxInspection file, ClassifierOptions options) {
        return ClassifierOpening.open(engine, file, options);
    }

    /**
     * What is done to a picture if nobody decides otherwise: as the file says of itself, or as most models with such an input
     * want it.
     *
     * @param file what was found in the file
     * @return the proposal, or why the file is no classifier
     */
    public static Outcome<Preprocessing> proposal(OnnxInspection file) {
        return ClassifierOpening.proposal(file);
    }

    /** What is done to a picture. */
    public Preprocessing preprocessing() {
        return preprocessor.preprocessing();
    }

    /** What the classes are called; as many as there are classes. */
    public Labels labels() {
        return labels;
    }

    /** The probability below which the model's first answer means "unsure", where the file says one. */
    public OptionalDouble unsureBelow() {
        return unsureBelow;
    }

    /** The model at work, for measuring. Closed with the classifier. */
    public ModelSession session() {
        return session;
    }

    /** The pixels the model reads of a picture: resized and cropped. */
    public Picture seen(Picture picture) {
        return preprocessor.seen(picture);
    }

    /**
     * Classifies a picture.
     *
     * @param picture of any size
     * @param top     how many classes are wanted
     * @return the most probable classes and the times, or why the model failed
     */
    public Outcome<Classification> classify(Picture picture, int top) {
        return classify(picture, top, _ -> {
        });
    }

    /**
     * Classifies a picture, with a hand in the probabilities of all classes.
     *
     * @param picture of any size
     * @param top     how many classes are wanted
     * @param filter  may change the probabilities, in the order of the labels, before the most probable are chosen; the array
     *                stays the classifier's, and is the same for every picture
     * @return the most probable classes and the times, or why the model failed
     */
    public Outcome<Classification> classify(Picture picture, int top, Consumer<double[]> filter) {
        return session.run(() -> prepare(picture), _ -> scores.read()).map(run -> {
            double[] probabilities = Probabilities.of(run.answer());
            filter.accept(probabilities);
            return new Classification(Probabilities.top(probabilities, top), preprocessMs, run.milliseconds(),
                    unsureBelow);
        });
    }

    private void prepare(Picture picture) {
        long start = System.nanoTime();
        preprocessor.apply(picture, input.clear());
        preprocessMs = (System.nanoTime() - start) / 1e6;
    }

    @Override
    public void close() {
        session.close();
    }
}
