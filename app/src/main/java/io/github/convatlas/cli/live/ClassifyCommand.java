package io.github.convatlas.cli.live;

import io.github.convatlas.classify.Answer;
import io.github.convatlas.classify.ClassifierPool;
import io.github.convatlas.classify.Scorecard;
import io.github.convatlas.classify.Scoring;
import io.github.convatlas.classify.Truth;
import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.cli.session.Subcommand;
import io.github.convatlas.cli.session.TrainedModel;
import io.github.convatlas.demo.EmbeddedModel;
import io.github.convatlas.engine.Classification;
import io.github.convatlas.engine.Classifier;
import io.github.convatlas.engine.ClassifierOptions;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.export.sheet.AnswerLines;
import io.github.convatlas.export.sheet.AnswersSheet;
import io.github.convatlas.export.sheet.ScorecardSheet;
import io.github.convatlas.export.table.JsonText;
import io.github.convatlas.export.table.TableFormat;
import io.github.convatlas.image.Labels;
import io.github.convatlas.image.decode.JpegReducer;
import io.github.convatlas.image.decode.PictureFiles;
import io.github.convatlas.onnx.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** {@code classify}: what is on pictures, as a trained model sees it. */
@Command(name = "classify", description = {
        "Classifies pictures and folders of pictures by a trained ONNX model; also what a camera, a video or a stream shows.",
        "With --format json it prints JSON Lines: one object a line for each picture, as soon as it is classified."})
public final class ClassifyCommand extends Subcommand {
    private static final int PROGRESS_EVERY = 100;
    private static final int FIVE = 5;
    private static final String FOLDERS = "folders";

