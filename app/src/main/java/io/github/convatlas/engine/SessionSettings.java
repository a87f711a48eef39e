package io.github.convatlas.engine;

import io.github.convatlas.engine.provider.Provider;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a session runs.
 *
 * @param threads   threads that share the work of one layer; 1 is the robust choice for comparisons
 * @param side      rows and columns of the picture, in pixels, where a file leaves them open
 * @param profile   where a profile is written to, as the beginning of a file name; nothing for a session at full speed
 * @param provider  what computes
 */
public record SessionSettings(int threads, int side, Optional<Path> profile, Provider provider) {
    /** One thread, 224 pixels a side. */
    public static final SessionSettings DEFAULT = new SessionSettings(1, 224, Optional.empty(), Provider.CPU);
    private static final int LARGEST_SIDE = 8192;

    /** Checks that there is a thread and that the picture has a sensible size. */
    public SessionSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("a session needs at least one thread, not " + threads);
        }
        if (side < 1 || side > LARGEST_SIDE) {
            throw new IllegalArgumentException("a picture has 1 to " + LARGEST_SIDE + " pixels a side, not " + side);
        }
    }

    /** The same with another number of threads. */
    public SessionSettings withThreads(int newThreads) {
        return new SessionSettings(newThreads, side, profile, provider);
    }

    /** The same with another size of picture, in pixels. */
    public SessionSettings withSide(int newSide) {
        return new SessionSettings(threads, newSide, profile, provider);
    }

    /** The same on another provider. */
    public SessionSettings withProvider(Provider newProvider) {
        return new SessionSettings(threads, side, profile, newProvider);
    }

    SessionSettings withProfile(Path prefix) {
        return new SessionSettings(threads, side, Optional.of(prefix), provider);
    }
}
