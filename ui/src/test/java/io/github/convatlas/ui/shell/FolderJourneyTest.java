package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.ui.support.ColorModel;
import io.github.convatlas.ui.support.OnFx;
import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/** Many pictures: a gallery, what is known of them, and several models. */
class FolderJourneyTest extends RunTesting {
    @Test
    void aFolderIsAGalleryThatArrowKeysWalk() throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("pictures").resolve("deeper"));
        ColorModel.paint(pictures.resolve("a.png"), Color.RED);
        Files.writeString(pictures.resolve("b.jpg"), "no picture");
        ColorModel.paint(pictures.resolve("c.png"), Color.GREEN);
        useColors();
        drop(folder.resolve("pictures"));
        OnFx.until("all are classified", () -> label("#run-gallery-tally").equals("2 classified"));
        assertThat(label("#run-gallery-broken")).isEqualTo("1 without an answer");
        assertThat(window.find("#run-gallery-list", ListView.class).getItems().size()).isEqualTo(3);

        press("#run-picture", KeyCode.RIGHT, false);
        OnFx.until("the broken one is explained", () -> label("#run-broken-title").equals("b.jpg is no picture."));
        press("#run-picture", KeyCode.RIGHT, false);
        OnFx.until("the third is answered", () -> answer().startsWith("green"));
    }

    @Test
    void labelledFoldersAreJudgedFilteredAndSaved() throws IOException {
        for (String name : List.of("red", "BLUE", "swan")) {
            Files.createDirectories(folder.resolve("set").resolve(name));
        }
        paint("set/red/a.png", Color.RED);
        paint("set/red/b.png", Color.GREEN);
        paint("set/BLUE/c.png", Color.BLUE);
        paint("set/swan/d.png", Color.BLUE);
        useColors();
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
        press("#run", KeyCode.E, true);
        OnFx.until("it is saved", () -> Files.exists(folder.resolve("answers.json")));
        assertThat(Files.readAllLines(folder.resolve("answers.json"))).hasSize(4)
                .allMatch(line -> line.contains("\"top\""));
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
        useColors();
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
                pause.requestFocus();
                pause.fire();
                assertThat(resume.isVisible()).isTrue();
                assertThat(window.scene().getFocusOwner()).as("so that the same key goes on").isSameAs(resume);
                resume.fire();
                assertThat(window.scene().getFocusOwner()).as("so that the same key pauses").isSameAs(pause);
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
}
