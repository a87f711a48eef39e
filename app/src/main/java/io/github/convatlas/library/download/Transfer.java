package io.github.convatlas.library.download;

import io.github.convatlas.library.checksum.Sha256;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import javax.net.ssl.SSLException;

/** The bytes of one download, collected in a file over any number of connections. For one thread. */
final class Transfer {
    private static final Duration TICK = Duration.ofMillis(50);
    private final HttpClient client;
    private final Function<URI, HttpRequest.Builder> requests;
    private final DownloadSettings settings;
    private final Download download;
    private final FileChannel partial;
    private final ByteProgress progress;

    Transfer(HttpClient client, Function<URI, HttpRequest.Builder> requests, DownloadSettings settings,
            Download download, FileChannel partial, ByteProgress progress) {
        this.client = client;
        this.requests = requests;
        this.settings = settings;
        this.download = download;
        this.partial = partial;
        this.progress = progress;
    }

    Download download() {
        return download;
    }

    String name() {
        return String.valueOf(download.target().getFileName());
    }

    static String host(URI address) {
        return String.valueOf(address.getHost());
    }

    /** How many bytes there are. */
    long arrived() throws IOException {
        return partial.size();
    }

    void discard() throws IOException {
        partial.truncate(0);
    }

    void flush() throws IOException {
        partial.force(true);
    }

    /** Whether the file is the one that was asked for. */
    boolean isRight() throws IOException {
        return Sha256.of(partial).equals(download.sha256());
    }

    /** Waits. Whether to go on. Nobody wakes this thread early: an interrupt would close the file it writes to. */
    boolean pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        try {
            while (System.nanoTime() < end && !progress.isCancelled()) {
                Thread.sleep(TICK);
            }
            return !progress.isCancelled();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Asks an address for what is missing. */
    Step attempt(URI address) throws IOException {
        if (progress.isCancelled()) {
            return new Step.Cancelled();
        }
        if (arrived() == download.bytes()) {
            return new Step.Complete();
        }
        var answer = client.sendAsync(request(address), HttpResponse.BodyHandlers.ofPublisher());
        try {
            return received(answer);
        } catch (InterruptedException _) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Step.Cancelled();
        } catch (ExecutionException e) {
            return failed(Objects.requireNonNullElse(e.getCause(), e), host(address));
        } catch (IOException e) {
            return failed(e, host(address));
        }
    }

    private Step received(CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> answer)
            throws IOException, InterruptedException, ExecutionException {
        while (!progress.isCancelled()) {
            try {
                return new Reception(answer.get(TICK.toMillis(), TimeUnit.MILLISECONDS), download, partial,
                        settings.stall(), progress).receive();
            } catch (TimeoutException _) {
                // ask again whether anybody still waits
            }
        }
        answer.cancel(true);
        return new Step.Cancelled();
    }

    private HttpRequest request(URI address) throws IOException {
        var request = requests.apply(address).GET().timeout(settings.stall())
                .header("Accept", "application/octet-stream, */*").header("Accept-Encoding", "identity");
        long from = arrived();
        return (from > 0 ? request.header("Range", "bytes=" + from + "-") : request).build();
    }

    private Step failed(Throwable cause, String host) throws IOException {
        for (Throwable deeper = cause; deeper != null; deeper = deeper.getCause()) {
            switch (deeper) {
                case UnresolvedAddressException _ -> {
                    return new Step.Hopeless(host + " was not found; check the connection to the network");
                }
                case SSLException _ -> {
                    return new Step.Hopeless("the connection to " + host + " is not safe: " + deeper.getMessage());
                }
                case HttpConnectTimeoutException _ -> {
                    return new Step.Broken(host + " did not answer for " + settings.connect().toSeconds() + " s");
                }
                case HttpTimeoutException _ -> {
                    return new Step.Broken(host + " has sent nothing for " + settings.stall().toSeconds() + " s");
                }
                case ConnectException _ -> {
                    return unreachable(deeper, host);
                }
                default -> {
                    // look deeper
                }
            }
        }
        return new Step.Broken("the connection to " + host + " broke after " + arrived() + " of " + download.bytes()
                + " bytes");
    }

    /** An unknown name comes as a refused connection with the true cause below it. */
    private static Step unreachable(Throwable refused, String host) {
        for (Throwable deeper = refused; deeper != null; deeper = deeper.getCause()) {
            if (deeper instanceof UnresolvedAddressException) {
                return new Step.Hopeless(host + " was not found; check the connection to the network");
            }
        }
        return new Step.Broken(host + " cannot be reached; check the connection to the network");
    }
}
