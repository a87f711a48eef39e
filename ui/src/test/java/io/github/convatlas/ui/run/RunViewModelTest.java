package io.github.convatlas.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.run.answer.AnswerState;
import io.github.convatlas.ui.run.gallery.FolderRun.Tally;
import io.github.convatlas.ui.run.gallery.PictureItem.Result;
import io.github.convatlas.ui.run.gallery.PictureState;
import io.github.convatlas.ui.run.model.ModelChoice;
import io.github.convatlas.ui.run.model.ModelState;
import io.github.convatlas.ui.support.ColorModel;
import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class RunViewModelTest extends RunModelTesting {
    @Test
    void nothingIsLoadedBeforeTheViewIsSeen() {
        model.model().add(List.of(written("m.onnx")));
        assertThat(engine.events).isEmpty();
        model.model().setAwake(true);
        assertThat(engine.events).containsExactly("open m.onnx");
        assertThat(model.model().stateProperty().get()).isInstanceOf(ModelState.Ready.class);
    }

    @Test
    void aPictureIsAnsweredWithItsTimes() throws IOException {
        run("m.onnx");
        model.answer().repeatsProperty().set(4);
        model.take(List.of(paint("red.png", Color.RED)));

        assertThat(state.viewProperty().get()).isEqualTo("run");
        var answer = answered();
        assertThat(answer.top().getFirst().label().english()).isEqualTo("red");
        assertThat(answer.top()).hasSize(2);
        assertThat(answer.timing().inference().runs()).isEqualTo(4);
        assertThat(answer.timing().inference().medianMs()).isEqualTo(2.5);
        assertThat(answer.timing().inference().p90Ms()).isEqualTo(3.7);
        assertThat(answer.timing().preprocessMs()).hasValue(3);
        assertThat(answer.timing().macs()).isEmpty();
        assertThat(answer.timing().flopsPerSecond()).isEmpty();
        assertThat(answer.timed()).isTrue();
        assertThat(answer.seen().width()).isEqualTo(32);
        assertThat(state.engineProperty().get()).contains(FakeEngine.INFO);
    }

    @Test
    void aNetworkOfTheAtlasIsUntrainedAndGivesTimesOnly() throws IOException {
        model.model().setAwake(true);
        state.show(List.of(LibraryReference.of("mobilenet-v2")));
        model.take(List.of(paint("red.png", Color.RED)));

        assertThat(model.answer().stateProperty().get()).isInstanceOfSatisfying(AnswerState.Untrained.class,
                untrained -> assertThat(untrained.timing()).isEmpty());
        model.answer().measure();
        assertThat(engine.events).containsExactly("measure Network");
        assertThat(model.answer().stateProperty().get()).isInstanceOfSatisfying(AnswerState.Untrained.class,
                untrained -> assertThat(untrained.timing().orElseThrow().flopsPerSecond()).hasValue(1e9));
        assertThat(model.gallery().items().getFirst().resultProperty().get()).isNotInstanceOf(Result.Classified.class);
    }

    @Test
    void aFileThatSaysItIsUntrainedGivesTimesOnly() {
        run("untrained.onnx");
        assertThat(model.answer().stateProperty().get()).isInstanceOfSatisfying(AnswerState.Untrained.class,
                untrained -> assertThat(untrained.reason()).contains(FakeEngine.UNTRAINED));
    }

    @Test
    void aFileThatIsNoClassifierCanBeMeasured() {
        run("refused.onnx");
        model.answer().measure();
        assertThat(model.answer().stateProperty().get()).isInstanceOfSatisfying(AnswerState.NoModel.class, refused -> {
            assertThat(refused.reason()).isEqualTo(FakeEngine.REFUSED);
            assertThat(refused.timing()).isPresent();
        });
        assertThat(engine.events).contains("measure File");
    }

    @Test
    void aModelThatAnswersStaysWhenANetworkWithoutAnswersIsChosenInTheAtlas() throws IOException {
        run("m.onnx");
        model.take(List.of(paint("red.png", Color.RED)));
        state.show(List.of(LibraryReference.of("vgg11")));
        assertThat(model.model().chosenProperty().get()).contains(new ModelChoice.File(file("m.onnx")));
        assertThat(answered().top().getFirst().label().english()).isEqualTo("red");
        assertThat(engine.events).containsExactly("open m.onnx");
        assertThat(model.model().networkBeside()).hasValueSatisfying(
                choice -> assertThat(choice.name()).isEqualTo("VGG11"));
    }

    @Test
    void theNetworkBesideIsRunAtTheUsersWordAndThePicturesStay() throws IOException {
        run("m.onnx");
        model.take(List.of(paint("red.png", Color.RED)));
        state.show(List.of(LibraryReference.of("vgg11")));
        model.model().choose(model.model().networkBeside().orElseThrow());
        assertThat(model.answer().stateProperty().get()).isInstanceOf(AnswerState.Untrained.class);
        assertThat(engine.events).containsExactly("open m.onnx", "close m.onnx");
        assertThat(model.model().networkBeside()).isEmpty();
        assertThat(model.gallery().items()).hasSize(1);
        assertThat(model.model().trainedProposal()).contains(new ModelChoice.File(file("m.onnx")));
    }

    @Test
    void aModelWithoutAnswersGivesWayToTheAtlas() {
        run("untrained.onnx");
        state.show(List.of(LibraryReference.of("vgg11")));
        assertThat(model.model().chosenProperty().get()).hasValueSatisfying(
                choice -> assertThat(choice).isInstanceOf(ModelChoice.Network.class));
    }

    @Test
    void anotherModelAnswersAboutThePicturesThatAreThere() throws IOException {
        run("m.onnx");
        model.take(List.of(paint("a.png", Color.RED), paint("b.png", Color.BLUE)));
        model.gallery().walk(1);
        run("n.onnx");
        assertThat(answered().item().name()).isEqualTo("b.png");
        assertThat(answered().top().getFirst().label().english()).isEqualTo("blue");
        assertThat(model.gallery().items()).allSatisfy(
                item -> assertThat(item.result()).isInstanceOf(Result.Classified.class));
        assertThat(engine.events).contains("close m.onnx", "open n.onnx");
    }

    @Test
    void picturesArePutAwayAndTheViewIsAsItWas() throws IOException {
        run("m.onnx");
        model.take(List.of(paint("a.png", Color.RED), paint("b.png", Color.BLUE)));
        model.gallery().close();
        assertThat(model.gallery().items()).isEmpty();
        assertThat(model.picture().stateProperty().get()).isInstanceOf(PictureState.Nothing.class);
        assertThat(model.answer().stateProperty().get()).isInstanceOf(AnswerState.Nothing.class);
        assertThat(model.folderRun().tallyProperty().get().total()).isZero();
    }

    @Test
    void aNetworkThatMerelyChangesDoesNotTakeThePlaceOfAFile() {
        model.model().setAwake(true);
        state.show(List.of(LibraryReference.of("mobilenet-v2")));
        run("m.onnx");
        state.change(state.networks().getFirst().slot(), LibraryReference.parse("mobilenet-v2@width=0.5"));
        assertThat(model.model().stateProperty().get()).isInstanceOf(ModelState.Ready.class);
    }

    @Test
    void theChosenFileIsRememberedAndTheNumberOfRuns() {
        run("m.onnx");
        model.answer().repeatsProperty().set(7);
        assertThat(state.notes()).containsEntry("run.model", file("m.onnx").toString()).containsEntry("run.repeats",
                "7");
    }

    @Test
    void aFolderIsClassifiedAndBrokenPicturesAreListedInPlace() throws IOException {
        run("m.onnx");
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        ColorModel.paint(pictures.resolve("a.png"), Color.RED);
        Files.writeString(pictures.resolve("b.png"), "no picture");
        ColorModel.paint(pictures.resolve("c.png"), Color.GREEN);
        ColorModel.paint(pictures.resolve("d.png"), Color.BLUE);
        model.take(List.of(pictures));

        List<Result> results = model.gallery().items().stream().map(item -> item.resultProperty().get()).toList();
        assertThat(results).extracting(result -> result.getClass().getSimpleName()).containsExactly("Classified",
                "Broken", "Failed", "Classified");
        assertThat(results.getLast()).isInstanceOfSatisfying(Result.Classified.class,
                last -> assertThat(last.label().english()).isEqualTo("blue"));
        assertThat(model.folderRun().tallyProperty().get()).isEqualTo(new Tally(4, 4, 2, false, false));
        assertThat(model.gallery().items().getFirst().thumbnailProperty().get()).isPresent();
    }

    @Test
    void walkingStopsAtTheEndsAndABrokenPictureHasNoAnswer() throws IOException {
        run("m.onnx");
        Path broken = Files.writeString(folder.resolve("b.png"), "no picture");
        model.take(List.of(paint("a.png", Color.RED), broken));
        model.gallery().walk(5);
        assertThat(current()).isEqualTo("b.png");
        assertThat(model.picture().stateProperty().get()).isInstanceOf(PictureState.Broken.class);
        assertThat(model.answer().stateProperty().get()).isInstanceOf(AnswerState.NoPicture.class);
        model.gallery().walk(-1);
        assertThat(current()).isEqualTo("a.png");
        assertThat(answered().item().name()).isEqualTo("a.png");
    }

    @Test
    void aFolderWithoutPicturesIsExplainedAndThePicturesStay() throws IOException {
        model.take(List.of(paint("a.png", Color.RED)));
        model.take(List.of(Files.createDirectory(folder.resolve("nothing"))));
        assertThat(errors.notices()).singleElement()
                .satisfies(notice -> assertThat(notice.sentence()).isEqualTo("nothing holds no pictures."));
        assertThat(current()).isEqualTo("a.png");
    }
}
