package io.github.convatlas.library.download;

import java.time.Duration;
import java.util.Optional;

/** Notices when a server sends nothing any more, or only a byte now and then, which is no better. For one answer. */
final class Patience {
    /** Bytes that must come while a server might be silent twice. */
    private static final long LEAST = 1024;
    private final Duration silence;
    private long counted;
    private long advanced = System.nanoTime();
    private long heard = advanced;

    /**
     * Begins to wait.
     *
     * @param silence how long a server may send nothing
     * @param arrived bytes that are there
     */
    Patience(Duration silence, long arrived) {
        this.silence = silence;
        this.counted = arrived;
    }

    /**
     * What the server lacks, as a part of a sentence; nothing while it does well.
     *
     * @param news    whether something has just come
     * @param arrived bytes that are there
     */
    Optional<String> lack(boolean news, long arrived) {
        long now = System.nanoTime();
        heard = news ? now : heard;
        if (arrived - counted >= LEAST) {
            counted = arrived;
            advanced = now;
        }
        if (now - heard > silence.toNanos()) {
            return Optional.of("nothing for " + silence.toSeconds() + " s");
        }
        Duration twice = silence.multipliedBy(2);
        return now - advanced > twice.toNanos()
                ? Optional.of("next to nothing for " + twice.toSeconds() + " s")
                : Optional.empty();
    }
}
