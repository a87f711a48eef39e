package io.github.convatlas.library.download.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class EnvironmentProxiesTest {
    private static final URI MODEL = URI.create("https://models.example.org/a.onnx");

    private static List<Proxy> select(Map<String, String> environment) {
        return new EnvironmentProxies(environment, Optional.empty()).select(MODEL);
    }

    private static Proxy proxy(String host, int port) {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
    }

    @Test
    void theProxyOfTheSchemeIsTaken() {
        assertThat(select(Map.of("https_proxy", "http://proxy.example:3128", "http_proxy", "http://other:1")))
                .containsExactly(proxy("proxy.example", 3128));
    }

    @Test
    void capitalLettersAndAMissingSchemeOrPortAreUnderstood() {
        assertThat(select(Map.of("HTTPS_PROXY", "proxy.example"))).containsExactly(proxy("proxy.example", 8080));
        assertThat(select(Map.of("ALL_PROXY", "http://proxy.example:80/"))).containsExactly(proxy("proxy.example", 80));
    }

    @Test
    void aSocksProxyIsNotTakenForOneOfHttp() {
        for (String address : List.of("socks5://proxy.example", "socks5h://proxy.example:1080",
                "SOCKS://proxy.example")) {
            assertThat(select(Map.of("all_proxy", address))).containsExactly(
                    new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("proxy.example", 1080)));
        }
    }

    @Test
    void exceptedHostsAreAskedDirectly() {
        for (String excepted : List.of("example.org", ".example.org", "*.example.org", "models.example.org", "*",
                "localhost, example.org")) {
            assertThat(select(Map.of("https_proxy", "http://p:1", "no_proxy", excepted))).as(excepted)
                    .containsExactly(Proxy.NO_PROXY);
        }
        assertThat(select(Map.of("https_proxy", "http://p:1", "no_proxy", "ample.org"))).containsExactly(proxy("p", 1));
    }

    @Test
    void withoutVariablesThereIsNoProxy() {
        assertThat(select(Map.of())).containsExactly(Proxy.NO_PROXY);
        assertThat(select(Map.of("https_proxy", " "))).containsExactly(Proxy.NO_PROXY);
    }

    @Test
    void userAndPasswordAreReadAsTheyAreWritten() {
        var proxies = new EnvironmentProxies(Map.of("https_proxy", "http://me:p%40ss@proxy.example:3128", "http_proxy",
                "http://other.example", "no_proxy", "inside.example"), Optional.empty());
        assertThat(proxies.select(MODEL)).containsExactly(proxy("proxy.example", 3128));
        assertThat(proxies.hasPassword(MODEL)).isTrue();
        assertThat(proxies.hasAnyPassword()).isTrue();
        assertThat(proxies.hasPassword(URI.create("https://inside.example/a"))).isFalse();
        assertThat(proxies.hasPassword(URI.create("http://models.example.org/a"))).isFalse();
        assertThat(ProxyAddress.of("me@proxy").flatMap(ProxyAddress::password)).contains("me:");
        assertThat(EnvironmentProxies.none().hasAnyPassword()).isFalse();
    }

    @Test
    void othersAreAskedOnlyWhereTheEnvironmentIsSilent() {
        var system = new EnvironmentProxies(Map.of("all_proxy", "system.example:1"), Optional.empty());
        assertThat(new EnvironmentProxies(Map.of(), Optional.of(system)).select(MODEL))
                .containsExactly(proxy("system.example", 1));
        assertThat(new EnvironmentProxies(Map.of("https_proxy", "own.example:2"), Optional.of(system)).select(MODEL))
                .containsExactly(proxy("own.example", 2));
        assertThat(new EnvironmentProxies(Map.of("no_proxy", "*"), Optional.of(system)).select(MODEL))
                .containsExactly(Proxy.NO_PROXY);
    }
}
