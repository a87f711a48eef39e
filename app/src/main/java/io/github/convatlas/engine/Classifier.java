package io.github.convatlas.engine;

import io.github.convatlas.image.Labels;
import io.github.convatlas.image.Picture;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.image.Preprocessor;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspection;

import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * A trained model that says what is on a picture. It is opened from a file only, and only where nothing says that the
 * file's weights are random or placeholders: the answers of an untrained network cannot be had. It belongs to one
 * thread at a time.
 */
public final class Classifier implements AutoCloseable {
    private final ModelSession session;
    private final Preprocessor preprocessor;
    private final ClassScores scores;
    private final Labels labels;
    private final OptionalDouble unsureBelow;

    Classifier(ModelSession session, Preprocessing preprocessing, ClassScores scores, Labels labels,
            OptionalDouble unsureBelow) {
        this.session = session;
        this.preprocessor = new Preprocessor(preprocessing);
        this.scores = scores;
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
     * @param filter  may change the probabilities, in the order of the labels, before the most probable are chosen
     * @return the most probable classes and the times, or why the model failed
     */
    public Outcome<Classification> classify(Picture picture, int top, Consumer<double[]> filter) {
        long start = System.nanoTime();
        preprocessor.apply(picture, session.buffer(session.inputs().getFirst()));
        double preprocessMs = (System.nanoTime() - start) / 1e6;
        return session.run(scores::read).then(run -> run.answer()
                .<Outcome<Classification>>map(values -> {
                    double[] probabilities = Probabilities.of(values);
                    filter.accept(probabilities);
                    return new Outcome.Success<>(new Classification(Probabilities.top(probabilities, top),
                            preprocessMs, run.milliseconds(), unsureBelow));
                })
                .orElseGet(() -> new Outcome.Refused<>(session.origin().name() + " gave no scores for its classes.")));
    }

    @Override
    public void close() {
        session.close();
    }
}
