package io.github.convatlas.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.image.Picture;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.Sketch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What an answer costs: from the second picture of a size on, the answer itself and nothing that grows with the model. */
class ClassifierMemoryTest {
    private static final int CLASSES = 1000;
    private static final int RUNS = 200;
    /** The answer with five classes, and what ONNX Runtime's Java part makes for each call. */
    private static final long MOST_BYTES = 1500;
    private final com.sun.management.ThreadMXBean threads = ManagementFactory
            .getPlatformMXBean(com.sun.management.ThreadMXBean.class);
    private final Picture picture = Picture.ofRgb(640, 480, new byte[640 * 480 * 3]);
    @TempDir
    private Path folder;

    @Test
    void anAnswerAboutAFrameAllocatesTheAnswerOnly() {
        try (Classifier classifier = open(network())) {
            classify(classifier);
            long before = threads.getCurrentThreadAllocatedBytes();
            classify(classifier);
            long bytes = (threads.getCurrentThreadAllocatedBytes() - before) / RUNS;
            assertThat(bytes).as("bytes an answer").isPositive().isLessThan(MOST_BYTES);
        }
    }

    @Test
    void keptMemoryGivesTheAnswerOfEachPicture() {
        try (Classifier classifier = open(network()); Classifier another = open(network())) {
            var bright = new byte[640 * 480 * 3];
            Arrays.fill(bright, (byte) 255);
            List<Score> dark = top(classifier, picture);
            List<Score> light = top(classifier, Picture.ofRgb(640, 480, bright));
            assertThat(light).isNotEqualTo(dark).isEqualTo(top(another, Picture.ofRgb(640, 480, bright)));
            assertThat(top(classifier, picture)).isEqualTo(dark);
        }
    }

    @Test
    void aClosedClassifierSaysSoAndTouchesNothing() {
        Classifier classifier = open(network());
        classifier.close();
        assertThat(Opened.reason(classifier.classify(picture, 5))).endsWith("was closed.");
    }

    @Test
    void movingPicturesAreAnsweredAboutWithoutAnythingNew() {
        try (Classifier classifier = open(network())) {
            var answer = new KeptAnswer(5);
            answer(classifier, answer);
            long before = threads.getCurrentThreadAllocatedBytes();
            answer(classifier, answer);
            long bytes = threads.getCurrentThreadAllocatedBytes() - before;
            assertThat(bytes / RUNS).as("bytes an answer").isZero();
            assertThat(answer.copy().top()).isEqualTo(top(classifier, picture));
        }
    }

    private void answer(Classifier classifier, KeptAnswer answer) {
        for (int run = 0; run < RUNS; run++) {
            if (classifier.answer(picture, answer).isPresent()) {
                throw new AssertionError("no answer");
            }
        }
    }

    private void classify(Classifier classifier) {
        for (int run = 0; run < RUNS; run++) {
            if (classifier.classify(picture, 5) instanceof Outcome.Refused<Classification>(String reason)) {
                throw new AssertionError(reason);
            }
        }
    }

    private static List<Score> top(Classifier classifier, Picture picture) {
        return Opened.value(classifier.classify(picture, 5)).top();
    }

    private Classifier open(ShapedNetwork network) {
        return Opened.value(Classifier.open(new Engine(), Opened.trained(network, folder.resolve("m.onnx")),
                ClassifierOptions.DEFAULT));
    }

    private static ShapedNetwork network() {
        return Sketch.of(Shape.map(3, 64, 64)).then("conv", Sketch.convolution(8, 3, 2, 1))
                .then("pool", new Layer.GlobalAveragePool()).then("flat", new Layer.Flatten())
                .then("linear", new Layer.Linear(CLASSES, true)).network();
    }
}
