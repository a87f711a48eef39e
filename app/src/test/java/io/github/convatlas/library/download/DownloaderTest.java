package io.github.convatlas.library.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.convatlas.library.checksum.Sha256;
import io.github.convatlas.onnx.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

class DownloaderTest {
    private static final byte[] CONTENT = bytes(300_000);
    private static final DownloadSettings IMPATIENT = new DownloadSettings(Duration.ofSeconds(5),
            Duration.ofMillis(300),
            3, Duration.ZERO);

    @TempDir
    private Path folder;

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private static Downloader downloader() {
        return new Downloader(IMPATIENT, ProxySelector.of(null), "ConvAtlas/test");
    }

    private Download of(URI... addresses) throws IOException {
        Path right = Files.write(Files.createTempFile("right", ".bin"), CONTENT);
        try {
            return new Download(List.of(addresses), CONTENT.length, Sha256.of(right),
                    folder.resolve("models/tiny/model.onnx"));
        } finally {
            Files.delete(right);
        }
    }

    private Outcome<Path> fetch(ScriptedServer server) throws IOException {
        return downloader().fetch(of(server.address()), ByteProgress.UNWATCHED);
    }

    private void assertKept(Outcome<Path> outcome) throws IOException {
        Path target = folder.resolve("models/tiny/model.onnx");
        assertThat(outcome).isEqualTo(new Outcome.Success<>(target));
        assertThat(target).hasBinaryContent(CONTENT);
        assertThat(files()).containsExactly("model.onnx");
    }

    private void assertRefused(Outcome<Path> outcome, String... parts) throws IOException {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason()).contains(parts).endsWith("."));
        assertThat(files()).isEmpty();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static ByteProgress until(LongPredicate enough) {
        return new ByteProgress() {
            private volatile boolean cancelled;

            @Override
            public void report(long done, long total) {
                cancelled = cancelled || enough.test(done);
            }

            @Override
            public boolean isCancelled() {
                return cancelled;
            }
        };
    }

    @Test
    void aFileIsFetchedVerifiedAndPutInPlace() throws IOException {
        var seen = new ArrayList<Long>();
        var watcher = new ByteProgress() {
            @Override
            public void report(long done, long total) {
                assertThat(total).isEqualTo(CONTENT.length);
                seen.add(done);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        try (var server = new ScriptedServer(ScriptedServer.whole(CONTENT))) {
            assertKept(downloader().fetch(of(server.address()), watcher));
            assertThat(server.requests()).first().asString().contains("User-Agent: ConvAtlas/test");
        }
        assertThat(seen).isSorted().last().isEqualTo((long) CONTENT.length);
    }

    @Test
    void aBrokenConnectionIsTakenUpWhereItEnded() throws IOException {
        try (var server = new ScriptedServer(ScriptedServer.brokenAfter(CONTENT, 100_000),
                ScriptedServer.ranges(CONTENT))) {
            assertKept(fetch(server));
            assertThat(server.requests()).hasSize(2).last().asString().contains("Range: bytes=100000-");
        }
    }

    @Test
    void aServerThatIgnoresRangesSendsTheWholeAgain() throws IOException {
        try (var server = new ScriptedServer(ScriptedServer.brokenAfter(CONTENT, 100_000),
                ScriptedServer.whole(CONTENT))) {
            assertKept(fetch(server));
        }
    }

    @Test
    void whatArrivedBeforeACancelIsKeptForTheNextTime() throws IOException {
        try (var server = new ScriptedServer(ScriptedServer.ranges(CONTENT))) {
            Download download = of(server.address());
            var outcome = downloader().fetch(download, until(done -> done > 0 && done < CONTENT.length));
            assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class,
                    refused -> assertThat(refused.reason()).startsWith("Cancelled"));
            assertThat(download.target()).doesNotExist();
            assertKept(downloader().fetch(download, ByteProgress.UNWATCHED));
            assertThat(ScriptedServer.from(server.requests().getLast())).isPositive();
        }
    }

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
            assertRefused(new Downloader(once, ProxySelector.of(null), "test").fetch(of(server.address()),
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
    void theNextAddressIsTriedWhenOneHasNoSuchFile() throws IOException {
        try (var gone = new ScriptedServer(ScriptedServer.of("404 Not Found", "Content-Length: 0\r\n", new byte[0]));
                var good = new ScriptedServer(ScriptedServer.whole(CONTENT))) {
            assertKept(downloader().fetch(of(gone.address(), good.address()), ByteProgress.UNWATCHED));
            assertThat(gone.requests()).hasSize(1);
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
    void aServerThatIsBusyIsAskedAgain() throws IOException {
        var busy = ScriptedServer.of("503 Service Unavailable", "Content-Length: 0\r\n", new byte[0]);
        try (var server = new ScriptedServer(busy, busy, ScriptedServer.whole(CONTENT))) {
            assertKept(fetch(server));
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

    @Test
    void theProxyIsAskedWhereThereIsOne() throws IOException {
        try (var proxy = new ScriptedServer(ScriptedServer.whole(CONTENT))) {
            var through = new Downloader(IMPATIENT,
                    ProxySelector
                            .of(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.address().getPort())),
                    "test");
            // port 9 answers nobody: only through the proxy can the file come
            assertKept(through.fetch(of(URI.create("http://127.0.0.1:9/model.onnx")), ByteProgress.UNWATCHED));
            assertThat(proxy.requests()).first().asString().startsWith("GET http://127.0.0.1:9/model.onnx");
        }
    }

    @Test
    void oneFileIsFetchedByOneAtATime() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var server = new ScriptedServer((request, out) -> {
            begun.countDown();
            go.await();
            ScriptedServer.whole(CONTENT).send(request, out);
        })) {
            var patient = new DownloadSettings(Duration.ofSeconds(5), Duration.ofSeconds(20), 1, Duration.ZERO);
            var download = of(server.address());
            var first = new FutureTask<>(() -> new Downloader(patient, ProxySelector.of(null),
                    "test").fetch(download, ByteProgress.UNWATCHED));
            Thread.ofVirtual().start(first);
            begun.await();
            assertThat(downloader().fetch(download, ByteProgress.UNWATCHED))
                    .isEqualTo(new Outcome.Refused<>("model.onnx is being fetched already."));
            go.countDown();
            assertKept(first.get());
        }
    }

    @Test
    void onlyProtectedAddressesAreAllowed() {
        assertThatThrownBy(() -> new Download(List.of(URI.create("http://example.org/a.onnx")), 1, "0".repeat(64),
                folder.resolve("a"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("https://");
        assertThatThrownBy(() -> new Download(List.of(URI.create("file:///etc/passwd")), 1, "0".repeat(64),
                folder.resolve("a"))).isInstanceOf(IllegalArgumentException.class);
    }
}
