package io.github.convatlas.training;

import ai.djl.ndarray.NDManager;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.OnnxModel;
import io.github.convatlas.onnx.OnnxWriter;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.training.course.Learner;
import io.github.convatlas.training.course.Progress;
import io.github.convatlas.training.course.TrainingLog;
import io.github.convatlas.training.course.TrainingRun;
import io.github.convatlas.training.course.TrainingSettings;
import io.github.convatlas.training.picture.Pictures;
import io.github.convatlas.training.picture.Pool;
import io.github.convatlas.training.result.Calibration;
import io.github.convatlas.training.result.Comparison;
import io.github.convatlas.training.result.SmallVersion;
import io.github.convatlas.training.result.TrainedModel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Everything from pictures to a written model that was held against the framework it was trained in.
 *
 * @param network       what is trained
 * @param settings      how
 * @param preprocessing of pictures
 * @param log           is told what happens
 * @param around        may watch what learns, or come between; what it is given, if neither
 */
record Training(ShapedNetwork network, TrainingSettings settings, Preprocessing preprocessing, TrainingLog log,
        UnaryOperator<Learner> around) {

    /** Trains, calibrates, writes and compares. */
    void run(Pictures training, Pictures validation, Path file) throws IOException, InterruptedException {
        int side = training.side();
        int classes = training.labels().size();
        Pool pool = pool(training);
        Pool judging = pool(validation);
        try (NDManager manager = NDManager.newBaseManager()) {
            OnnxModel untrained = new OnnxCompiler("").compile(network, settings.batches().seed());
            var trainable = new TrainableNetwork(untrained, manager);
            Learner learner = around.apply(new TorchLearner(manager, trainable, preprocessing, classes));
            log.say("training " + network.identity().reference() + " (" + untrained.parameterElements()
                    + " values) on " + training.description());
            Progress best = new TrainingRun(name(training), learner, settings, log, System::nanoTime)
                    .train(new TrainingRun.Task(pool, judging, side, classes));
            float[][] scores = learner.scores(judging);
            Calibration calibration = TrainedModel.lastLinear(network).isPresent()
                    ? Calibration.of(scores, judging)
                    : Calibration.NONE;
            write(trainable, new TrainedModel.Facts(description(best, training), training.labels(), preprocessing,
                    calibration), file);
            compare(file, scores, calibration, judging, side);
            log.say("wrote " + SmallVersion.beside(file) + " (" + SmallVersion.write(file, pool, preprocessing)
                    + " bytes, 8-bit weights and activations)");
        }
    }

    /** What a checkpoint belongs to: with another of these, going on would not be going on. */
    private String name(Pictures training) {
        return network.identity().reference() + " on " + training.key() + ", " + settings.batches().size()
                + " pictures a step, seed " + settings.batches().seed();
    }

    private Pool pool(Pictures pictures) throws IOException, InterruptedException {
        Path file = log.folder().resolve("pictures-" + pictures.key());
        log.say("preparing " + pictures.description());
        return Pool.open(file, pictures, done -> {
            if (done % 5000 == 0) {
                log.say(done + " of " + pictures.size() + " pictures");
            }
        });
    }

    private String description(Progress best, Pictures training) {
        return String.format(Locale.ROOT,
                "%s by ConvAtlas's training tool with PyTorch 2.7.1 (DJL 0.35.1): %d steps of %d pictures, AdamW, "
                        + "highest rate %s, label smoothing %s, seed %d; validation accuracy %.4f",
                training.description(), best.steps(), settings.batches().size(), settings.rate(),
                settings.batches().smoothing(), settings.batches().seed(), best.accuracy());
    }

    private void write(TrainableNetwork trainable, TrainedModel.Facts facts, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        switch (OnnxWriter.write(TrainedModel.of(trainable.values(), network, facts), file)) {
            case Outcome.Success<Long>(Long bytes) -> log.say(String.format(Locale.ROOT,
                    "wrote %s (%d bytes); temperature %.3f, unsure below %.2f", file, bytes,
                    facts.calibration().temperature(), facts.calibration().unsureBelow()));
            case Outcome.Refused<Long>(String reason) -> throw new IOException(reason);
        }
    }

    private void compare(Path file, float[][] scores, Calibration calibration, Pool judging, int side)
            throws IOException {
        double difference = Comparison.largestDifference(file, scores, calibration.temperature(), judging, side);
        log.say(String.format(Locale.ROOT,
                "ONNX Runtime and the training framework differ by %.2e at most (%.0e allowed)",
                difference, Comparison.TOLERANCE));
        if (!(difference <= Comparison.TOLERANCE)) {
            throw new IOException(file + " does not answer as the trained network does");
        }
    }
}
