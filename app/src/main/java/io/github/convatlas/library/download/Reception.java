package io.github.convatlas.library.download;

import io.github.convatlas.onnx.FileProblem;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Flow;

/** One answer of a server: whether it is what was asked for, and its bytes, never more than are wanted. */
final class Reception {
    private static final Duration TICK = Duration.ofMillis(50);
    private static final int PROXY = 407;
    private final HttpResponse<Flow.Publisher<List<ByteBuffer>>> response;
    private final Download download;
    private final FileChannel partial;
    private final Duration stall;
    private final ByteProgress progress;

    Reception(HttpResponse<Flow.Publisher<List<ByteBuffer>>> response, Download download, FileChannel partial,
            Duration stall, ByteProgress progress) {
        this.response = response;
        this.download = download;
        this.partial = partial;
        this.stall = stall;
        this.progress = progress;
    }

    /** Takes the bytes, if the answer is the right one. */
    Step receive() throws IOException, InterruptedException {
        Flow.@Nullable Publisher<List<ByteBuffer>> body = response.body();
        if (body == null) {
            return refused(response.statusCode()); // a proxy that does not let anybody through answers without a body
        }
        try (var chunks = new Chunks()) {
            body.subscribe(chunks);
            return switch (response.statusCode()) {
                case 200 -> fromStart(chunks);
                case 206 -> fromThere(chunks);
                case 416 -> startAgain();
                default -> refused(response.statusCode());
            };
        }
    }

    private Step fromStart(Chunks chunks) throws IOException, InterruptedException {
        partial.truncate(0);
        return body(chunks);
    }

    private Step fromThere(Chunks chunks) throws IOException, InterruptedException {
        String expected = "bytes " + partial.size() + "-" + (download.bytes() - 1) + "/" + download.bytes();
        String said = response.headers().firstValue("Content-Range").orElse("nothing");
        if (!said.strip().toLowerCase(Locale.ROOT).equals(expected)) {
            partial.truncate(0);
            return new Step.Broken(host() + " answered with another part of the file than it was asked for");
        }
        return body(chunks);
    }

    private Step startAgain() throws IOException {
        partial.truncate(0);
        return new Step.Broken(host() + " could not go on where the last connection ended");
    }

    private Step refused(int status) {
        boolean named = response.request().headers().firstValue("Proxy-Authorization").isPresent();
        String meaning = status == PROXY && named
                ? "stands behind a proxy that does not take the password of https_proxy"
                : meaning(status);
        String sentence = host() + " " + meaning + " (HTTP " + status + ")";
        boolean passes = status == 408 || status == 429 || status >= 500;
        return passes ? new Step.Broken(sentence) : new Step.Hopeless(sentence);
    }

    private static String meaning(int status) {
        return switch (status) {
            case 401, 403 -> "does not give the file to everybody";
            case 404, 410 -> "has no such file any more";
            case PROXY -> "stands behind a proxy that wants a password, which https_proxy can name as"
                    + " user:password@host";
            case 408, 504 -> "took too long";
            case 429 -> "has had too many requests; try again later";
            default ->
                redirects(status) ? "sends on in a circle or to an unprotected address" : "did not send the file";
        };
    }

    private static boolean redirects(int status) {
        return status >= 300 && status < 400;
    }

    private Step body(Chunks chunks) throws IOException, InterruptedException {
        HttpHeaders headers = response.headers();
        long missing = download.bytes() - partial.size();
        long announced = headers.firstValueAsLong("Content-Length").orElse(missing);
        if (announced != missing) {
            boolean page = headers.firstValue("Content-Type").orElse("").startsWith("text/");
            return new Step.Hopeless(
                    host() + " offers " + (page ? "a page of text" : "a file of " + announced + " bytes")
                            + " where the model has " + missing);
        }
        return bytes(chunks);
    }

    private Step bytes(Chunks chunks) throws IOException, InterruptedException {
        var patience = new Patience(stall, partial.size());
        while (!progress.isCancelled()) {
            Optional<Chunks.Event> event = chunks.next(TICK);
            Optional<Step> end = event.isPresent() ? taken(event.get()) : Optional.empty();
            if (end.isPresent()) {
                return end.get();
            }
            Optional<String> lack = patience.lack(event.isPresent(), partial.size());
            if (lack.isPresent()) {
                return new Step.Broken(host() + " has sent " + lack.get() + ", after " + soFar());
            }
        }
        return new Step.Cancelled();
    }

    /** How the answer ends with this event, if it does. */
    private Optional<Step> taken(Chunks.Event event) throws IOException {
        return switch (event) {
            case Chunks.Event.Bytes(List<ByteBuffer> buffers) -> taken(buffers);
            case Chunks.Event.End _ -> Optional.of(partial.size() == download.bytes()
                    ? new Step.Complete()
                    : new Step.Broken(host() + " broke off after " + soFar()));
        };
    }

    private String soFar() throws IOException {
        return partial.size() + " of " + download.bytes() + " bytes";
    }

    private Optional<Step> taken(List<ByteBuffer> buffers) {
        try {
            for (ByteBuffer buffer : buffers) {
                if (partial.size() + buffer.remaining() > download.bytes()) {
                    partial.truncate(0);
                    return Optional.of(new Step.Hopeless(
                            host() + " sends more than the " + download.bytes() + " bytes of the model"));
                }
                partial.position(partial.size());
                while (buffer.hasRemaining()) {
                    partial.write(buffer);
                }
            }
            progress.report(partial.size(), download.bytes());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Step.Impossible("Cannot write " + download.target() + ": "
                    + FileProblem.sentence(e).replaceAll("\\.$", "")));
        }
    }

    private String host() {
        return String.valueOf(response.uri().getHost());
    }
}
