package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.ui.support.ColorModel;
import io.github.convatlas.ui.support.FileDrop;
import io.github.convatlas.ui.support.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

/** The real window and what is read off its Run view. */
abstract class RunTesting {
    static final String COLORS = "colors.onnx";

    @TempDir
    Path folder;
    TestWindow window;

    @BeforeEach
    void openTheWindow() {
        window = TestWindow.open(folder.resolve("home"), Features.all());
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    /** Shows the Run view. */
    void run() {
        OnFx.run(() -> window.composition().state().viewProperty().set("run"));
    }

    void drop(Path file) {
        assertThat(FileDrop.onto(work(), List.of(file))).contains(TransferMode.COPY);
    }

    /** Runs the model that knows colors. */
    void useColors() throws IOException {
        drop(ColorModel.write(folder.resolve(COLORS)));
    }

    Path paint(String name, Color color) throws IOException {
        return ColorModel.paint(folder.resolve(name), color);
    }

    StackPane work() {
        return window.find("#work", StackPane.class);
    }

    void press(String node, KeyCode key, boolean control) {
        Node target = window.find(node, Node.class);
        OnFx.run(() -> target.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false)));
    }

    String answer() {
        Node bars = window.find("#run-bars", Node.class);
        return !bars.isVisible()
                ? ""
                : bars.lookupAll(".run-class").stream().map(Label.class::cast).map(Label::getText)
                        .collect(Collectors.joining(", "));
    }

    String line() {
        Node line = window.find("#run-line", Node.class);
        return line.isVisible() ? line.getAccessibleText() : "";
    }

    String label(String selector) {
        return window.find(selector, Label.class).getText();
    }
}
