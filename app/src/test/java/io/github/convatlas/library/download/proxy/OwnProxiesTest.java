package io.github.convatlas.library.download.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.library.download.ScriptedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Java reads its settings of the network once in a process, so each of these is a process of its own. */
class OwnProxiesTest {
    private static final ScriptedServer.Answer CLOSED = ScriptedServer.of("407 Proxy Authentication Required",
            "Proxy-Authenticate: Basic realm=\"office\"\r\nContent-Length: 0\r\n", new byte[0]);

    @TempDir
    Path folder;

    private String fetch(Map<String, String> environment, String... settings) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(settings));
        command.addAll(List.of(ProxiedDownload.class.getName(), "https://models.example.org/m.onnx", "4",
                "0".repeat(64), folder.resolve("m.onnx").toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
        builder.environment().putAll(environment);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    @Test
    void aPasswordOfTheEnvironmentOpensAProxyForProtectedAddresses() throws Exception {
        try (var proxy = new ScriptedServer(CLOSED)) {
            String said = fetch(Map.of("HTTPS_PROXY", "http://me:secret@127.0.0.1:" + proxy.address().getPort()));
            assertThat(proxy.requests()).singleElement().asString().startsWith("CONNECT models.example.org:443")
                    .contains("Proxy-Authorization: Basic bWU6c2VjcmV0");
            assertThat(said).contains("does not take the password of https_proxy (HTTP 407)").doesNotContain("secret");
        }
    }

    @Test
    void withoutAPasswordTheProxysWishForOneIsSaid() throws Exception {
        try (var proxy = new ScriptedServer(CLOSED)) {
            String said = fetch(Map.of("https_proxy", "127.0.0.1:" + proxy.address().getPort()));
            assertThat(proxy.requests()).singleElement().asString().doesNotContain("Proxy-Authorization");
            assertThat(said).contains("wants a password, which https_proxy can name");
        }
    }

    @Test
    void javasOwnSettingsAreAskedWhereTheEnvironmentSaysNothing() throws Exception {
        try (var proxy = new ScriptedServer(CLOSED)) {
            String said = fetch(Map.of(), "-Dhttps.proxyHost=127.0.0.1",
                    "-Dhttps.proxyPort=" + proxy.address().getPort());
            assertThat(proxy.requests()).singleElement().asString().startsWith("CONNECT models.example.org:443");
            assertThat(said).as("the proxies of the system are asked, too").endsWith(" true");
        }
    }

    @Test
    void whoeverForbidsTheProxiesOfTheSystemIsObeyed() throws Exception {
        try (var proxy = new ScriptedServer(CLOSED)) {
            assertThat(fetch(Map.of("https_proxy", "127.0.0.1:" + proxy.address().getPort()),
                    "-Djava.net.useSystemProxies=false")).endsWith(" false");
        }
    }
}
