package io.github.convatlas.measure.roof;

import io.github.convatlas.engine.latency.Machine;

/**
 * What the machine can do at best, measured through ONNX Runtime.
 *
 * @param gmacPerSecond     billions of multiply-adds a second: a product of large matrices
 * @param memoryPerSecond   billions of bytes a second between processor and memory: a sum of tensors far larger than caches
 * @param cachePerSecond    billions of bytes a second where everything lies in a cache: sums of tensors of 1 MB
 * @param threads           that shared the work
 * @param machine           where
 */
public record Roofs(double gmacPerSecond, double memoryPerSecond, double cachePerSecond, int threads,
        Machine machine) {
    /** Checks that every roof is above the ground. */
    public Roofs {
        if (!(gmacPerSecond > 0 && memoryPerSecond > 0 && cachePerSecond > 0)) {
            throw new IllegalArgumentException("a roof must be above 0");
        }
    }

    /**
     * The most multiply-adds a second, in billions, that a layer can reach whose data comes from memory.
     *
     * @param intensity multiply-adds for each byte
     */
    public double under(double intensity) {
        return Math.min(gmacPerSecond, intensity * memoryPerSecond);
    }

    /** The same for a layer whose data lies in a cache. */
    public double underCache(double intensity) {
        return Math.min(gmacPerSecond, intensity * Math.max(cachePerSecond, memoryPerSecond));
    }

    /** The intensity from which on computing is the limit, not memory. */
    public double ridge() {
        return gmacPerSecond / memoryPerSecond;
    }
}
