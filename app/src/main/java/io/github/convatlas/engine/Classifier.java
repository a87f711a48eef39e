package io.github.convatlas.engine;

import ai.onnxruntime.OrtException;
import io.github.convatlas.image.Labels;
import io.github.convatlas.image.Picture;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.image.Preprocessor;
import io.github.convatlas.image.TensorFormat;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspection;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * A trained model that says what is on a picture. It is opened from a file only, and only where nothing says that the
 * file's weights are random or placeholders: the answers of an untrained network cannot be had. It belongs to one
 * thread at a time, and keeps all memory that its work takes: {@link #answer} makes no objects at all.
 */
public final class Classifier implements AutoCloseable {
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;
    private final ModelSession session;
    private final Preprocessor preprocessor;
    private final KeptScores scores;
    private final ByteBuffer input;
    /** The same memory. */
    private final FloatBuffer floats;
    private final Labels labels;
    private final OptionalDouble unsureBelow;

    Classifier(ModelSession session, Preprocessing preprocessing, KeptScores scores, Labels labels,
            OptionalDouble unsureBelow) {
        this.session = session;
        this.preprocessor = new Preprocessor(preprocessing);
        this.scores = scores;
        this.input = session.buffer(session.inputs().getFirst());
        this.floats = input.asFloatBuffer();
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
        var answer = new KeptAnswer(top);
        return ask(picture, filter, answer, false).<Outcome<Classification>>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Success<>(answer.copy()));
    }

    /**
     * Classifies a picture without making anything new.
     *
     * @param picture of any size
     * @param answer  gets the most probable classes and the times
     * @return nothing if it worked, or why the model failed
     */
    public Optional<String> answer(Picture picture, KeptAnswer answer) {
        return answer(picture, _ -> {
        }, answer);
    }

    /**
     * Classifies one of many pictures without making anything new, so that moving pictures leave nothing to be cleared away.
     *
     * @param picture of any size
     * @param filter  as in {@link #classify(Picture, int, Consumer)}
     * @param answer  gets the most probable classes and the times
     * @return nothing if it worked, or why the model failed
     */
    public Optional<String> answer(Picture picture, Consumer<double[]> filter, KeptAnswer answer) {
        return ask(picture, filter, answer, true);
    }

    private Optional<String> ask(Picture picture, Consumer<double[]> filter, KeptAnswer answer, boolean moving) {
        if (!session.enter()) {
            return Optional.of(session.closedSentence());
        }
        try {
            long start = System.nanoTime();
            prepare(picture);
            long prepared = System.nanoTime();
            if (moving) {
                session.runDirectly();
            } else {
                session.runKept();
            }
            long done = System.nanoTime();
            double[] probabilities = Probabilities.of(scores.read());
            filter.accept(probabilities);
            answer.choose(probabilities);
            answer.came((prepared - start) / NANOSECONDS_PER_MILLISECOND,
                    (done - prepared) / NANOSECONDS_PER_MILLISECOND,
                    unsureBelow);
            return Optional.empty();
        } catch (OrtException e) {
            return Optional.of(RuntimeProblem.sentence("cannot run", session.origin().name(), e));
        } finally {
            session.leave();
        }
    }

    private void prepare(Picture picture) {
        if (preprocessor.preprocessing().tensor().type() == TensorFormat.ElementType.FLOAT32) {
            preprocessor.apply(picture, floats.clear());
        } else {
            preprocessor.apply(picture, input.clear());
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
