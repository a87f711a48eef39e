package io.github.convatlas.engine;

import ai.onnxruntime.TensorInfo;
import io.github.convatlas.image.Labels;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspection;

import java.util.Optional;

/** The steps from a file to a classifier; each may find that the file is none. */
final class ClassifierOpening {
    private final Engine engine;
    private final OnnxInspection file;
    private final ClassifierOptions options;

    private ClassifierOpening(Engine engine, OnnxInspection file, ClassifierOptions options) {
        this.engine = engine;
        this.file = file;
        this.options = options;
    }

    static Outcome<Classifier> open(Engine engine, OnnxInspection file, ClassifierOptions options) {
        if (!file.obstacles().isEmpty()) {
            return new Outcome.Refused<>(file.obstacles().getFirst());
        }
        if (file.inputs().size() != 1) {
            String inputs = file.inputs().isEmpty() ? "no input" : file.inputs().size() + " inputs";
            return new Outcome.Refused<>(file.name() + " is no classifier of pictures: it has " + inputs + ".");
        }
        return completed(file, options)
                .then(complete -> new ClassifierOpening(engine, file, complete).open());
    }

    /** What the file says of itself, or what its input looks like. */
    static Outcome<Preprocessing> proposal(OnnxInspection file) {
        Optional<Preprocessing> described = description(file).preprocessing();
        if (described.isPresent() || file.inputs().size() != 1) {
            return described.<Outcome<Preprocessing>>map(Outcome.Success::new)
                    .orElseGet(() -> new Outcome.Refused<>(file.name() + " is no classifier of pictures."));
        }
        return InputTensor.of(file.inputs().getFirst(), SessionSettings.DEFAULT.side()).then(ImageInput::propose);
    }

    /** Adds what the file beside the model says to what the user did not. */
    private static Outcome<ClassifierOptions> completed(OnnxInspection file, ClassifierOptions options) {
        return ModelSidecar.read(file.file()).then(sidecar -> labels(file, options, sidecar).map(
                labels -> new ClassifierOptions(options.settings(), options.preprocessing()
                        .or(sidecar::preprocessing).or(() -> description(file).preprocessing()), labels)));
    }

    private static ModelDescription description(OnnxInspection file) {
        return ModelDescription.of(file.name(), file.metadata());
    }

    private static Outcome<Optional<Labels>> labels(OnnxInspection file, ClassifierOptions options,
            ModelSidecar sidecar) {
        if (options.labels().isPresent() || sidecar.labels().isEmpty()) {
            return new Outcome.Success<>(options.labels());
        }
        return ModelLabels.read(file.file().resolveSibling(sidecar.labels().get())).map(Optional::of);
    }

    private Outcome<Classifier> open() {
        SessionSettings settings = options.preprocessing()
                .map(given -> options.settings().withSide(given.geometry().height())).orElse(options.settings());
        return named(ClassScores.find(file))
                .then(scores -> named(preprocessing(settings)).then(preprocessing -> meaningful()
                        .then(_ -> engine.open(file, settings))
                        .then(session -> tried(session, preprocessing, scores))));
    }

    private Outcome<Preprocessing> preprocessing(SessionSettings settings) {
        return InputTensor.of(file.inputs().getFirst(), settings.side()).then(input -> {
            if (options.preprocessing().isEmpty()) {
                return ImageInput.propose(input);
            }
            Preprocessing given = options.preprocessing().get();
            return ImageInput.fits(given, input)
                    ? new Outcome.Success<>(given)
                    : new Outcome.Refused<>("reads " + ImageInput.describe(input)
                            + ", which is not what the given preprocessing makes.");
        });
    }

    /** Puts the file's name before a refusal that is the end of a sentence. */
    private <T> Outcome<T> named(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Success<T> success -> success;
            case Outcome.Refused<T>(String end) -> new Outcome.Refused<>(file.name() + " " + end);
        };
    }

    private Outcome<OnnxInspection> meaningful() {
        return file.meaningless().<Outcome<OnnxInspection>>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Success<>(file));
    }

    /** One run tells whether the model works at all, and how many classes it has. */
    private Outcome<Classifier> tried(ModelSession session, Preprocessing preprocessing, ClassScores scores) {
        Outcome<Classifier> outcome = session.run(scores::found)
                .then(run -> run.answer().<Outcome<TensorInfo>>map(Outcome.Success::new).orElseGet(
                        () -> new Outcome.Refused<>(
                                file.name() + " is no classifier: it gives no scores for classes.")))
                .then(info -> session.keep(scores.output(), info).map(memory -> scores.in(memory, info)))
                .then(kept -> ModelLabels.choose(file, options.labels(), kept.count())
                        .map(labels -> new Classifier(session, preprocessing, kept, labels,
                                description(file).unsureBelow())));
        if (outcome instanceof Outcome.Refused<Classifier>) {
            session.close();
        }
        return outcome;
    }
}
