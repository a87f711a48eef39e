package io.github.convatlas.ui.run.engine;

import io.github.convatlas.demo.EmbeddedModel;
import io.github.convatlas.engine.Classifier;
import io.github.convatlas.engine.ClassifierOptions;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.ModelSession;
import io.github.convatlas.engine.ModelSidecar;
import io.github.convatlas.engine.ModelSource;
import io.github.convatlas.engine.SessionSettings;
import io.github.convatlas.engine.Turn;
import io.github.convatlas.image.Labels;
import io.github.convatlas.image.Labels.LoadResult;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.library.pretrained.PretrainedModel;
import io.github.convatlas.onnx.ModelMetadata;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.Dimension;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.inspect.OnnxInspector;
import io.github.convatlas.onnx.inspect.TensorDescription;
import io.github.convatlas.ui.common.task.Progress;
import io.github.convatlas.ui.workspace.EngineInfo;
import io.github.convatlas.ui.workspace.NetworkTotals;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** Runs models with ONNX Runtime on this machine, on one thread. */
public final class MachineRunEngine implements RunEngine {
    private static final long SEED = 0;
    private final Engine engine;
    private final String version;
    private final Knowledge knowledge;
    private final Trial trial;

    /** Where a file of strangers is run for the first time; called in the background. */
    @FunctionalInterface
    public interface Trial {
        /**
         * Runs a file where a crash of the runtime harms nobody.
         *
         * @param file what was found in it
         * @param side rows and columns of the picture, in pixels, where the file leaves them open
         * @return the file, or one sentence why it must not be run here
         */
        Outcome<OnnxInspection> passed(OnnxInspection file, int side);
    }

    /** What is known of networks and of files; called in the background. */
    public interface Knowledge {
        /**
         * Multiply-adds of one picture.
         *
         * @param reference such as {@code mobilenet-v2@width=0.75}
         * @return nothing where the network is not known
         */
        OptionalLong macs(String reference);

        /**
         * The model of the catalog that a file is.
         *
         * @param file of a model
         * @return nothing where the catalog does not know the file
         */
        Optional<PretrainedModel> model(Path file);

        /** The models that come with the program, if they are to be offered. */
        default List<EmbeddedModel> embedded() {
            return List.of();
        }
    }

    /**
     * Loads nothing yet.
     *
     * @param engine  the runtime, shared by all that measures
     * @param version of this program, for the models it compiles
     * @param knowledge what is known of networks and files
     * @param trial   tries files that the catalog does not know before they are opened here
     */
    public MachineRunEngine(Engine engine, String version, Knowledge knowledge, Trial trial) {
        this.engine = engine;
        this.version = version;
        this.knowledge = knowledge;
        this.trial = trial;
    }

    @Override
    public Turn turn() {
        return engine.turn();
    }

    @Override
    public List<EmbeddedModel> parts() {
        return knowledge.embedded();
    }

    private Optional<EmbeddedModel> embedded(Path file) {
        return parts().stream().filter(model -> model.place().equals(file)).findFirst();
    }

    /** An embedded model becomes a file when it is wanted for the first time. */
    private Outcome<Path> present(Path file) {
        return embedded(file).map(EmbeddedModel::file)
                .orElseGet(() -> new Outcome.Success<>(file));
    }

    @Override
    public Opened open(Path file, RunSetup setup) {
        return switch (present(file).then(OnnxInspector.ofThisMachine()::inspect)) {
            case Outcome.Refused<OnnxInspection>(String reason) -> new Opened.Refused(reason);
            case Outcome.Success<OnnxInspection>(OnnxInspection inspection) -> meaningless(inspection)
                    .<Opened>map(Opened.Untrained::new).orElseGet(() -> open(inspection, setup));
        };
    }

    @Override
    public boolean mayAnswer(Path file) {
        return embedded(file).isPresent() || switch (OnnxInspector.ofThisMachine().inspect(file)) {
            case Outcome.Refused<OnnxInspection> _ -> false;
            case Outcome.Success<OnnxInspection>(OnnxInspection inspection) -> meaningless(inspection).isEmpty();
        };
    }

    private static Optional<String> meaningless(OnnxInspection file) {
        return file.lacksOnlyWeights() ? Optional.of(file.obstacles().getFirst()) : file.meaningless();
    }

    @Override
    public Opened openAsProposed(Path file, RunSetup setup) {
        return refusedOr(present(file).then(OnnxInspector.ofThisMachine()::inspect)
                .then(found -> proposal(found).map(
                        proposal -> open(found, setup.withPreprocessing(Optional.of(proposal))))));
    }

    private Outcome<Preprocessing> proposal(OnnxInspection found) {
        return proposed(found.file()).<Outcome<Preprocessing>>map(Outcome.Success::new)
                .orElseGet(() -> Classifier.proposal(found));
    }

