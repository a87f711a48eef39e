package io.github.convatlas.library.download.proxy;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxies named by the variables {@code https_proxy}, {@code http_proxy}, {@code all_proxy} and {@code no_proxy}, in
 * small or capital letters, with user and password where they name them; where they name no proxy, those of somebody else.
 */
public final class EnvironmentProxies extends ProxySelector {
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

    /** No proxy for anything. */
    public static EnvironmentProxies none() {
        return new EnvironmentProxies(Map.of(), Optional.empty());
    }

    @Override
    public List<Proxy> select(URI address) {
        if (isExcepted(String.valueOf(address.getHost()))) {
            return List.of(Proxy.NO_PROXY);
        }
        return named(address).map(ProxyAddress::proxy).map(List::of)
                .orElseGet(() -> otherwise.map(others -> others.select(address)).orElse(List.of(Proxy.NO_PROXY)));
    }

    /** Whether the proxy for an address is one that {@link java.net.http.HttpClient} would silently go around. */
    public boolean isUnusable(URI address) {
        return select(address).stream().findFirst().filter(proxy -> proxy.type() == Proxy.Type.SOCKS).isPresent();
    }

    /**
     * Adds user and password of the proxy for an address to a request, where the environment names them. The client sends
     * them to the proxy alone.
     */
    public HttpRequest.Builder authorize(HttpRequest.Builder request, URI address) {
        return hasPassword(address)
                ? request.header("Proxy-Authorization",
                        named(address).flatMap(ProxyAddress::authorization).orElseThrow())
                : request;
    }

    /** Whether the environment names user and password of the proxy for an address. */
    public boolean hasPassword(URI address) {
        return !isExcepted(String.valueOf(address.getHost()))
                && named(address).flatMap(ProxyAddress::password).isPresent();
    }

    /** Whether any proxy of the environment has a password. */
    boolean hasAnyPassword() {
        return Stream.of("https_proxy", "http_proxy", "all_proxy").flatMap(name -> variable(name).stream())
                .flatMap(text -> ProxyAddress.of(text).stream()).anyMatch(proxy -> proxy.password().isPresent());
    }

    private Optional<ProxyAddress> named(URI address) {
        return variable(address.getScheme() + "_proxy").or(() -> variable("all_proxy")).flatMap(ProxyAddress::of);
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

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException problem) {
        otherwise.ifPresent(others -> others.connectFailed(address, proxy, problem));
    }
}
