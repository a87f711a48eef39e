package io.github.convatlas.library.download;

import io.github.convatlas.image.decode.ImageFormat;
import io.github.convatlas.library.download.proxy.EnvironmentProxies;
import io.github.convatlas.library.download.proxy.OwnProxies;
import io.github.convatlas.onnx.FileProblem;
import io.github.convatlas.onnx.Outcome;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

import javax.net.ssl.SSLException;

/**
 * Fetches one picture from the web. Only ever called after the user has said so for this very address; what comes is a
 * stranger's file like any other, and it is the decoder that finds out whether it is a picture.
 */
public final class WebPicture {
    /** The most bytes that are taken. */
    public static final long MOST_BYTES = 64L << 20;
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Duration USUAL = Duration.ofSeconds(20);
    private static final int LONGEST = 60;
    private static final int FOUND = 200;
    private final EnvironmentProxies proxies;
    private final String agent;
    private final Duration patience;

    /**
     * Fetches nothing yet.
     *
     * @param proxies  which proxy serves which address
     * @param agent    how the program names itself to servers
     * @param patience how long a server may take to answer
     */
    public WebPicture(EnvironmentProxies proxies, String agent, Duration patience) {
        this.proxies = proxies;
        this.agent = agent;
        this.patience = patience;
    }

    /** As the program has it, with the proxies of this process. */
    public static WebPicture ofThisProcess(String agent) {
        return new WebPicture(OwnProxies.ofThisProcess(), agent, USUAL);
    }

    /** Whether an address is one of the web. */
    public static boolean isWeb(URI address) {
        return address.getHost() != null
                && SCHEMES.contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT));
    }

    /**
     * Fetches a picture into a folder that lasts as long as the program. Blocks.
     *
     * @param address on the web
     * @return the file, or one sentence that says why it is not there
     * @throws InterruptedException if nobody waits any more
     */
    public Outcome<Path> fetch(URI address) throws InterruptedException {
        if (!isWeb(address)) {
            throw new IllegalArgumentException("not an address on the web: " + address);
        }
        String name = name(address);
        if (proxies.isUnusable(address)) {
            return failed(name, "the proxy for " + address.getHost() + " is a SOCKS proxy, which cannot be used here;"
                    + " name an HTTP proxy in https_proxy");
        }
        try (HttpClient client = HttpClient.newBuilder().proxy(proxies).connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NORMAL).build()) {
            HttpResponse<InputStream> answer = client.send(
                    proxies.authorize(HttpRequest.newBuilder(address), address).GET().timeout(patience)
                            .header("User-Agent", agent).header("Accept", "image/*").build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return answer.statusCode() == FOUND
                        ? keep(name, body)
                        : failed(name, address.getHost() + " did not send the file (HTTP " + answer.statusCode() + ")");
            }
        } catch (IOException e) {
            return failed(name, reason(e, address.getHost()));
        }
    }

    private Outcome<Path> keep(String name, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes((int) MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return failed(name, "it has more than " + (MOST_BYTES >> 20) + " MB");
        }
        Path folder = Files.createTempDirectory("convatlas-");
        Path file = Files.write(folder.resolve(name), bytes);
        file.toFile().deleteOnExit();
        folder.toFile().deleteOnExit();
        return new Outcome.Success<>(file);
    }

    private static Outcome<Path> failed(String name, String reason) {
        return new Outcome.Refused<>("Could not fetch " + name + ": " + reason + ". Nothing was kept.");
    }

    private String reason(IOException failure, String host) {
        for (Throwable deeper = failure; deeper != null; deeper = deeper.getCause()) {
            if (deeper instanceof UnresolvedAddressException) {
                return host + " was not found; check the connection to the network";
            }
        }
        return switch (failure) {
            case HttpTimeoutException _ -> host + " did not answer for " + patience.toSeconds() + " s";
            case ConnectException _ -> host + " cannot be reached; check the connection to the network";
            case SSLException unsafe -> "the connection to " + host + " is not safe: " + unsafe.getMessage();
            default -> FileProblem.sentence(failure).replaceFirst("\\.$", "");
        };
    }

    /** The last part of the address, as far as it can be the name of a picture. */
    private static String name(URI address) {
        String path = String.valueOf(address.getPath());
        String last = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^\\p{L}\\p{N}._-]", "_");
        String known = last.isEmpty() || ImageFormat.ofName(last).isPresent() ? last : last.replace('.', '_');
        String cut = known.length() <= LONGEST ? known : known.substring(known.length() - LONGEST);
        return cut.isEmpty() || cut.startsWith(".") ? "picture" + cut : cut;
    }
}
