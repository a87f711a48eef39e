package io.github.convatlas.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.convatlas.engine.Classification;
import io.github.convatlas.engine.Classifier;
import io.github.convatlas.engine.ClassifierOptions;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.image.decode.BufferedImages;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.inspect.OnnxInspector;
import io.github.convatlas.training.course.Learner;
import io.github.convatlas.training.result.SmallVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

class TorchTrainingTest {
    /** The framework adds up in another order now and then; other batches or a new optimizer would differ by ten times as much. */
    private static final float ROUNDING = 1e-3f;
    private static final Pattern DIFFERENCE = Pattern.compile("framework differ by (\\S+) at most");

    @TempDir
    private Path folder;

    private record Run(int code, String said) {
    }

    /** Trains the tiny network on drawings: four epochs of twelve steps. */
    private Run train(String work, UnaryOperator<Learner> around, String... more) throws Exception {
        URL spec = Objects.requireNonNull(TorchTrainingTest.class.getResource("/tiny.json"));
        var args = new ArrayList<>(List.of("--network", Path.of(spec.toURI()).toString(), "--drawn", "384", "--batch",
                "32", "--epochs", "4", "--work", folder.resolve(work).toString()));
        args.addAll(List.of(more));
        return run(around, args);
    }

    private static Run run(UnaryOperator<Learner> around, List<String> args) {
        var said = new ByteArrayOutputStream();
        int code = TrainingMain.run(new PrintStream(said, true, StandardCharsets.UTF_8), around,
                args.toArray(String[]::new));
        return new Run(code, said.toString(StandardCharsets.UTF_8));
    }

    private static double difference(Run run) {
        Matcher matcher = DIFFERENCE.matcher(run.said());
        assertThat(matcher.find()).as(run.said()).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    private static OnnxInspection inspect(Path file) {
        return success(OnnxInspector.ofThisMachine().inspect(file));
    }

    private static <T> T success(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Success<T>(T value) -> value;
            case Outcome.Refused<T>(String reason) -> throw new AssertionError(reason);
        };
    }

    @Test
    void aTrainedNetworkAnswersInOnnxRuntimeAsInTheFramework() throws Exception {
        Run run = train("drawn", UnaryOperator.identity());
        assertThat(run.code()).as(run.said()).isZero();
        assertThat(difference(run)).isLessThanOrEqualTo(1e-4);
        assertThat(Files.readAllLines(folder.resolve("drawn/training.csv"))).hasSize(5);
        Path model = folder.resolve("drawn/tiny.onnx");
        assertThat(SmallVersion.beside(model)).exists();
        assertThat(inspect(model).metadata().get("training")).contains("384 drawn pictures of seed 1",
                "of 32 pictures");
        assertThat(inspect(model).metadata()).containsEntry("weights", "trained");
    }

    @Test
    void trainingThatWasBrokenOffEndsAsIfItHadNotBeen() throws Exception {
        var whole = new float[1][];
        assertThat(train("whole", keeping(whole)).code()).isZero();
        Run broken = train("broken", Watching.steps((_, step) -> {
            if (step == 2 * 12 + 5) {
                Thread.currentThread().interrupt();
            }
        }));
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.said()).contains("goes on");
        var resumed = new float[1][];
        Run again = train("broken", keeping(resumed));
        assertThat(again.said()).contains("going on after 24 steps");
        assertThat(resumed[0]).hasSameSizeAs(whole[0]);
        for (int i = 0; i < whole[0].length; i++) {
            assertThat(resumed[0][i]).isCloseTo(whole[0][i], within(ROUNDING));
        }
    }

    /** The values of the network as they are in the end. */
    private static UnaryOperator<Learner> keeping(float[][] values) {
        return learner -> {
            values[0] = learner.values();
            return learner;
        };
    }

    @Test
    void weightsThatAreNotFiniteLeadBackToTheLastGoodStateAndToHalfTheRate() throws Exception {
        Run run = train("poison", Watching.steps((learner, step) -> {
            if (step == 18) {
                learner.fetch();
                learner.values()[0] = Float.NaN;
                learner.putAll();
            }
        }));
        assertThat(run.code()).as(run.said()).isZero();
        assertThat(run.said()).contains("left out step 19: loss NaN", "left out step 21",
                "went back to the last good state (1); from here the rate is 0.5 of the planned one");
        assertThat(difference(run)).isLessThanOrEqualTo(1e-4);
        assertThat(Files.readAllLines(folder.resolve("poison/training.csv")).getLast()).endsWith(",1");
    }

    @Test
    void aRateThatIsFarTooHighIsHalvedUntilTheLossStaysFinite() throws Exception {
        Run run = train("high", UnaryOperator.identity(), "--rate", "100");
        assertThat(run.said()).contains("went back to the last good state");
        assertThat(run.code()).as(run.said()).isZero();
        assertThat(difference(run)).isLessThanOrEqualTo(1e-4);
    }

    @Test
    void anotherNetworkIsTrainedOnFoldersOfPictures() throws Exception {
        Color[] colors = {Color.RED, Color.GREEN, Color.BLUE};
        for (int i = 0; i < 72; i++) {
            String kind = List.of("apple", "leaf", "sky").get(i % 3);
            paint(Files.createDirectories(folder.resolve("mine").resolve(kind)).resolve(i + ".png"), colors[i % 3], i);
        }
        Run run = run(UnaryOperator.identity(), List.of("--network", "mobilenet-v3-small@width=0.35,resolution=32",
                "--pictures", folder.resolve("mine").toString(), "--epochs", "60", "--batch", "12", "--mirror",
                "--work",
                folder.resolve("own").toString()));
        assertThat(run.code()).as(run.said()).isZero();
        assertThat(run.said()).contains("60 pictures of 3 classes in folders");
        Path file = folder.resolve("own/mobilenet-v3-small.onnx");
        try (Classifier classifier = success(Classifier.open(new Engine(), inspect(file), ClassifierOptions.DEFAULT))) {
            assertThat(classifier.labels().all()).hasSize(3);
            for (int i = 0; i < 3; i++) {
                BufferedImage fresh = painting(colors[i], 100 + i);
                Classification said = success(classifier.classify(BufferedImages.toPicture(fresh), 1));
                assertThat(said.top().getFirst().index()).isEqualTo(i);
            }
        }
    }

    private static BufferedImage painting(Color color, int number) {
        var image = new BufferedImage(48, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(200 + number % 50, 200, 200 + number % 30));
        pen.fillRect(0, 0, 48, 40);
        pen.setColor(color);
        pen.fillOval(4 + number % 7, 2 + number % 5, 30 + number % 9, 30);
        pen.dispose();
        return image;
    }

    private static void paint(Path file, Color color, int number) throws IOException {
        ImageIO.write(painting(color, number), "png", file.toFile());
    }

    @Test
    void whatCannotBeTrainedIsSaidInASentence() {
        assertThat(run(UnaryOperator.identity(), List.of("--network", "no-such-network", "--work",
                folder.toString()))).satisfies(said -> {
                    assertThat(said.code()).isEqualTo(1);
                    assertThat(said.said()).contains("no-such-network").doesNotContain("Exception");
                });
    }
}
