package io.github.convatlas.ui.run.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.demo.EmbeddedModel;
import io.github.convatlas.engine.Classification;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.image.Picture;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.library.UserFolder;
import io.github.convatlas.library.pretrained.PretrainedModel;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.OnnxWriter;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.task.Progress;
import io.github.convatlas.ui.support.ColorModel;
import io.github.convatlas.ui.support.Networks;
import io.github.convatlas.ui.support.TestCatalog;
import io.github.convatlas.ui.support.Unwatched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

class MachineRunEngineTest {
    private static final Picture RED = Picture.ofRgb(1, 1, new byte[]{(byte) 255, 0, 0});
    private static final OptionalLong WORK = OptionalLong.of(12);
    private static final String CRASH = "colors.onnx makes ONNX Runtime crash, so it was not opened here.";
    private final MachineRunEngine.Knowledge knowledge = new MachineRunEngine.Knowledge() {
        @Override
        public OptionalLong macs(String reference) {
            return WORK;
        }

        @Override
        public Optional<PretrainedModel> model(Path file) {
            return Optional.of(file).filter(known::contains)
                    .map(_ -> TestCatalog.colors(URI.create("https://example.org/m.onnx"), new byte[1]));
        }
    };
    private final RunEngine engine = new MachineRunEngine(new Engine(), "test", knowledge,
            (file, _) -> new Outcome.Success<>(file));
    private final RunEngine wary = new MachineRunEngine(new Engine(), "test", knowledge,
            (_, _) -> new Outcome.Refused<>(CRASH));
    private final Set<Path> known = new HashSet<>();

    @TempDir
    private Path folder;

    private static final Progress UNWATCHED = new Unwatched();

    @Test
    void aModelAnswersWithTheLabelsItCarries() throws IOException {
        Path file = ColorModel.write(folder.resolve("colors.onnx"));
        try (LiveModel model = opened(engine.open(file, RunSetup.NONE))) {
            assertThat(model.facts().macs()).isEmpty();
            assertThat(model.facts().input()).isEqualTo(new ModelFacts.Input("float32[1, 3, 32, 32]", false));
            assertThat(model.facts().engine().threads()).isEqualTo(1);
            assertThat(best(model)).isEqualTo("red");
            assertThat(model.again()).isInstanceOf(Outcome.Success.class);
            assertThat(model.seen(RED).width()).isEqualTo(32);
        }
    }

    @Test
    void aFileThatDoesNotPassItsTrialIsNeitherOpenedNorMeasured() throws IOException {
        Path file = ColorModel.write(folder.resolve("colors.onnx"));
        assertThat(wary.open(file, RunSetup.NONE)).isEqualTo(new Opened.Refused(CRASH));
        assertThat(wary.measure(new Subject.File(file), 1, UNWATCHED)).isEqualTo(new Outcome.Refused<>(CRASH));
    }

    @Test
    void aFileThatTheCatalogKnowsNeedsNoTrial() throws IOException {
        Path file = ColorModel.write(folder.resolve("colors.onnx"));
        known.add(file);
        try (LiveModel model = opened(wary.open(file, RunSetup.NONE))) {
            assertThat(model.facts().engine().threads()).isEqualTo(1);
        }
    }

    @Test
    void theLabelsOfTheUserGoFirst() throws IOException {
        Path file = ColorModel.write(folder.resolve("colors.onnx"));
        Path labels = Files.writeString(folder.resolve("labels.txt"), "rouge\nvert\nbleu\ngris\n");
        var setup = RunSetup.NONE.withLabels(Optional.of(labels));
        try (LiveModel model = opened(engine.open(file, setup))) {
            assertThat(best(model)).isEqualTo("rouge");
        }
        assertThat(engine.remember(file, setup)).isEmpty();
        assertThat(engine.recall(file)).isEqualTo(new Outcome.Success<>(setup));
    }

    @Test
    void labelsOfAnotherFolderDoNotStandBesideTheModel() throws IOException {
        Path file = ColorModel.write(folder.resolve("colors.onnx"));
        var setup = RunSetup.NONE.withPreprocessing(Optional.of(Preprocessing.imageNet(32)))
                .withLabels(Optional.of(folder.resolve("elsewhere").resolve("labels.txt")));
        assertThat(engine.remember(file, setup)).isEmpty();
        assertThat(engine.recall(file)).isEqualTo(new Outcome.Success<>(setup.withLabels(Optional.empty())));
    }

