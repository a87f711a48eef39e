package io.github.convatlas.engine.latency;

import io.github.convatlas.engine.Quantiles;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The latency of a model.
 *
 * @param id              what it is called
 * @param macs            its multiply-adds, where they are known
 * @param runs            how many runs counted
 * @param ms              latency of a run at batch 1, in ms
 * @param disturbedRounds rounds in which other programs used the processor
 * @param layers          the time of each layer, where that was asked for and the model was compiled from a spec
 * @param setup           how it was run
 * @param repeatedRounds  rounds that were done again because other programs used the processor
 */
public record LatencyResult(String id, OptionalLong macs, int runs, Quantiles ms, int disturbedRounds,
        Optional<LayerProfile> layers, Setup setup, int repeatedRounds) {
    /** The latency of a model that was run as models usually are. */
    public LatencyResult(String id, OptionalLong macs, int runs, Quantiles ms, int disturbedRounds,
            Optional<LayerProfile> layers) {
        this(id, macs, runs, ms, disturbedRounds, layers, Setup.DEFAULT, 0);
    }

    /** Billions of multiply-adds a second, from the median; nothing where the multiply-adds are not known. */
    public OptionalDouble gmacPerSecond() {
        return macs.isPresent() ? OptionalDouble.of(macs.getAsLong() / ms.median() / 1e6) : OptionalDouble.empty();
    }
}
