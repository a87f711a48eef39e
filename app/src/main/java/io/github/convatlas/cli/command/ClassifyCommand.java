package io.github.convatlas.cli.command;

import io.github.convatlas.cli.classify.Answer;
import io.github.convatlas.cli.classify.Answers;
import io.github.convatlas.cli.classify.ClassifierPool;
import io.github.convatlas.cli.session.NetworkOpening;
import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.engine.ClassifierOptions;
import io.github.convatlas.export.table.JsonText;
import io.github.convatlas.export.table.TableFormat;
import io.github.convatlas.image.Labels;
import io.github.convatlas.image.decode.PictureFiles;
import io.github.convatlas.library.pretrained.ModelCatalog;
import io.github.convatlas.library.pretrained.ModelStore;
import io.github.convatlas.library.pretrained.PretrainedModel;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.inspect.OnnxInspector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code classify}: what is on pictures, as a trained model sees it. */
@Command(name = "classify", description = "Classifies pictures and folders of pictures by a trained ONNX model.")
public final class ClassifyCommand extends Subcommand {
    private static final int PROGRESS_EVERY = 100;

    @Option(names = "--model", required = true, paramLabel = "MODEL", description = "a trained classifier: FILE.onnx, or the ID of one that is here (`models list`)")
    private String model = "";

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "pictures, and folders with pictures in them")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--top", paramLabel = "N", description = "how many classes to name (default: 5)")
    private int top = 5;

    @Option(names = "--labels", paramLabel = "FILE", description = "names of the classes, one a line, or CSV or JSON")
    private Optional<Path> labels = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", description = "how many pictures to work on at once (default: one for each core)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command of this run. */
    public ClassifyCommand(Session session) {
        super(session);
    }

    @Override
    void work() throws InterruptedException {
        if (top < 1 || threads < 1) {
            throw usage("--top and --threads are at least 1");
        }
        switch (options().then(options -> open(options))) {
            case Outcome.Success<Prepared>(Prepared prepared) -> {
                try (ClassifierPool pool = prepared.pool()) {
                    classify(pool, prepared.pictures());
                }
            }
            case Outcome.Refused<Prepared>(String reason) -> session().fail(reason);
        }
    }

    private record Prepared(ClassifierPool pool, List<Path> pictures) {
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
        return file().then(OnnxInspector.ofThisMachine()::inspect).then(inspected -> pool(inspected, options, workers))
                .map(pool -> new Prepared(pool, found.pictures()));
    }

    private Outcome<Path> file() {
        return NetworkOpening.namesOnnxFile(model) || Files.exists(Path.of(model))
                ? new Outcome.Success<>(Path.of(model))
                : session().models(new Outcome.Success<>(ModelCatalog.builtIn())).then(this::file);
    }

    private Outcome<Path> file(ModelStore store) {
        return store.file(model).<Outcome<Path>>map(Outcome.Success::new).orElseGet(() -> {
            String network = model.replaceFirst("@.*", "");
            String trained = store.catalog().models().stream().filter(known -> known.id().equals(model)
                    || known.network().stream().anyMatch(id -> id.equals(network) || id.startsWith(network + "@")))
                    .map(PretrainedModel::id).collect(Collectors.joining(", "));
            return new Outcome.Refused<>(trained.isEmpty()
                    ? "there is no model " + model + " here; name a trained one, as FILE.onnx or as `models list` does"
                    : model + " has no trained weights here; fetch some by `models pull ID`, for example of "
                            + trained);
        });
    }

    private static Outcome<ClassifierPool> pool(OnnxInspection inspected, ClassifierOptions options, int workers) {
        return ClassifierPool.open(inspected, options, workers);
    }

    private void classify(ClassifierPool pool, List<Path> pictures) throws InterruptedException {
        var layout = new Answers(pool.labels(), session().language());
        boolean streams = output.format() == TableFormat.JSON && output.file().isEmpty();
        var answers = new ArrayList<Answer>();
        pool.classify(pictures, top, answer -> {
            answers.add(answer);
            report(answer, answers.size(), pictures.size());
            if (streams) {
                session().printUtf8(JsonText.line(layout.json(answer)));
            }
        });
        boolean nothing = answers.stream().noneMatch(Answer.Classified.class::isInstance);
        if (!streams && (output.format() == TableFormat.JSON || !nothing)) {
            output.deliver(session(), text(layout, answers));
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

    private String text(Answers layout, List<Answer> answers) {
        return switch (output.format()) {
            case JSON ->
                answers.stream().map(layout::json).map(JsonText::line).collect(Collectors.joining());
            case TABLE, CSV, MARKDOWN, LATEX, HTML -> output.format().write(layout.table(answers));
        };
    }
}
