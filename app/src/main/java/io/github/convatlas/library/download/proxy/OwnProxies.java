package io.github.convatlas.library.download.proxy;

import java.net.ProxySelector;
import java.util.Optional;

/**
 * The proxies of whoever runs the program: those of the environment, else those of Java's own settings, else those of the
 * system (Windows, macOS, GNOME).
 */
public final class OwnProxies {
    private static final String SYSTEM = "java.net.useSystemProxies";
    private static final String NO_PASSWORDS_IN_TUNNELS = "jdk.http.auth.tunneling.disabledSchemes";

    private OwnProxies() {
    }

    /**
     * Finds them. Java reads both of its settings only once, before the first connection, so this is asked before anything
     * else of the network is touched.
     */
    public static EnvironmentProxies ofThisProcess() {
        setUnlessSet(SYSTEM, "true"); // before the next line, which makes Java look at it
        var proxies = new EnvironmentProxies(System.getenv(), Optional.ofNullable(ProxySelector.getDefault()));
        if (proxies.hasAnyPassword()) {
            setUnlessSet(NO_PASSWORDS_IN_TUNNELS, ""); // the user has named a password for just this
        }
        return proxies;
    }

    private static void setUnlessSet(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }
}