    private static Opened refusedOr(Outcome<Opened> opened) {
        return switch (opened) {
            case Outcome.Refused<Opened>(String reason) -> new Opened.Refused(reason);
            case Outcome.Success<Opened>(Opened model) -> model;
        };
    }

    private Opened open(OnnxInspection inspection, RunSetup setup) {
        RunSetup complete = setup.preprocessing().isPresent()
                ? setup
                : setup.withPreprocessing(proposed(inspection.file()));
        return refusedOr(tried(inspection).then(_ -> options(complete))
                .then(options -> Classifier.open(engine, inspection, options).then(classifier -> info(
                        classifier.session().settings()).map(
                                info -> new Opened.Classifies(
                                        new MachineModel(classifier, facts(inspection, classifier, info),
                                                inspection.bytes(),
                                                () -> Classifier.open(engine, inspection, options)))))));
    }

    /** A file whose content the catalog knows needs no trial. */
    private Outcome<OnnxInspection> tried(OnnxInspection file) {
        boolean runs = file.obstacles().isEmpty() || file.lacksOnlyWeights();
        return runs && knowledge.model(file.file()).isEmpty() && embedded(file.file()).isEmpty()
                ? trial.passed(file, SessionSettings.DEFAULT.side())
                : new Outcome.Success<>(file);
    }

    /** What the catalog says is done to pictures. */
    private Optional<Preprocessing> proposed(Path file) {
        return knowledge.model(file).map(PretrainedModel::preprocessing);
    }

    private static Outcome<ClassifierOptions> options(RunSetup setup) {
        var options = new ClassifierOptions(SessionSettings.DEFAULT, setup.preprocessing(), Optional.empty());
        return setup.labels().<Outcome<ClassifierOptions>>map(file -> switch (Labels.read(file)) {
            case LoadResult.Rejected(String sentence) -> new Outcome.Refused<>(sentence);
            case LoadResult.Loaded(Labels labels) -> new Outcome.Success<>(options.withLabels(labels));
        }).orElseGet(() -> new Outcome.Success<>(options));
    }

    private ModelFacts facts(OnnxInspection inspection, Classifier classifier, EngineInfo info) {
        TensorDescription input = inspection.inputs().getFirst();
        boolean open = input.dimensions().stream().skip(1).anyMatch(size -> !(size instanceof Dimension.Fixed));
        return new ModelFacts(classifier.preprocessing(), new ModelFacts.Input(input.toString(), open),
                classifier.labels(), macs(inspection), info);
    }

    private OptionalLong macs(OnnxInspection inspection) {
        return ModelMetadata.network(inspection.metadata())
                .or(() -> knowledge.model(inspection.file()).flatMap(PretrainedModel::network)).map(knowledge::macs)
                .orElseGet(OptionalLong::empty);
    }

    private Outcome<EngineInfo> info(SessionSettings settings) {
        return engine.runtimeVersion().map(runtime -> new EngineInfo(runtime, Engine.PROVIDER, settings.threads()));
    }

    @Override
    public Outcome<Measurement> measure(Subject subject, int runs, Progress progress) {
        return switch (subject) {
            case Subject.Network(var network) -> engine
                    .open(new OnnxCompiler(version).compile(network, SEED), SessionSettings.DEFAULT)
                    .then(session -> measure(session, OptionalLong.of(NetworkTotals.of(network).macs()), runs,
                            progress));
            case Subject.File(Path path) -> present(path).then(OnnxInspector.ofThisMachine()::inspect).then(this::tried)
                    .then(inspection -> ModelSource.of(inspection)
                            .then(source -> engine.open(source, SessionSettings.DEFAULT))
                            .then(session -> measure(session, macs(inspection), runs, progress)));
        };
    }

    private Outcome<Measurement> measure(ModelSession session, OptionalLong macs, int runs, Progress progress) {
        SessionSettings settings = session.settings();
        return NoiseRuns.of(session, runs, progress)
                .then(speed -> info(settings).map(info -> new Measurement(speed, macs, info)));
    }

    @Override
    public Outcome<RunSetup> recall(Path file) {
        Optional<Preprocessing> proposed = proposed(file);
        return ModelSidecar.read(file).map(sidecar -> new RunSetup(
                sidecar.preprocessing().filter(written -> !proposed.equals(Optional.of(written))),
                sidecar.labels().map(file::resolveSibling)));
    }

    @Override
    public Optional<String> remember(Path file, RunSetup setup) {
        Optional<String> labels = setup.labels()
                .filter(path -> Objects.equals(path.toAbsolutePath().getParent(), file.toAbsolutePath().getParent()))
                .map(path -> String.valueOf(path.getFileName()));
        return switch (new ModelSidecar(ModelSidecar.FORMAT_VERSION,
                setup.preprocessing().or(() -> proposed(file)), labels).write(file)) {
            case Outcome.Refused<Path>(String reason) -> Optional.of(reason);
            case Outcome.Success<Path> _ -> Optional.empty();
        };
    }
}
