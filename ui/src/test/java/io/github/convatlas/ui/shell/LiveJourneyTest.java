package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.cli.live.StreamServer;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.support.ColorModel;
import io.github.convatlas.ui.support.FileDrop;
import io.github.convatlas.ui.support.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

import javax.imageio.ImageIO;

/** A phone as a camera, and a video, in the window: with the real capture library. */
class LiveJourneyTest {
    @TempDir
    private Path folder;
    private TestWindow window;

    @BeforeEach
    void openTheWindow() {
        window = TestWindow.open(folder.resolve("home"), Features.all());
        OnFx.run(() -> window.composition().state().viewProperty().set("run"));
    }

    @AfterEach
    void closeTheWindow() {
        OnFx.run(() -> window.composition().state().viewProperty().set("compare"));
        OnFx.until("nobody grabs any more", () -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("convatlas-capture")));
        window.close();
    }

    private static byte[] jpeg(Color color) {
        var image = new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB);
        var painter = image.createGraphics();
        painter.setColor(color);
        painter.fillRect(0, 0, 160, 120);
        painter.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void drop(Path file) {
        assertThat(FileDrop.onto(window.find("#work", StackPane.class), List.of(file))).contains(TransferMode.COPY);
    }

    private String text(String selector) {
        return OnFx.call(() -> window.scene().getRoot().lookup(selector) instanceof Label label ? label.getText() : "");
    }

    private boolean isVisible(String selector) {
        return OnFx.call(() -> {
            Node node = window.scene().getRoot().lookup(selector);
            return node != null && node.isVisible() && node.getParent().isVisible();
        });
    }

    private String answer() {
        return text("#run-live-answer .run-class");
    }

    private void connect(String address) {
        OnFx.run(window.find("#run-camera", Button.class)::fire);
        OnFx.run(() -> window.find("#run-live-address", TextField.class).setText(address));
        OnFx.run(window.find("#run-live-connect", Button.class)::fire);
    }

    @Test
    void aStreamIsAnsweredFrozenKeptAndStopped() throws IOException {
        drop(ColorModel.write(folder.resolve("colors.onnx")));
        try (StreamServer server = StreamServer.start(List.of(jpeg(Color.BLUE)), Long.MAX_VALUE, 10)) {
            connect(server.address().toString());
            OnFx.until("the model says blue", () -> answer().startsWith("blue"));
            OnFx.until("the pace is shown", () -> text("#run-pace-line").contains("answers/s"));
            assertThat(text("#run-live-line")).contains("inference", "from picture to answer");
            OnFx.until("it says how fast pictures come",
                    () -> text("#run-live-facts").matches("160 × 120 · [1-9]\\d* frames/s · \\d+ skipped"));
            assertThat(isVisible("#run-live-shown")).isTrue();
            OnFx.run(() -> window.composition().state().languageProperty().set(Language.JAPANESE));
            OnFx.until("it goes on in another language", () -> text("#run-pace-line").contains("レイテンシ"));

            OnFx.run(window.find("#run-live-freeze", ToggleButton.class)::fire);
            OnFx.run(window.find("#run-live-snapshot", Button.class)::fire);
            OnFx.until("the snapshot is in the gallery",
                    () -> window.find("#run-gallery-list", ListView.class).getItems().size() == 1);
            try (Stream<Path> kept = Files.list(folder.resolve("home/snapshots"))) {
                assertThat(kept).singleElement().satisfies(file -> assertThat(file.toString()).endsWith(".png"));
            }
            OnFx.run(window.find("#run-live-mirror", ToggleButton.class)::fire);
            OnFx.run(window.find("#run-live-stop", Button.class)::fire);
            assertThat(isVisible("#run-live")).isFalse();
            OnFx.until("the snapshot is looked at", () -> text("#run-answer .run-class").startsWith("blue")
                    || text(".run-class").startsWith("blue"));
        }
    }

    @Test
    void whatDoesNotAnswerIsExplainedAndTriedAgain() throws IOException {
        int free;
        try (var taken = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            free = taken.getLocalPort();
        }
        connect("file:///etc/passwd");
        assertThat(text("#run-live-wrong")).contains("is not the address of a stream");
        connect("http://127.0.0.1:" + free + "/video");
        OnFx.until("nobody answers", () -> text("#run-live-over-title").startsWith("Nobody answers at 127.0.0.1"));
        OnFx.run(window.find("#run-live-retry", Button.class)::fire);
        OnFx.until("nobody answers again", () -> isVisible("#run-live-over"));
        OnFx.run(window.find("#run-live-leave", Button.class)::fire);
        assertThat(isVisible("#run-live")).isFalse();
    }

    @Test
    void aVideoDroppedOnTheWindowIsPlayedToItsEnd() throws IOException {
        drop(ColorModel.write(folder.resolve("colors.onnx")));
        drop(ColorModel.paint(folder.resolve("square.png"), Color.GREEN));
        OnFx.until("the model is loaded", () -> text(".run-class").startsWith("green"));
        var frames = new ByteArrayOutputStream();
        for (int i = 0; i < 75; i++) {
            frames.write(jpeg(Color.RED));
        }
        drop(Files.write(folder.resolve("film.mjpeg"), frames.toByteArray()));
        OnFx.until("it is over", () -> text("#run-live-over-title").equals("film.mjpeg is over."));
        assertThat(answer()).startsWith("red");
        OnFx.run(window.find("#run-live-retry", Button.class)::fire);
        OnFx.until("it plays again", () -> isVisible("#run-live-shown"));
    }

    @Test
    void camerasAreListedOrSaidToBeMissing() {
        OnFx.run(window.find("#run-camera", Button.class)::fire);
        OnFx.until("cameras were looked for", () -> !text("#run-live-cameras").startsWith("Looking"));
        assertThat(text("#run-live-cameras")).containsAnyOf("No camera is connected.", "need the package",
                "Choose a camera");
    }
}
