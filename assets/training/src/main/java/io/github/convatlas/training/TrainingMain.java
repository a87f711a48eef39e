package io.github.convatlas.training;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.cli.session.NetworkOpening;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.image.Geometry;
import io.github.convatlas.image.Interpolation;
import io.github.convatlas.image.Normalization;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.image.ResizeRule;
import io.github.convatlas.image.TensorFormat;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.opening.OnnxOpening;
import io.github.convatlas.training.course.Learner;
import io.github.convatlas.training.course.TrainingLog;
import io.github.convatlas.training.course.TrainingSettings;
import io.github.convatlas.training.picture.Batches;
import io.github.convatlas.training.picture.DrawnPictures;
import io.github.convatlas.training.picture.FolderPictures;
import io.github.convatlas.training.picture.Pictures;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Trains a network of the atlas: the command of the training tool. */
@Command(name = "train", mixinStandardHelpOptions = true, description = {
        "Trains a network on pictures that are drawn for it, or on folders of your own, and writes an ONNX model.",
        "Started again with the same folder it goes on where it was stopped."})
public final class TrainingMain implements Callable<Integer> {
    private static final long VALIDATION_SEED = 20_000_001;
    private static final double DECAY = 0.02;
    private static final double SMOOTHING = 0.05;
    private final PrintStream out;
    private final UnaryOperator<Learner> around;

    @Option(names = "--network", paramLabel = "NET", description = "ID, ID@name=value,... or FILE.json (default: atlas-demo)")
    private String network = "atlas-demo";

    @Option(names = "--pictures", paramLabel = "FOLDER", description = "a folder with a folder of pictures for each class; without it pictures are drawn")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--drawn", paramLabel = "N", description = "how many pictures are drawn (default: 60000)")
    private int drawn = 60_000;

    @Option(names = "--epochs", paramLabel = "N", description = "how often all pictures are seen (default: 12)")
    private int epochs = 12;

    @Option(names = "--minutes", paramLabel = "N", description = "ends after so many minutes of training (default: 120)")
    private double minutes = 120;

    @Option(names = "--batch", paramLabel = "N", description = "pictures a step (default: 64)")
    private int batch = 64;

    @Option(names = "--rate", paramLabel = "R", description = "highest rate of learning (default: 0.002)")
    private double rate = 0.002;

    @Option(names = "--mirror", description = "pictures may be mirrored")
    private boolean mirror;

    @Option(names = "--seed", paramLabel = "N", description = "of the pictures and of all choices (default: 1)")
    private long seed = 1;

    @Option(names = "--work", paramLabel = "FOLDER", description = "for pictures, checkpoints, log and curve (default: target/training)")
    private Path work = Path.of("target", "training");

    @Option(names = {"-o",
            "--output"}, paramLabel = "FILE.onnx", description = "the model (default: NETWORK.onnx in the work folder)")
    private Optional<Path> output = Optional.empty();

    private TrainingMain(PrintStream out, UnaryOperator<Learner> around) {
        this.out = out;
        this.around = around;
    }

    /** Starts the tool. */
    public static void main(String[] args) {
        System.exit(run(System.out, UnaryOperator.identity(), args));
    }

    /**
     * Runs the tool.
     *
     * @param out    where the log goes
     * @param around may come between the training and what learns
     * @param args   of the command
     * @return 0, 1 where the work failed, 2 where the command cannot be understood
     */
    static int run(PrintStream out, UnaryOperator<Learner> around, String... args) {
        return new CommandLine(new TrainingMain(out, around)).setExecutionExceptionHandler((e, command, _) -> {
            if (e instanceof IOException || e instanceof IllegalArgumentException) {
                out.println(e.getMessage());
                return command.getCommandSpec().exitCodeOnExecutionException();
            }
            if (e instanceof InterruptedException) {
                out.println("stopped; started again it goes on from the last checkpoint");
                return command.getCommandSpec().exitCodeOnExecutionException();
            }
            throw e;
        }).execute(args);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Files.createDirectories(work);
        var log = new TrainingLog(work, out);
        int side = Math.toIntExact(open(network).input().width());
        Preprocessing preprocessing = preprocessing(side);
        Pictures training = new DrawnPictures(seed, drawn, preprocessing);
        Pictures validation = new DrawnPictures(VALIDATION_SEED, Math.clamp(drawn / 5, 180, 3600), preprocessing);
        if (folder.isPresent()) {
            FolderPictures.Split split = FolderPictures.read(folder.get(), preprocessing);
            training = split.training();
            validation = split.validation();
        }
        int classes = training.labels().size();
        ShapedNetwork shaped = open(network + (network.contains("@") ? "," : "@") + "classes=" + classes);
        var settings = new TrainingSettings(epochs, minutes, rate, DECAY,
                new Batches.Rule(Math.min(batch, training.size()), SMOOTHING, mirror, seed));
        Path file = output.orElseGet(() -> work.resolve(shaped.identity().id() + ".onnx"));
        new Training(shaped, settings, preprocessing, log, around).run(training, validation, file);
        return 0;
    }

    /** What is done to pictures: the short side becomes the network's, the middle is cut out. */
    static Preprocessing preprocessing(int side) {
        return new Preprocessing(new Geometry(new ResizeRule.ShortSide(side), side, side, Interpolation.BILINEAR),
                Preprocessing.Channels.RGB, Normalization.INCEPTION, TensorFormat.FLOAT_NCHW);
    }

    /** The network of a reference. */
    static ShapedNetwork open(String reference) throws IOException {
        Atlas atlas = Atlas.builtIn();
        return switch (new NetworkOpening(atlas, OnnxOpening.guarded(atlas), System.err::println).open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork shaped) -> shaped;
            case Reading.Failure<ShapedNetwork>(List<Problem> problems) -> throw new IOException(
                    problems.stream().map(Problem::message).collect(Collectors.joining("; ")));
        };
    }
}
