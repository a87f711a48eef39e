package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.support.ColorModel;
import io.github.convatlas.ui.support.FileDrop;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.support.RealFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

class RunJourneyTest {
    private static final String COLORS = "colors.onnx";

    @TempDir
    private Path folder;
    private TestWindow window;

    @BeforeEach
    void openTheWindow() {
        window = TestWindow.open(folder.resolve("home"), Features.all());
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    @Test
    void aPictureDroppedOnTheWindowIsAnswered() throws IOException {
        drop(ColorModel.write(folder.resolve(COLORS)));
        drop(ColorModel.paint(folder.resolve("square.png"), Color.RED));
        OnFx.until("the model says red", () -> answer().startsWith("red"));
        OnFx.until("the times are there", () -> line().contains("median of 20"));

        assertThat(line()).contains("decode", "preprocess", "inference", "CPU, 1 thread").doesNotContain("MACs");
        assertThat(label("#run-picture-name")).isEqualTo("square.png");
    }

    @Test
    void theAnswerStaysInAnotherLanguage() throws IOException {
        drop(ColorModel.write(folder.resolve(COLORS)));
        drop(ColorModel.paint(folder.resolve("square.png"), Color.BLUE));
        OnFx.until("the model says blue", () -> answer().startsWith("blue"));
        OnFx.run(() -> window.composition().state().languageProperty().set(Language.JAPANESE));
        OnFx.until("the times are there", () -> line().contains("20回の中央値"));
        assertThat(answer()).startsWith("blue");
    }

    @Test
    void aFolderIsAGalleryThatArrowKeysWalk() throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("pictures").resolve("deeper"));
        ColorModel.paint(pictures.resolve("a.png"), Color.RED);
        Files.writeString(pictures.resolve("b.jpg"), "no picture");
        ColorModel.paint(pictures.resolve("c.png"), Color.GREEN);
        drop(ColorModel.write(folder.resolve(COLORS)));
        drop(folder.resolve("pictures"));
        OnFx.until("all are classified", () -> label("#run-gallery-tally").equals("2 classified"));
        assertThat(label("#run-gallery-broken")).isEqualTo("1 without an answer");
        assertThat(window.find("#run-gallery-list", ListView.class).getItems().size()).isEqualTo(3);

