package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.support.ColorModel;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.support.RealFiles;
import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;

class RunJourneyTest extends RunTesting {
    @Test
    void aPictureDroppedOnTheWindowIsAnswered() throws IOException {
        useColors();
        drop(paint("square.png", Color.RED));
        OnFx.until("the model says red", () -> answer().startsWith("red"));
        OnFx.until("the times are there", () -> line().contains("median of 20"));

        assertThat(line()).contains("decode", "preprocess", "inference", "CPU, 1 thread").doesNotContain("MACs");
        assertThat(label("#run-picture-name")).isEqualTo("square.png");
    }

    @Test
    void theAnswerStaysInAnotherLanguage() throws IOException {
        useColors();
        drop(paint("square.png", Color.BLUE));
        OnFx.until("the model says blue", () -> answer().startsWith("blue"));
        OnFx.run(() -> window.composition().state().languageProperty().set(Language.JAPANESE));
        OnFx.until("the times are there", () -> line().contains("20回の中央値"));
        assertThat(answer()).startsWith("blue");
    }

    @Test
    void anotherModelIsAskedAboutTheSamePictureAndItsDisagreementIsMarked() throws IOException {
        Path labels = Files.writeString(folder.resolve("names.txt"), "rouge\nvert\nbleu\ngris\n");
        Path other = ColorModel.write(folder.resolve("autre.onnx"));
        Files.writeString(folder.resolve("autre.onnx.convatlas.json"),
                "{\"formatVersion\": 1, \"labels\": \"" + labels.getFileName() + "\"}");
        drop(other);
        useColors();
        drop(paint("square.png", Color.RED));
        OnFx.until("the model says red", () -> answer().startsWith("red"));
        var add = window.find("#run-others-add", javafx.scene.control.MenuButton.class);
        OnFx.run(() -> add.getItems().getFirst().fire());
        OnFx.until("the other one answers",
                () -> window.scene().getRoot().lookup("#run-others .run-disagrees") != null);
        assertThat(label("#run-others .run-class")).isEqualTo("rouge");
        drop(paint("gray.png", Color.GREEN));
        OnFx.until("it follows the picture", () -> label("#run-others .run-class").equals("vert"));
        OnFx.run(window.find("#run-others .button", Button.class)::fire);
        assertThat(window.scene().getRoot().lookup("#run-others .run-other")).isNull();
    }

    @Test
    void anotherPreprocessingIsSeenBesideTheAnswerAsProposed() throws IOException {
        useColors();
        drop(paint("square.png", Color.RED));
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
        run();
        OnFx.run(() -> window.composition().state()
                .show(List.of(io.github.convatlas.library.LibraryReference.of("mobilenet-v3-small"))));
        OnFx.until("the network is read",
                () -> window.composition().state().networks().getFirst().network().isPresent());
        Hyperlink beside = window.find("#run-beside", Hyperlink.class);
        assertThat(OnFx.call(beside::getText)).startsWith("Switch to MobileNetV3");
        OnFx.run(beside::fire);
        assertThat(beside.isVisible()).isFalse();
        assertThat(label("#run-message-title")).isEqualTo("Untrained: for latency, not for answers.");
        assertThat(window.find("#run-untrained-badge", Label.class).isVisible()).isTrue();
        OnFx.run(window.find("#run-measure", Button.class)::fire);
        OnFx.until("it is measured", () -> line().contains("GFLOP/s"));
        assertThat(line()).contains("0.057 GMACs (0.11 GFLOPs)").doesNotContain("decode");
        assertThat(window.find("#run-bars", Node.class).isVisible()).isFalse();
    }

    @Test
    void aFileThatIsNoModelIsExplained() throws IOException {
        run();
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
}
