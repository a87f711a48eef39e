package io.github.convatlas.library.download;

import io.github.convatlas.library.download.proxy.EnvironmentProxies;
import io.github.convatlas.onnx.FileProblem;
import io.github.convatlas.onnx.Outcome;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fetches files whose size and SHA-256 are known. The bytes are collected in a hidden file beside the target, which is
 * moved into place when the checksum is right. A broken connection is taken up again where it ended. When a download is
 * cancelled what has arrived stays for the next time; when it fails nothing is left behind.
 */
public final class Downloader {
    private final DownloadSettings settings;
    private final EnvironmentProxies proxies;
    private final String agent;

    /**
     * A downloader.
     *
     * @param settings how patient it is
     * @param proxies  which proxy serves which address; {@link io.github.convatlas.library.download.proxy.OwnProxies} outside of tests
     * @param agent    how the program names itself to servers
     */
    public Downloader(DownloadSettings settings, EnvironmentProxies proxies, String agent) {
        this.settings = settings;
        this.proxies = proxies;
        this.agent = agent;
    }

    /**
     * Fetches a file. Blocks until it is there, has failed or is cancelled.
     *
     * @param download what and where to
     * @param progress who waits
     * @return the target, complete and verified; or one sentence that says why it is not there
     */
    public Outcome<Path> fetch(Download download, ByteProgress progress) {
        try {
            Files.createDirectories(download.target().resolveSibling(""));
            return locked(download, progress);
        } catch (IOException e) {
            return new Outcome.Refused<>("Cannot write " + download.target() + ": " + FileProblem.sentence(e));
        }
    }

    /** A lock keeps a second program from writing into the same file. */
    private Outcome<Path> locked(Download download, ByteProgress progress) throws IOException {
        try (FileChannel channel = FileChannel.open(download.partial(), StandardOpenOption.CREATE,
                StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (lock(channel).isEmpty()) {
                return new Outcome.Refused<>(download.target().getFileName() + " is being fetched already.");
            }
            Outcome<Path> outcome = fetch(download, channel, progress);
            if (channel.size() == 0) {
                Files.deleteIfExists(download.partial());
            }
            return outcome;
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        }
    }

    private Outcome<Path> fetch(Download download, FileChannel partial, ByteProgress progress) throws IOException {
        if (partial.size() > download.bytes()) {
            partial.truncate(0);
        }
        long missing = download.bytes() - partial.size();
        long free = Files.getFileStore(download.target().resolveSibling("")).getUsableSpace();
        if (free < missing) {
            partial.truncate(0);
            return new Outcome.Refused<>("There is no room for " + download.target().getFileName() + ": it needs "
                    + missing + " bytes more in " + download.target().getParent() + ", where " + free + " are free.");
        }
        try (HttpClient client = client()) {
            return fromAny(new Transfer(client, this::request, settings, download, partial, progress));
        }
    }

    private HttpRequest.Builder request(URI address) {
        return proxies.authorize(HttpRequest.newBuilder(address).header("User-Agent", agent), address);
    }

    private HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).proxy(proxies)
                .connectTimeout(settings.connect()).followRedirects(HttpClient.Redirect.NORMAL).build();
    }

    private Outcome<Path> fromAny(Transfer transfer) throws IOException {
        List<String> reasons = new ArrayList<>();
        for (URI address : transfer.download().addresses()) {
            switch (fromOne(transfer, address)) {
                case Step.Complete _ -> {
                    return new Outcome.Success<>(keep(transfer));
                }
                case Step.Cancelled _ -> {
                    return new Outcome.Refused<>("Cancelled; what has arrived of " + transfer.name()
                            + " is kept, and the next attempt goes on from there.");
                }
                case Step.Impossible(String reason) -> {
                    transfer.discard();
                    return new Outcome.Refused<>(reason + ".");
                }
                case Step.Broken(String reason) -> reasons.add(reason);
                case Step.Hopeless(String reason) -> reasons.add(reason);
            }
        }
        transfer.discard();
        return new Outcome.Refused<>("Could not fetch " + transfer.name() + ": "
                + String.join("; ", reasons.stream().distinct().toList()) + ". Nothing was kept.");
    }

    /** Tries one address until the file is there or there is no hope. */
    private Step fromOne(Transfer transfer, URI address) throws IOException {
        if (proxies.isUnusable(address)) {
            return new Step.Hopeless("the proxy for " + Transfer.host(address) + " is a SOCKS proxy, which cannot be"
                    + " used here; name an HTTP proxy in https_proxy");
        }
        Step step = new Step.Cancelled();
        boolean continued = transfer.arrived() > 0;
        for (int attempt = 0; attempt < settings.attempts(); attempt++) {
            if (attempt > 0 && !transfer.pause(settings.pause().multipliedBy(1L << Math.min(attempt - 1, 10)))) {
                return new Step.Cancelled();
            }
            step = verified(transfer, address, continued);
            continued = transfer.arrived() > 0;
            if (!(step instanceof Step.Broken)) {
                return step;
            }
        }
        return step;
    }

    /** One attempt. A file put together from several answers that is wrong may be right in one piece. */
    private static Step verified(Transfer transfer, URI address, boolean continued) throws IOException {
        Step step = transfer.attempt(address);
        if (!(step instanceof Step.Complete) || transfer.isRight()) {
            return step;
        }
        transfer.discard();
        return continued
                ? new Step.Broken("the parts of the file do not fit together")
                : new Step.Hopeless(Transfer.host(address)
                        + " sent another file than the one that was asked for: its SHA-256 is not "
                        + transfer.download().sha256());
    }

    private static Path keep(Transfer transfer) throws IOException {
        transfer.flush();
        Download download = transfer.download();
        try {
            return Files.move(download.partial(), download.target(), StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            return Files.move(download.partial(), download.target(), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
