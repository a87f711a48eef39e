package io.github.convatlas.library.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.convatlas.library.download.proxy.EnvironmentProxies;
import io.github.convatlas.onnx.Outcome;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.LongPredicate;

class DownloaderTest extends DownloadTesting {
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
    void theNextAddressIsTriedWhenOneHasNoSuchFile() throws IOException {
        try (var gone = new ScriptedServer(ScriptedServer.of("404 Not Found", "Content-Length: 0\r\n", new byte[0]));
                var good = new ScriptedServer(ScriptedServer.whole(CONTENT))) {
            assertKept(downloader().fetch(of(gone.address(), good.address()), ByteProgress.UNWATCHED));
            assertThat(gone.requests()).hasSize(1);
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
    void theProxyIsAskedWhereThereIsOne() throws IOException {
        try (var proxy = new ScriptedServer(ScriptedServer.whole(CONTENT))) {
            var through = new Downloader(IMPATIENT, new EnvironmentProxies(
                    Map.of("http_proxy", "127.0.0.1:" + proxy.address().getPort()), Optional.empty()), "test");
            // port 9 answers nobody: only through the proxy can the file come
            assertKept(through.fetch(of(URI.create("http://127.0.0.1:9/model.onnx")), ByteProgress.UNWATCHED));
            assertThat(proxy.requests()).first().asString().startsWith("GET http://127.0.0.1:9/model.onnx")
                    .doesNotContain("Proxy-Authorization");
        }
    }

    @Test
    void userAndPasswordOfAProxyGoToTheProxyAlone() throws IOException {
        try (var proxy = new ScriptedServer(ScriptedServer.whole(CONTENT));
                var server = new ScriptedServer(ScriptedServer.whole(CONTENT))) {
            String there = "http://me%40home:se%3Acret@127.0.0.1:" + proxy.address().getPort();
            var through = new EnvironmentProxies(Map.of("http_proxy", there), Optional.empty());
            assertKept(new Downloader(IMPATIENT, through, "test").fetch(of(URI.create("http://127.0.0.1:9/m.onnx")),
                    ByteProgress.UNWATCHED));
            assertThat(proxy.requests()).first().asString()
                    .contains("Proxy-Authorization: Basic bWVAaG9tZTpzZTpjcmV0"); // me@home:se:cret
            Files.delete(folder.resolve("models/tiny/model.onnx"));
            var direct = new EnvironmentProxies(Map.of("http_proxy", there, "no_proxy", "127.0.0.1"), Optional.empty());
            assertKept(new Downloader(IMPATIENT, direct, "test").fetch(of(server.address()), ByteProgress.UNWATCHED));
            assertThat(server.requests()).first().asString().doesNotContain("Proxy-Authorization");
        }
    }

    @Test
    void aProxyThatWantsAPasswordIsToldFromOneThatWantsAnother() throws IOException {
        var asks = ScriptedServer.of("407 Proxy Authentication Required",
                "Proxy-Authenticate: Basic realm=\"office\"\r\nContent-Length: 0\r\n", new byte[0]);
        try (var proxy = new ScriptedServer(asks)) {
            int port = proxy.address().getPort();
            assertRefused(through("127.0.0.1:" + port), "stands behind a proxy that wants a password,"
                    + " which https_proxy can name as user:password@host (HTTP 407)");
            assertRefused(through("http://me:wrong@127.0.0.1:" + port),
                    "stands behind a proxy that does not take the password of https_proxy (HTTP 407)");
            assertThat(proxy.requests()).hasSize(2);
        }
    }

    private Outcome<Path> through(String proxy) throws IOException {
        return new Downloader(IMPATIENT, new EnvironmentProxies(Map.of("http_proxy", proxy), Optional.empty()), "test")
                .fetch(of(URI.create("http://127.0.0.1:9/model.onnx")), ByteProgress.UNWATCHED);
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
            var first = new FutureTask<>(() -> new Downloader(patient, EnvironmentProxies.none(),
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

    @Test
    void aProxyThatCannotBeUsedIsNamedAndNotGoneAround() throws IOException {
        try (var server = new ScriptedServer(ScriptedServer.whole(CONTENT))) {
            var socks = new EnvironmentProxies(Map.of("all_proxy", "socks5://127.0.0.1:9"), Optional.empty());
            assertRefused(new Downloader(IMPATIENT, socks, "test").fetch(of(server.address()),
                    ByteProgress.UNWATCHED), "the proxy for 127.0.0.1 is a SOCKS proxy");
            assertThat(server.requests()).isEmpty();
        }
    }
}
