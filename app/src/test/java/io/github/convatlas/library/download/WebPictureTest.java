package io.github.convatlas.library.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.convatlas.library.download.proxy.EnvironmentProxies;
import io.github.convatlas.onnx.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

class WebPictureTest {
    private static final byte[] CONTENT = {1, 2, 3, 4};
    private final WebPicture web = new WebPicture(EnvironmentProxies.none(), "test", Duration.ofSeconds(10));

    @ParameterizedTest
    @CsvSource({"/a/red%20square.png?size=1, red_square.png", "/a/photo.JPG, photo.JPG", "/, picture",
            "/show.php?id=3, show_php", "/..%2F..%2Fx.png, x.png"})
    void whatIsSentIsKeptUnderANameThatIsSafe(String path, String name) throws IOException, InterruptedException {
        try (var server = new ScriptedServer(ScriptedServer.whole(CONTENT))) {
            Path file = value(web.fetch(URI.create(base(server) + path)));
            assertThat(file).hasFileName(name).hasBinaryContent(CONTENT);
            assertThat(server.requests()).singleElement().asString().contains("User-Agent: test");
            Files.delete(file);
        }
    }

    @Test
    void whatIsNotThereIsSaid() throws IOException, InterruptedException {
        try (var server = new ScriptedServer(ScriptedServer.of("404 Not Found", "", new byte[0]))) {
            assertThat(web.fetch(URI.create(base(server) + "/x.png"))).isEqualTo(new Outcome.Refused<>(
                    "Could not fetch x.png: 127.0.0.1 did not send the file (HTTP 404). Nothing was kept."));
        }
    }

    @Test
    void nobodyThereIsSaid() throws IOException, InterruptedException {
        int free;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = taken.getLocalPort();
        }
        assertThat(web.fetch(URI.create("http://127.0.0.1:" + free + "/x.png"))).isEqualTo(new Outcome.Refused<>(
                "Could not fetch x.png: 127.0.0.1 cannot be reached; check the connection to the network."
                        + " Nothing was kept."));
    }

    @Test
    void aProxyThatCannotBeUsedIsNotGoneAround() throws IOException, InterruptedException {
        try (var server = new ScriptedServer(ScriptedServer.whole(CONTENT))) {
            var socks = new EnvironmentProxies(Map.of("all_proxy", "socks5://127.0.0.1:9"), Optional.empty());
            assertThat(new WebPicture(socks, "test", Duration.ofSeconds(10)).fetch(URI.create(base(server) + "/x.png")))
                    .isEqualTo(new Outcome.Refused<>("Could not fetch x.png: the proxy for 127.0.0.1 is a SOCKS proxy,"
                            + " which cannot be used here; name an HTTP proxy in https_proxy. Nothing was kept."));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void onlyTheWebIsAsked() {
        assertThat(WebPicture.isWeb(URI.create("file:///etc/passwd"))).isFalse();
        assertThat(WebPicture.isWeb(URI.create("data:image/png;base64,AAAA"))).isFalse();
        assertThat(WebPicture.isWeb(URI.create("HTTPS://example.org/a.png"))).isTrue();
        assertThatThrownBy(() -> web.fetch(URI.create("file:///etc/passwd")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String base(ScriptedServer server) {
        return "http://127.0.0.1:" + server.address().getPort();
    }

    private static Path value(Outcome<Path> outcome) {
        return switch (outcome) {
            case Outcome.Success<Path>(Path file) -> file;
            case Outcome.Refused<Path>(String reason) -> throw new AssertionError(reason);
        };
    }
}