    @Test
    void whatTheCatalogSaysOfAKnownFileIsItsProposal() throws IOException {
        Path file = ColorModel.write(folder.resolve("renamed.onnx"));
        known.add(file);
        try (LiveModel model = opened(engine.open(file, RunSetup.NONE))) {
            assertThat(model.facts().preprocessing()).isEqualTo(TestCatalog.PREPROCESSING);
            assertThat(model.facts().macs()).isEqualTo(WORK);
        }
        assertThat(engine.remember(file, RunSetup.NONE)).isEmpty();
        assertThat(engine.recall(file)).isEqualTo(new Outcome.Success<>(RunSetup.NONE));
        known.clear();
        assertThat(engine.recall(file))
                .isEqualTo(
                        new Outcome.Success<>(RunSetup.NONE.withPreprocessing(Optional.of(TestCatalog.PREPROCESSING))));
    }

    @Test
    void aPreprocessingThatDoesNotFitIsRefused() throws IOException {
        Path file = ColorModel.write(folder.resolve("colors.onnx"));
        var setup = RunSetup.NONE.withPreprocessing(Optional.of(Preprocessing.imageNet(64)));
        assertThat(engine.open(file, setup)).isInstanceOf(Opened.Refused.class);
    }

    @Test
    void aNetworkIsMeasuredAndItsFileGivesNoAnswers() {
        ShapedNetwork network = network();
        assertThat(engine.measure(new Subject.Network(network), 3, UNWATCHED)).isInstanceOfSatisfying(
                Outcome.Success.class, success -> assertThat(success.value()).isInstanceOfSatisfying(Measurement.class,
                        measurement -> assertThat(measurement.speed().runs()).isEqualTo(3)));
        Path file = folder.resolve("untrained.onnx");
        OnnxWriter.write(new OnnxCompiler("test").compile(network, 1), file);
        assertThat(engine.open(file, RunSetup.NONE)).isInstanceOf(Opened.Untrained.class);
        assertThat(engine.measure(new Subject.File(file), 2, UNWATCHED)).isInstanceOfSatisfying(Outcome.Success.class,
                success -> assertThat(success.value()).isInstanceOfSatisfying(Measurement.class,
                        measurement -> assertThat(measurement.macs()).isEqualTo(WORK)));
    }

    @Test
    void aFileWithoutItsWeightsIsMeasuredWithOthersAndGivesNoAnswers() throws IOException {
        Path file = Files.write(folder.resolve("bare.onnx"),
                new OnnxCompiler("test").compile(network(), 1).graphBytes());
        assertThat(engine.open(file, RunSetup.NONE)).isInstanceOfSatisfying(Opened.Untrained.class,
                opened -> assertThat(opened.reason()).contains("which is missing"));
        assertThat(engine.measure(new Subject.File(file), 2, UNWATCHED)).isInstanceOf(Outcome.Success.class);
        assertThat(wary.measure(new Subject.File(file), 1, UNWATCHED)).isEqualTo(new Outcome.Refused<>(CRASH));
    }

    private static ShapedNetwork network() {
        return Networks.of("mobilenet-v3-small@width=0.25,resolution=64");
    }

    private static LiveModel opened(Opened opened) {
        return switch (opened) {
            case Opened.Classifies(LiveModel model) -> model;
            case Opened.Refused(String reason) -> throw new AssertionError(reason);
            case Opened.Untrained(String reason) -> throw new AssertionError(reason);
        };
    }

    private static String best(LiveModel model) {
        return switch (model.classify(RED)) {
            case Outcome.Success<Classification>(Classification answer) ->
                model.facts().labels().get(answer.top().getFirst().index()).english();
            case Outcome.Refused<Classification>(String reason) -> throw new AssertionError(reason);
        };
    }

    @Test
    void everyModelThatComesWithTheProgramIsOfferedAndAnswers() {
        List<EmbeddedModel> all = EmbeddedModel.all(new UserFolder(folder));
        var own = new MachineRunEngine(new Engine(), "test", new MachineRunEngine.Knowledge() {
            @Override
            public OptionalLong macs(String reference) {
                return knowledge.macs(reference);
            }

            @Override
            public Optional<PretrainedModel> model(Path file) {
                return knowledge.model(file);
            }

            @Override
            public List<EmbeddedModel> embedded() {
                return all;
            }
        }, (_, _) -> new Outcome.Refused<>(CRASH));
        assertThat(own.parts()).extracting(EmbeddedModel::id).containsExactly("atlas-demo", "atlas-demo-int8");
        assertThat(own.embedded()).contains(all.getFirst());
        for (EmbeddedModel model : own.parts()) {
            assertThat(own.mayAnswer(model.place())).isTrue();
            try (LiveModel live = opened(own.open(model.place(), RunSetup.NONE))) {
                assertThat(live.classify(RED)).isInstanceOf(Outcome.Success.class);
            }
        }
    }
}
