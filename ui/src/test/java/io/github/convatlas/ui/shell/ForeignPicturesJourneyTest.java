package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.convatlas.ui.support.FileDrop;
import io.github.convatlas.ui.support.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;

/** Pictures out of the clipboard and of other programs: pixels, files, HTML, and addresses on the web. */
class ForeignPicturesJourneyTest extends RunTesting {
    @AfterEach
    void emptyTheClipboard() {
        OnFx.run(() -> Clipboard.getSystemClipboard().clear());
    }

    @Test
    void pixelsDraggedFromAnotherProgramAreAnswered() throws IOException {
        useColors();
        assertThat(FileDrop.contentOnto(work(), Map.of(DataFormat.IMAGE, image(javafx.scene.paint.Color.RED))))
                .contains(TransferMode.COPY);
        OnFx.until("the model says red", () -> answer().startsWith("red"));
        assertThat(label("#run-picture-name")).isEqualTo("dropped picture.png");
    }

    @Test
    void aPictureThatAPageHoldsItselfIsReadWithoutAnyServer() throws IOException {
        useColors();
        String data = "data:image/png;base64,"
                + Base64.getEncoder().encodeToString(Files.readAllBytes(paint("a.png", Color.GREEN)));
        assertThat(FileDrop.contentOnto(work(),
                Map.of(DataFormat.HTML, "<meta charset='utf-8'><img alt=\"x\" src=\"" + data + "\">")))
                .contains(TransferMode.COPY);
        OnFx.until("the model says green", () -> answer().startsWith("green"));
    }

    @Test
    void theAddressOfAFileOnThisMachineIsTheFile() throws IOException {
        useColors();
        Path file = paint("b c.png", Color.BLUE);
        assertThat(FileDrop.contentOnto(work(), Map.of(DataFormat.URL, file.toUri().toString())))
                .contains(TransferMode.COPY);
        OnFx.until("the model says blue", () -> answer().startsWith("blue"));
        assertThat(label("#run-picture-name")).isEqualTo("b c.png");
    }

    @Test
    void aPictureOfTheWebIsFetchedOnlyOnceTheUserAgrees() throws IOException {
        useColors();
        run();
        byte[] picture = Files.readAllBytes(paint("red.png", Color.RED));
        List<String> requests = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI().toString());
            boolean there = exchange.getRequestURI().getPath().equals("/p/red.png");
            exchange.sendResponseHeaders(there ? 200 : 404, there ? picture.length : -1);
            if (there) {
                exchange.getResponseBody().write(picture);
            }
            exchange.close();
        });
        server.start();
        try {
            String base = "http://127.0.0.1:" + server.getAddress().getPort();
            // as browsers drag a picture that is a link: the link's address, and the picture's in HTML
            assertThat(FileDrop.contentOnto(work(), Map.of(DataFormat.URL, base + "/page", DataFormat.HTML,
                    "<a href='" + base + "/page'><img src='" + base + "/p/red.png?a=1&amp;b=2'></a>")))
                    .contains(TransferMode.COPY);
            assertThat(label(".notice-sentence"))
                    .isEqualTo("This is a picture at 127.0.0.1, on the web. Nothing was fetched.");
            assertThat(requests).isEmpty();

            OnFx.run(window.find(".notice-action", Button.class)::fire);
            OnFx.until("the model says red", () -> answer().startsWith("red"));
            assertThat(requests).containsExactly("/p/red.png?a=1&b=2");
            assertThat(window.scene().getRoot().lookup(".notice")).isNull();

            FileDrop.contentOnto(work(), Map.of(DataFormat.URL, base + "/nothing"));
            OnFx.run(window.find(".notice-action", Button.class)::fire);
            OnFx.until("it says why there is none", () -> window.scene().getRoot()
                    .lookup(".notice-sentence") instanceof Label said
                    && said.getText().contains("did not send the file (HTTP 404)"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void copiedPixelsAndCopiedFilesArePasted() throws IOException {
        useColors();
        run();
        var pixels = new ClipboardContent();
        pixels.putImage(image(javafx.scene.paint.Color.BLUE));
        paste(pixels);
        OnFx.until("the model says blue", () -> answer().startsWith("blue"));

        var files = new ClipboardContent();
        files.putFiles(List.of(paint("one.png", Color.RED).toFile(), paint("two.png", Color.GREEN).toFile()));
        paste(files);
        OnFx.until("both are classified", () -> label("#run-gallery-tally").equals("2 classified"));
        OnFx.until("the first is answered", () -> answer().startsWith("red"));
    }

    private void paste(ClipboardContent content) {
        assertThat(OnFx.call(() -> Clipboard.getSystemClipboard().setContent(content))).isTrue();
        press("#run", KeyCode.V, true);
    }

    private static Image image(javafx.scene.paint.Color color) {
        return OnFx.call(() -> {
            var image = new WritableImage(96, 64);
            for (int y = 0; y < 64; y++) {
                for (int x = 0; x < 96; x++) {
                    image.getPixelWriter().setColor(x, y, color);
                }
            }
            return image;
        });
    }
}
