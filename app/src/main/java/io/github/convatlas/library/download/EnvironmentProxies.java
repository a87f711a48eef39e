package io.github.convatlas.library.download;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The proxies named by the variables {@code https_proxy}, {@code http_proxy}, {@code all_proxy} and {@code no_proxy}, in
 * small or capital letters; where these name none, the proxies of Java's own settings.
 */
public final class EnvironmentProxies extends ProxySelector {
    private static final int USUAL_PORT = 8080;
    private static final int USUAL_SOCKS_PORT = 1080;
    private final Map<String, String> environment;
    private final Optional<ProxySelector> otherwise;

    /**
     * The proxies of an environment.
     *
     * @param environment the variables
     * @param otherwise   whom to ask where they say nothing
     */
    public EnvironmentProxies(Map<String, String> environment, Optional<ProxySelector> otherwise) {
        this.environment = Map.copyOf(environment);
        this.otherwise = otherwise;
    }

    /** The proxies of whoever runs the program. */
    public static EnvironmentProxies ofThisProcess() {
        return new EnvironmentProxies(System.getenv(), Optional.ofNullable(ProxySelector.getDefault()));
    }

    @Override
    public List<Proxy> select(URI address) {
        if (isExcepted(String.valueOf(address.getHost()))) {
            return List.of(Proxy.NO_PROXY);
        }
        return variable(address.getScheme() + "_proxy").or(() -> variable("all_proxy"))
                .flatMap(EnvironmentProxies::proxy)
                .map(List::of)
                .orElseGet(() -> otherwise.map(others -> others.select(address)).orElse(List.of(Proxy.NO_PROXY)));
    }

    private boolean isExcepted(String host) {
        return variable("no_proxy").stream().flatMap(names -> Arrays.stream(names.split(","))).map(String::strip)
                .map(name -> name.startsWith("*.") ? name.substring(1) : name).filter(name -> !name.isEmpty())
                .anyMatch(name -> name.equals("*") || host.equalsIgnoreCase(name) || host.toLowerCase(Locale.ROOT)
                        .endsWith((name.startsWith(".") ? name : "." + name).toLowerCase(Locale.ROOT)));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).or(
                () -> Optional.ofNullable(environment.get(name.toUpperCase(Locale.ROOT))))
                .filter(text -> !text.isBlank());
    }

    private static Optional<Proxy> proxy(String text) {
        try {
            URI proxy = URI.create(text.contains("://") ? text.strip() : "http://" + text.strip());
            boolean socks = proxy.getScheme().toLowerCase(Locale.ROOT).startsWith("socks");
            int usual = socks ? USUAL_SOCKS_PORT : USUAL_PORT;
            int port = proxy.getPort() < 0 ? usual : proxy.getPort();
            return Optional.ofNullable(proxy.getHost()).map(host -> new Proxy(
                    socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException problem) {
        otherwise.ifPresent(others -> others.connectFailed(address, proxy, problem));
    }
}