    @Option(names = "--model", paramLabel = "MODEL", description = "a trained classifier: FILE.onnx, or the ID of one that is here (`models list`); without it atlas-demo, the one of drawings that comes with the program")
    private String model = EmbeddedModel.ID;

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "pictures, and folders with pictures in them")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--top", paramLabel = "N", description = "how many classes to name (default: 5)")
    private int top = 5;

    @Option(names = "--labels", paramLabel = "FILE", description = "names of the classes, one a line, or CSV or JSON")
    private Optional<Path> labels = Optional.empty();

    @Option(names = "--truth", paramLabel = "TRUTH", description = "what the pictures show: `folders`, whose names are classes, or FILE.csv with lines of FILE,CLASS; a class is a label, a WordNet id or an index")
    private Optional<String> truth = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", description = "how many pictures to work on at once (default: one for each core)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--fast-jpeg", description = "decode large JPEGs at 1/2, 1/4 or 1/8 of their size, where that leaves twice what the model reads: several times faster, and probabilities differ a little")
    private boolean fastJpeg;

    @Mixin
    private final LiveOptions live = new LiveOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command of this run. */
    public ClassifyCommand(Session session) {
        super(session);
    }

    @Override
    protected void work() throws InterruptedException {
        if (top < 1 || threads < 1) {
            throw usage("--top and --threads are at least 1");
        }
        if (live.isChosen() != paths.isEmpty()) {
            throw usage("name pictures, or one of --camera, --video and --stream");
        }
        if (live.isChosen()) {
            watch();
            return;
        }
        switch (options().then(options -> open(options))) {
            case Outcome.Success<Prepared>(Prepared prepared) -> {
                try (ClassifierPool pool = prepared.pool()) {
                    new Run(pool, prepared.truth()).classify(prepared.pictures());
                }
            }
            case Outcome.Refused<Prepared>(String reason) -> session().fail(reason);
        }
    }

    /** Classifies what a camera, a video or a stream shows. */
    private void watch() throws InterruptedException {
        if (live.isEndless() && output.format() != TableFormat.JSON) {
            throw usage("a camera or a stream has no end: say --frames N, or --format json");
        }
        switch (options().then(options -> new TrainedModel(session(), model).find(options))
                .then(trained -> Classifier.open(new Engine(), trained.file(), trained.options()))) {
            case Outcome.Success<Classifier>(Classifier classifier) -> {
                try (classifier) {
                    new FrameRun(session(), output, classifier, top).run(live);
                }
            }
            case Outcome.Refused<Classifier>(String reason) -> session().fail(reason);
        }
    }

    private record Prepared(ClassifierPool pool, List<Path> pictures, Optional<Truth> truth) {
    }

    private Outcome<ClassifierOptions> options() {
        return labels.map(file -> switch (Labels.read(file)) {
            case Labels.LoadResult.Loaded(Labels read) ->
                new Outcome.Success<>(ClassifierOptions.DEFAULT.withLabels(read));
            case Labels.LoadResult.Rejected(String sentence) -> new Outcome.Refused<ClassifierOptions>(sentence);
        }).orElseGet(() -> new Outcome.Success<>(ClassifierOptions.DEFAULT));
    }

    private Outcome<Prepared> open(ClassifierOptions options) {
        PictureFiles found = PictureFiles.under(paths);
        found.unreadable().forEach(path -> session().fail(path + " cannot be read; check its permissions"));
        if (found.pictures().isEmpty()) {
            return new Outcome.Refused<>("there is no picture in "
                    + paths.stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
        int workers = Math.min(threads, found.pictures().size());
        return truth().then(known -> new TrainedModel(session(), model).find(options)
                .then(trained -> ClassifierPool.open(trained.file(), trained.options(), workers,
                        fastJpeg ? session().jpegReducer() : JpegReducer.NONE))
                .map(pool -> new Prepared(pool, found.pictures(), known)));
    }

    private Outcome<Optional<Truth>> truth() {
        return truth.isEmpty()
                ? new Outcome.Success<>(Optional.empty())
                : FOLDERS.equals(truth.get())
                        ? new Outcome.Success<>(Optional.of(new Truth.Folders()))
                        : Truth.read(Path.of(truth.get())).map(Optional::of);
    }

    /** One run over all pictures. */
    private final class Run {
        private final ClassifierPool pool;
        private final AnswersSheet layout;
        private final AnswerLines answerLines;
        private final Optional<Scoring> scoring;
        private final boolean streams = output.format() == TableFormat.JSON && output.file().isEmpty();
        private final List<String> lines = new ArrayList<>();
        private final List<Answer> answers = new ArrayList<>();
        private int done;
        private int classified;

        Run(ClassifierPool pool, Optional<Truth> truth) {
            this.pool = pool;
            this.layout = new AnswersSheet(pool.labels(), session().language());
            this.answerLines = new AnswerLines(pool.labels(), session().language());
            this.scoring = truth.map(known -> new Scoring(known, pool.labels()));
        }

        void classify(List<Path> pictures) throws InterruptedException {
            int wanted = scoring.isPresent() ? Math.max(top, FIVE) : top;
            pool.classify(pictures, wanted, answer -> take(answer, pictures.size()));
            Optional<Scorecard> card = scoring.map(Scoring::card);
            card.ifPresent(known -> line(JsonText.line(JsonNodeFactory.instance.objectNode().set("accuracy",
                    ScorecardSheet.json(known, pool.labels())))));
            boolean json = output.format() == TableFormat.JSON;
            if (!streams && (json || classified > 0)) {
                output.deliver(session(), json
                        ? String.join("", lines)
                        : card.map(this::tables)
                                .orElseGet(() -> output.format().write(layout.table(answers))));
            }
        }

        /** Answers are kept only where they are printed together. */
        private void take(Answer answer, int all) {
            done++;
            report(answer, done, all);
            scoring.ifPresent(known -> known.add(answer));
            Answer shown = shown(answer);
            if (output.format() == TableFormat.JSON) {
                line(answerLines.line(shown, scoring.map(known -> known.truth(answer.file()))
                        .orElseGet(OptionalInt::empty)));
            } else if (scoring.isEmpty()) {
                answers.add(shown);
            }
            classified += answer instanceof Answer.Classified ? 1 : 0;
        }

        private Answer shown(Answer answer) {
            return switch (answer) {
                case Answer.Failed failed -> failed;
                case Answer.Classified(Path file, Classification said, double decodeMs) ->
                    new Answer.Classified(file, new Classification(
                            said.top().subList(0, Math.min(top, said.top().size())), said.preprocessMs(),
                            said.inferenceMs(), said.unsureBelow()), decodeMs);
            };
        }

        private void line(String line) {
            if (output.format() != TableFormat.JSON) {
                return;
            }
            if (streams) {
                session().printUtf8(line);
            } else {
                lines.add(line);
            }
        }

        private String tables(Scorecard card) {
            return output.format().write(ScorecardSheet.classes(card, pool.labels(), session().language()))
                    + "\n"
                    + output.format().write(ScorecardSheet.confusions(card, pool.labels(), session().language()));
        }
    }

    private void report(Answer answer, int done, int all) {
        switch (answer) {
            case Answer.Failed(_, String reason) -> session().fail(reason);
            case Answer.Classified _ -> {
            }
        }
        if (done % PROGRESS_EVERY == 0 && done < all) {
            session().say(done + " of " + all + " pictures");
        }
    }
}
