package io.github.convatlas.library.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.library.download.proxy.EnvironmentProxies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Servers that lie, stall, trickle, break off, send on or vanish: each gets a clear sentence, and nothing is left behind. */
class UntrustworthyServerTest extends DownloadTesting {
    private static final DownloadSettings ONCE = new DownloadSettings(Duration.ofSeconds(5), Duration.ofMillis(200), 1,
            Duration.ZERO);

    @Test
    void aFileOfAnotherChecksumIsNotKept() throws IOException {
        byte[] other = CONTENT.clone();
        other[17]++;
        try (var server = new ScriptedServer(ScriptedServer.whole(other))) {
            assertRefused(fetch(server), "SHA-256", "Nothing was kept");
        }
    }

    @Test
    void aWrongBeginningOfAnEarlierTimeIsThrownAway() throws IOException {
        try (var server = new ScriptedServer(ScriptedServer.ranges(CONTENT))) {
            Download download = of(server.address());
            Files.createDirectories(download.partial().getParent());
            Files.write(download.partial(), new byte[1000]);
            assertKept(downloader().fetch(download, ByteProgress.UNWATCHED));
        }
    }

    @Test
    void aServerThatNeverSendsTheEndIsLeft() throws IOException {
        try (var server = new ScriptedServer(ScriptedServer.brokenAfter(CONTENT, 1000))) {
            assertRefused(fetch(server), "broke");
        }
    }

    @Test
    void aServerThatFallsSilentIsLeft() throws IOException {
        var over = new CountDownLatch(1);
        try (var server = new ScriptedServer((request, out) -> {
            ScriptedServer.brokenAfter(CONTENT, 1000).send(request, out);
            over.await();
        })) {
            var once = new DownloadSettings(Duration.ofSeconds(5), Duration.ofMillis(200), 1, Duration.ZERO);
            assertRefused(new Downloader(once, EnvironmentProxies.none(), "test").fetch(of(server.address()),
                    ByteProgress.UNWATCHED), "has sent nothing for");
        } finally {
            over.countDown();
        }
    }

    @Test
    void aServerThatSendsTooMuchIsCutOff() throws IOException {
        byte[] more = Arrays.copyOf(CONTENT, CONTENT.length + 50_000);
        try (var server = new ScriptedServer(ScriptedServer.of("200 OK", "", more))) {
            assertRefused(fetch(server), "sends more than");
        }
    }

    @Test
    void aFileOfAnotherSizeIsRefusedBeforeItsBytesCome() throws IOException {
        try (var server = new ScriptedServer(ScriptedServer.whole(new byte[130]))) {
            assertRefused(fetch(server), "offers a file of 130 bytes");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aWebPageInPlaceOfTheModelIsNamed() throws IOException {
        byte[] page = "<html>sign in</html>".getBytes(StandardCharsets.UTF_8);
        try (var server = new ScriptedServer(
                ScriptedServer.of("200 OK", "Content-Type: text/html\r\nContent-Length: " + page.length + "\r\n",
                        page))) {
            assertRefused(fetch(server), "offers a page of text");
        }
    }

    @Test
    void anAnswerWithAnotherPartOfTheFileIsNotBelieved() throws IOException {
        var lie = ScriptedServer.of("206 Partial Content",
                "Content-Range: bytes 5-9/10\r\nContent-Length: 5\r\n", new byte[5]);
        try (var server = new ScriptedServer(ScriptedServer.brokenAfter(CONTENT, 1000), lie, lie)) {
            assertRefused(fetch(server), "another part of the file");
        }
    }

    @Test
    void aMissingFileIsNamedWithItsStatus() throws IOException {
        try (var server = new ScriptedServer(
                ScriptedServer.of("404 Not Found", "Content-Length: 0\r\n", new byte[0]))) {
            assertRefused(fetch(server), "has no such file any more (HTTP 404)");
        }
    }

    @Test
    void aRedirectionIsFollowed() throws IOException {
        try (var good = new ScriptedServer(ScriptedServer.ranges(CONTENT));
                var first = new ScriptedServer(ScriptedServer.of("302 Found",
                        "Location: " + good.address() + "\r\nContent-Length: 0\r\n", new byte[0]))) {
            assertKept(fetch(first));
        }
    }

    @Test
    void aRedirectionInACircleEnds() throws IOException {
        try (var server = new ScriptedServer(ScriptedServer.of("302 Found",
                "Location: /model.onnx\r\nContent-Length: 0\r\n", new byte[0]))) {
            assertRefused(fetch(server), "sends on in a circle");
        }
    }

    @Test
    void aServerThatIsNotThereIsNamed() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertRefused(downloader().fetch(of(URI.create("http://127.0.0.1:" + free + "/model.onnx")),
                ByteProgress.UNWATCHED), "127.0.0.1 cannot be reached");
    }

    @Test
    void noiseInPlaceOfAnAnswerIsAFailureLikeAnyOther() throws IOException {
        try (var server = new ScriptedServer((_, out) -> out.write(bytes(2000)))) {
            assertRefused(fetch(server), "the connection to 127.0.0.1 broke");
        }
    }

    /** A byte now and then keeps a connection alive, but is no download. */
    @Test
    void aServerThatTricklesIsLeft() throws IOException {
        var over = new CountDownLatch(1);
        try (var server = new ScriptedServer((request, out) -> {
            ScriptedServer.brokenAfter(CONTENT, 10).send(request, out);
            while (!over.await(20, TimeUnit.MILLISECONDS)) {
                out.write(1);
                out.flush();
            }
        })) {
            assertRefused(new Downloader(ONCE, EnvironmentProxies.none(), "test").fetch(of(server.address()),
                    ByteProgress.UNWATCHED), "has sent next to nothing for");
        } finally {
            over.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/model.onnx", "jar:file:/tmp/a.jar!/b"})
    void aRedirectionToSomethingElseThanAServerIsNotFollowed(String target) throws IOException {
        try (var server = new ScriptedServer(ScriptedServer.of("302 Found",
                "Location: " + target + "\r\nContent-Length: 0\r\n", new byte[0]))) {
            assertRefused(fetch(server), "127.0.0.1");
        }
    }

    @Test
    void aRedirectionToNowhereIsAFailureLikeAnyOther() throws IOException {
        try (var server = new ScriptedServer(
                ScriptedServer.of("302 Found", "Content-Length: 0\r\n", new byte[0]))) {
            assertRefused(fetch(server), "127.0.0.1");
        }
    }

    @Test
    void aServerThatVanishesBetweenTwoAttemptsIsNamed() throws IOException {
        var servers = new LinkedBlockingQueue<ScriptedServer>();
        try (var server = new ScriptedServer((request, out) -> {
            ScriptedServer.brokenAfter(CONTENT, 100_000).send(request, out);
            servers.take().close();
        })) {
            servers.add(server);
            assertRefused(fetch(server), "127.0.0.1 cannot be reached");
        }
    }

    /** Compressed although nobody asked for it: as many bytes as the model has, but not its own. */
    @Test
    void anAnswerInAnotherCodingIsNotTheFile() throws IOException {
        byte[] packed = CONTENT.clone();
        packed[0] = 0x1f;
        packed[1] = (byte) 0x8b;
        try (var server = new ScriptedServer(ScriptedServer.of("200 OK",
                "Content-Encoding: gzip\r\nContent-Length: " + packed.length + "\r\n", packed))) {
            assertRefused(fetch(server), "its SHA-256 is not");
        }
    }
}
