package io.github.convatlas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.classify.Answer;
import io.github.convatlas.classify.ClassifierPool;
import io.github.convatlas.classify.Scoring;
import io.github.convatlas.classify.Truth;
import io.github.convatlas.engine.ClassifierOptions;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.ModelDescription;
import io.github.convatlas.image.decode.JpegReducer;
import io.github.convatlas.image.decode.PictureFiles;
import io.github.convatlas.library.UserFolder;
import io.github.convatlas.onnx.ModelMetadata;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.inspect.OnnxInspector;
import io.github.convatlas.sketch.SketchClass;
import io.github.convatlas.sketch.SketchGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

class EmbeddedModelTest {
    /** Neither of training nor of validation. */
    private static final long SEED = 777_001;

    @TempDir
    private Path home;

    @Test
    void itSaysWhatItsClassesAreAndHowPicturesArePrepared() {
        OnnxInspection file = inspect(EmbeddedModel.ID);
        ModelDescription said = ModelDescription.of(file.name(), file.metadata());
        assertThat(said.labels()).hasValueSatisfying(
                labels -> assertThat(labels.all()).isEqualTo(SketchClass.labels().all()));
        assertThat(said.preprocessing()).hasValueSatisfying(
                how -> assertThat(how.geometry().height()).isEqualTo(EmbeddedModel.SIDE));
        assertThat(said.unsureBelow()).isPresent();
        assertThat(ModelMetadata.network(file.metadata())).contains(EmbeddedModel.ID);
        assertThat(file.metadata()).containsKey("training").containsEntry("license", EmbeddedModel.LICENSE);
    }

    @Test
    void itKnowsFreshlyDrawnPictures() throws InterruptedException {
        assertThat(judged(EmbeddedModel.ID).accuracy()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void theSmallOneIsNearlyAsGood() throws InterruptedException {
        assertThat(judged(EmbeddedModel.SMALL_ID).accuracy()).isGreaterThanOrEqualTo(0.94);
    }

    @Test
    void itKnowsPicturesThatOtherProgramsDrew() throws Exception {
        Path folder = resources("/io/github/convatlas/demo/independent");
        List<Path> pictures = PictureFiles.under(List.of(folder)).pictures();
        assertThat(pictures).hasSizeGreaterThanOrEqualTo(60);
        var answers = new ArrayList<Answer>();
        try (ClassifierPool pool = success(ClassifierPool.open(inspect(EmbeddedModel.ID), ClassifierOptions.DEFAULT,
                1, JpegReducer.NONE))) {
            pool.classify(pictures, 5, answers::add);
            var scoring = new Scoring(new Truth.Folders(), pool.labels());
            answers.forEach(scoring::add);
            assertThat(scoring.card().judged()).isEqualTo(pictures.size());
            assertThat((double) scoring.card().top1() / pictures.size()).isGreaterThanOrEqualTo(0.85);
        }
    }

    @Test
    void everySamplePictureIsAnswered() throws InterruptedException {
        EmbeddedModel model = EmbeddedModel.usual(new UserFolder(home));
        List<Path> samples = success(model.samples());
        assertThat(samples).hasSizeGreaterThanOrEqualTo(8);
        try (ClassifierPool pool = success(ClassifierPool.open(inspect(EmbeddedModel.ID), ClassifierOptions.DEFAULT,
                1, JpegReducer.NONE))) {
            pool.classify(samples, 1, answer -> assertThat(answer).isInstanceOfSatisfying(Answer.Classified.class,
                    said -> assertThat(said.file().getFileName()).hasToString(SketchClass.of(said.classification()
                            .top().getFirst().index()).fileName() + ".jpg")));
        }
    }

    @Test
    void theCardIsThereInBothLanguages() {
        assertThat(EmbeddedModel.card(Locale.ENGLISH)).contains("18", "64");
        assertThat(EmbeddedModel.card(Locale.JAPANESE)).containsPattern("[ぁ-ん]");
    }

    @Test
    void aFileThatWasChangedIsPutThereAgain() throws IOException {
        EmbeddedModel model = EmbeddedModel.usual(new UserFolder(home));
        Path file = success(model.file());
        long size = Files.size(file);
        Files.writeString(file, "nothing");
        assertThat(success(model.file())).isEqualTo(model.place());
        assertThat(Files.size(file)).isEqualTo(size).isLessThan(1_000_000);
    }

    private Judgement judged(String id) throws InterruptedException {
        return success(new Examination(new Engine(), inspect(id)).judge(
                i -> new Outcome.Success<>(new SketchGenerator(SEED).draw(i)), 306, 2));
    }

    private OnnxInspection inspect(String id) {
        return success(EmbeddedModel.of(id, new UserFolder(home)).orElseThrow().file()
                .then(OnnxInspector.ofThisMachine()::inspect));
    }

    private static Path resources(String name) throws URISyntaxException {
        URL url = Objects.requireNonNull(EmbeddedModelTest.class.getResource(name), name);
        return Path.of(url.toURI());
    }

    private static <T> T success(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Success<T>(T value) -> value;
            case Outcome.Refused<T>(String reason) -> throw new AssertionError(reason);
        };
    }
}
