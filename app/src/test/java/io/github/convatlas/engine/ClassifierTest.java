package io.github.convatlas.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.convatlas.RealFiles;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.image.Labels;
import io.github.convatlas.image.Picture;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.OnnxWriter;
import io.github.convatlas.onnx.Sketch;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class ClassifierTest {
    private final Engine engine = new Engine();
    private final Picture picture = Picture.ofRgb(40, 30, new byte[40 * 30 * 3]);
    @TempDir
    private Path folder;

    @Test
    void probabilitiesAreSortedAndNamed() {
        try (Classifier classifier = open(trained(network(3, 10)), ClassifierOptions.DEFAULT)) {
            Classification classification = Opened.value(classifier.classify(picture, 3));
            assertThat(classification.top()).hasSize(3)
                    .isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
            assertThat(classifier.labels().all()).hasSize(10);
            assertThat(classification.inferenceMs()).isPositive();
        }
    }

    @Test
    void moreClassesThanThereAreGiveAllOfThem() {
        try (Classifier classifier = open(trained(network(3, 4)), ClassifierOptions.DEFAULT)) {
            Classification classification = Opened.value(classifier.classify(picture, 100));
            assertThat(classification.top()).hasSize(4);
            assertThat(classification.top().stream().mapToDouble(Score::probability).sum()).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void untrainedNetworksNeverAnswer() {
        Path file = folder.resolve("untrained.onnx");
        Opened.value(OnnxWriter.write(new OnnxCompiler("test").compile(network(3, 10), 1), file));
        assertThat(Opened.reason(Classifier.open(engine, Opened.inspect(file), ClassifierOptions.DEFAULT)))
                .contains("untrained.onnx").contains("random weights");
    }

    @Test
    void grayModelsReadGray() {
        try (Classifier classifier = open(trained(network(1, 10)), ClassifierOptions.DEFAULT)) {
            assertThat(classifier.preprocessing().channels()).isEqualTo(Preprocessing.Channels.GRAY);
        }
    }

    @Test
    void mapsAreNoClasses() {
        var network = Sketch.of(Shape.map(3, 32, 32)).then("conv", Sketch.convolution(4, 3, 1, 1)).network();
        assertThat(Opened.reason(Classifier.open(engine, trained(network), ClassifierOptions.DEFAULT)))
                .startsWith("m.onnx is no classifier of pictures");
    }

    @Test
    void labelsThatDoNotFitAreRefused() {
        var options = ClassifierOptions.DEFAULT.withLabels(Labels.numbered(9));
        assertThat(Opened.reason(Classifier.open(engine, trained(network(3, 10)), options))).contains("9 names")
                .contains("10 classes");
    }

    @Test
    void theFileBesideTheModelDecidesWhatTheUserDoesNot() throws IOException {
        OnnxInspection inspection = trained(network(3, 2));
        Files.writeString(folder.resolve("names.txt"), "cat\ndog\n");
        var sidecar = new ModelSidecar(1, Optional.of(Preprocessing.imageNet(32)), Optional.of("names.txt"));
        Files.writeString(ModelSidecar.beside(inspection.file()), sidecar.toJson());
        assertThat(Opened.value(ModelSidecar.read(inspection.file()))).isEqualTo(sidecar);
        try (Classifier classifier = open(inspection, ClassifierOptions.DEFAULT)) {
            assertThat(classifier.labels().get(1).english()).isEqualTo("dog");
        }
    }

    @Test
    void misspeltFieldsBesideTheModelAreNamed() throws IOException {
        OnnxInspection inspection = trained(network(3, 2));
        Files.writeString(ModelSidecar.beside(inspection.file()), "{\"formatVersion\": 1, \"label\": \"x\"}");
        assertThat(Opened.reason(Classifier.open(engine, inspection, ClassifierOptions.DEFAULT)))
                .contains("m.onnx.convatlas.json").contains("unknown field \"label\"").contains("labels");
    }

    @Test
    void preprocessingThatDoesNotFitIsRefused() {
        var options = ClassifierOptions.DEFAULT.withPreprocessing(Preprocessing.imageNet(64));
        assertThat(Opened.reason(Classifier.open(engine, trained(network(3, 10)), options)))
                .startsWith("m.onnx reads float32[1, 3, 32, 32]");
    }

    @ParameterizedTest
    @CsvSource({"odd/no-input.onnx, no input", "odd/noncnn-zipmap-string.onnx, sequence of map",
            "odd/topology-light_densenet121.onnx, placeholders", "odd/topology-light_resnet50.onnx, placeholders",
            "broken/memory-bomb-640GB.onnx, 640 GB", "odd/customop-unknown-domain.onnx, NoisyRelu",
            "broken/external-missing/resnet18-external-data-missing.onnx, resnet18.onnx.data"})
    void whatIsNoClassifierSaysSo(String name, String reason) {
        OnnxInspection inspection = Opened.inspect(RealFiles.model(name));
        assertThat(Opened.reason(Classifier.open(engine, inspection, ClassifierOptions.DEFAULT))).contains(reason);
    }

    @Test
    void realGrayModelsAreOpened() {
        OnnxInspection inspection = Opened.inspect(RealFiles.model("mnist-12.onnx"));
        try (Classifier classifier = open(inspection, ClassifierOptions.DEFAULT)) {
            assertThat(Opened.value(classifier.classify(picture, 5)).top()).hasSize(5);
        }
    }

    private Classifier open(OnnxInspection inspection, ClassifierOptions options) {
        return Opened.value(Classifier.open(engine, inspection, options));
    }

    private OnnxInspection trained(ShapedNetwork network) {
        return Opened.trained(network, folder.resolve("m.onnx"));
    }

    private static ShapedNetwork network(int channels, int classes) {
        return Sketch.of(Shape.map(channels, 32, 32)).then("conv", Sketch.convolution(8, 3, 2, 1))
                .then("pool", new Layer.GlobalAveragePool()).then("flat", new Layer.Flatten())
                .then("linear", new Layer.Linear(classes, true)).network();
    }
}
