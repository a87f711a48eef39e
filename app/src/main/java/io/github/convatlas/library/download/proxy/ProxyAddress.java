package io.github.convatlas.library.download.proxy;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * A proxy as people write it: {@code [scheme://][user:password@]host[:port]}.
 *
 * @param proxy    where it is
 * @param password user and password, a colon between them, where they are named; signs like {@code @} are written {@code %40}
 */
record ProxyAddress(Proxy proxy, Optional<String> password) {
    private static final int USUAL_PORT = 8080;
    private static final int USUAL_SOCKS_PORT = 1080;

    /** What a text names; nothing where it names no host. */
    static Optional<ProxyAddress> of(String text) {
        try {
            URI address = URI.create(text.contains("://") ? text.strip() : "http://" + text.strip());
            boolean socks = address.getScheme().toLowerCase(Locale.ROOT).startsWith("socks");
            int usual = socks ? USUAL_SOCKS_PORT : USUAL_PORT;
            int port = address.getPort() < 0 ? usual : address.getPort();
            return Optional.ofNullable(address.getHost()).map(host -> new ProxyAddress(
                    new Proxy(socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP,
                            InetSocketAddress.createUnresolved(host, port)),
                    Optional.ofNullable(address.getUserInfo()).filter(user -> !user.isEmpty())
                            .map(user -> user.contains(":") ? user : user + ":")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** User and password as a request carries them. */
    Optional<String> authorization() {
        return password.map(words -> "Basic "
                + Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8)));
    }
}