        press(KeyCode.RIGHT);
        OnFx.until("the broken one is explained", () -> label("#run-broken-title").equals("b.jpg is no picture."));
        press(KeyCode.RIGHT);
        OnFx.until("the third is answered", () -> answer().startsWith("green"));
    }

    @Test
    void labelledFoldersAreJudgedFilteredAndSaved() throws IOException {
        for (String name : List.of("red", "BLUE", "swan")) {
            Files.createDirectories(folder.resolve("set").resolve(name));
        }
        ColorModel.paint(folder.resolve("set/red/a.png"), Color.RED);
        ColorModel.paint(folder.resolve("set/red/b.png"), Color.GREEN);
        ColorModel.paint(folder.resolve("set/BLUE/c.png"), Color.BLUE);
        ColorModel.paint(folder.resolve("set/swan/d.png"), Color.BLUE);
        drop(ColorModel.write(folder.resolve(COLORS)));
        drop(folder.resolve("set"));
        OnFx.until("all are classified", () -> label("#run-gallery-tally").equals("4 classified"));
        var truth = window.find("#run-truth", javafx.scene.control.MenuButton.class);
        OnFx.run(() -> truth.getItems().getFirst().fire());
        assertThat(window.find("#run-score", Button.class).getText())
                .isEqualTo("3 pictures, top-1 66.67 %, top-5 100.00 %");

        OnFx.run(() -> window.find("#run-gallery-wrong", javafx.scene.control.CheckBox.class).setSelected(true));
        ListView<?> list = window.find("#run-gallery-list", ListView.class);
        assertThat(list.getItems().size()).isEqualTo(1);
        OnFx.run(() -> window.find("#run-gallery-wrong", javafx.scene.control.CheckBox.class).setSelected(false));
        OnFx.run(() -> window.find("#run-gallery-words", javafx.scene.control.TextField.class).setText("青 blue"));
        assertThat(list.getItems()).isEmpty();
        OnFx.run(() -> window.find("#run-gallery-words", javafx.scene.control.TextField.class).setText("blue"));
        assertThat(list.getItems().size()).isEqualTo(2);

        OnFx.run(window.find("#run-score", Button.class)::fire);
        assertThat(window.find("#run-scores", Node.class).lookupAll(".run-pretrained-remarks").stream()
                .map(Label.class::cast).map(Label::getText))
                .containsExactly("Left out: “swan” is no class of the model (pictures: 1).");
        window.outside().chosen = List.of(folder.resolve("answers.json"));
        OnFx.run(() -> window.find("#run", Node.class).fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.E, false, true, false, false)));
        OnFx.until("it is saved", () -> Files.exists(folder.resolve("answers.json")));
        assertThat(Files.readAllLines(folder.resolve("answers.json"))).hasSize(4)
                .allMatch(line -> line.contains("\"top\""));
    }

    @Test
    void anotherModelIsAskedAboutTheSamePictureAndItsDisagreementIsMarked() throws IOException {
        Path labels = Files.writeString(folder.resolve("names.txt"), "rouge\nvert\nbleu\ngris\n");
        Path other = ColorModel.write(folder.resolve("autre.onnx"));
        Files.writeString(folder.resolve("autre.onnx.convatlas.json"),
                "{\"formatVersion\": 1, \"labels\": \"" + labels.getFileName() + "\"}");
        drop(other);
        drop(ColorModel.write(folder.resolve(COLORS)));
        drop(ColorModel.paint(folder.resolve("square.png"), Color.RED));
        OnFx.until("the model says red", () -> answer().startsWith("red"));
        var add = window.find("#run-others-add", javafx.scene.control.MenuButton.class);
        OnFx.run(() -> add.getItems().getFirst().fire());
        OnFx.until("the other one answers",
                () -> window.scene().getRoot().lookup("#run-others .run-disagrees") != null);
        assertThat(label("#run-others .run-class")).isEqualTo("rouge");
        drop(ColorModel.paint(folder.resolve("gray.png"), Color.GREEN));
        OnFx.until("it follows the picture", () -> label("#run-others .run-class").equals("vert"));
        OnFx.run(window.find("#run-others .button", Button.class)::fire);
        assertThat(window.scene().getRoot().lookup("#run-others .run-other")).isNull();
    }

    @Test
    void aFolderIsPausedResumedCancelledAndSortedByDisagreement() throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("many"));
        for (int i = 0; i < 60; i++) {
            ColorModel.paint(pictures.resolve("%02d.png".formatted(i)), i == 41 ? Color.GRAY : Color.RED);
        }
        Path labels = Files.writeString(folder.resolve("names.txt"), "red\ngreen\nblue\nash\n");
        Path other = ColorModel.write(folder.resolve("other.onnx"));
        Files.writeString(folder.resolve("other.onnx.convatlas.json"),
                "{\"formatVersion\": 1, \"labels\": \"" + labels.getFileName() + "\"}");
        drop(other);
        drop(ColorModel.write(folder.resolve(COLORS)));
        drop(pictures);
        OnFx.until("all are classified", () -> label("#run-gallery-tally").equals("60 classified"));
        OnFx.until("the pace is shown", () -> label("#run-pace-line").contains("answers/s"));
        OnFx.run(() -> window.find("#run-others-add", javafx.scene.control.MenuButton.class).getItems().getFirst()
                .fire());
        OnFx.run(() -> window.find("#run-gallery-sort", javafx.scene.control.ComboBox.class).getSelectionModel()
                .selectLast());
        ListView<?> list = window.find("#run-gallery-list", ListView.class);
        OnFx.until("the only one they disagree about comes first",
                () -> list.getItems().getFirst() instanceof io.github.convatlas.ui.run.gallery.PictureItem item
                        && item.dissent() == 1 && item.name().equals("41.png"));

        // again from the beginning, and halted by hand
        drop(pictures);
        OnFx.until("it runs or is done", () -> !label("#run-gallery-tally").isEmpty());
        OnFx.run(() -> {
            Button pause = (Button) window.scene().getRoot().lookup("#run-gallery-pause");
            Button resume = (Button) window.scene().getRoot().lookup("#run-gallery-resume");
            if (pause.isVisible()) {
                pause.fire();
                assertThat(resume.isVisible()).isTrue();
                resume.fire();
            }
            ((Button) window.scene().getRoot().lookup("#run-gallery-stop")).fire();
        });
        OnFx.until("it has stopped", () -> label("#run-gallery-tally").matches("stopped at .*|60 classified"));
        OnFx.run(() -> {
            Button resume = (Button) window.scene().getRoot().lookup("#run-gallery-resume");
            if (resume.isVisible()) {
                resume.fire();
            }
        });
        OnFx.until("it goes on to the end", () -> label("#run-gallery-tally").equals("60 classified"));
    }

    @Test
    void anotherPreprocessingIsSeenBesideTheAnswerAsProposed() throws IOException {
        drop(ColorModel.write(folder.resolve(COLORS)));
        drop(ColorModel.paint(folder.resolve("square.png"), Color.RED));
        OnFx.until("the times are there", () -> line().contains("median of 20"));
        OnFx.run(() -> window.find("#run-channels", javafx.scene.control.ComboBox.class).getSelectionModel()
                .selectLast());
        OnFx.until("both answers stand beside each other",
                () -> label("#run-setup-effect").startsWith("As proposed: red"));
        assertThat(label("#run-setup-effect")).contains("now: blue");
        OnFx.run(window.find("#run-setup-reset", Button.class)::fire);
        OnFx.until("it is as proposed", () -> label("#run-setup-effect").isEmpty());
    }

    @Test
    void aNetworkOfTheAtlasIsMeasuredOnly() {
        OnFx.run(() -> window.composition().state().viewProperty().set("run"));
        OnFx.run(() -> window.composition().state()
                .show(List.of(io.github.convatlas.library.LibraryReference.of("mobilenet-v3-small"))));
        OnFx.until("the network is read",
                () -> window.composition().state().networks().getFirst().network().isPresent());
        assertThat(label("#run-message-title")).isEqualTo("Untrained: for latency, not for answers.");
        assertThat(window.find("#run-untrained-badge", Label.class).isVisible()).isTrue();
        OnFx.run(window.find("#run-measure", Button.class)::fire);
        OnFx.until("it is measured", () -> line().contains("GFLOP/s"));
        assertThat(line()).contains("0.057 GMACs (0.11 GFLOPs)").doesNotContain("decode");
        assertThat(window.find("#run-bars", Node.class).isVisible()).isFalse();
    }

    @Test
    void aFileThatIsNoModelIsExplained() throws IOException {
        OnFx.run(() -> window.composition().state().viewProperty().set("run"));
        drop(Files.writeString(folder.resolve("page.onnx"), "<!DOCTYPE html><html></html>"));
        OnFx.until("it is explained", () -> label("#run-message-title").equals("page.onnx gives no answers."));
        assertThat(label("#run-message-why")).startsWith("page.onnx");
    }

    @Test
    void aRealModelKnowsARealPicture() {
        drop(RealFiles.model("squeezenet1.1-7.onnx"));
        drop(RealFiles.image("photos/broccoli.jpg"));
        OnFx.until("the model says broccoli", () -> answer().startsWith("broccoli"));
    }

    private void drop(Path file) {
        assertThat(FileDrop.onto(window.find("#work", StackPane.class), List.of(file))).contains(TransferMode.COPY);
    }

    private void press(KeyCode key) {
        Node picture = window.find("#run-picture", Node.class);
        OnFx.run(() -> picture.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    }

    private String answer() {
        Node bars = window.find("#run-bars", Node.class);
        return !bars.isVisible()
                ? ""
                : bars.lookupAll(".run-class").stream().map(Label.class::cast)
                        .map(Label::getText).collect(Collectors.joining(", "));
    }

    private String line() {
        Node line = window.find("#run-line", Node.class);
        return line.isVisible() ? line.getAccessibleText() : "";
    }

    private String label(String selector) {
        return window.find(selector, Label.class).getText();
    }
}
