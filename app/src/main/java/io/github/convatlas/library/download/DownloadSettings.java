package io.github.convatlas.library.download;

import java.time.Duration;

/**
 * How patient a download is.
 *
 * @param connect  how long a connection may take to be made
 * @param stall    how long a server may send nothing
 * @param attempts how often one address is tried when a connection breaks; each goes on where the last one ended
 * @param pause    how long to wait before the second attempt; twice as long before each further one
 */
public record DownloadSettings(Duration connect, Duration stall, int attempts, Duration pause) {
    /** What suits an ordinary line: 15 s to connect, 30 s of silence, 5 attempts, 1 s before the second. */
    public static final DownloadSettings USUAL = new DownloadSettings(Duration.ofSeconds(15), Duration.ofSeconds(30), 5,
            Duration.ofSeconds(1));

    /** Checks the values. */
    public DownloadSettings {
        if (attempts < 1 || connect.isNegative() || stall.isNegative() || pause.isNegative()) {
            throw new IllegalArgumentException("a download needs at least one attempt and times that are not negative");
        }
    }
}
