package io.github.convatlas.library.download.proxy;

import io.github.convatlas.library.download.ByteProgress;
import io.github.convatlas.library.download.Download;
import io.github.convatlas.library.download.DownloadSettings;
import io.github.convatlas.library.download.Downloader;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A program that fetches a file as whoever runs it has set up the proxies, and says what came of it. */
public final class ProxiedDownload {
    private ProxiedDownload() {
    }

    /**
     * Runs it.
     *
     * @param args address, size, checksum and target of the file
     */
    public static void main(String[] args) {
        var settings = new DownloadSettings(Duration.ofSeconds(20), Duration.ofSeconds(20), 1, Duration.ZERO);
        var download = new Download(List.of(URI.create(args[0])), Long.parseLong(args[1]), args[2], Path.of(args[3]));
        System.out.print(new Downloader(settings, OwnProxies.ofThisProcess(), "test").fetch(download,
                ByteProgress.UNWATCHED));
        System.out.print(" " + System.getProperty("java.net.useSystemProxies"));
    }
}
