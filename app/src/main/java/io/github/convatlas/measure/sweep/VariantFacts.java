package io.github.convatlas.measure.sweep;

import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.measure.variant.OutputDifference;
import io.github.convatlas.onnx.quantize.Precision;

import java.util.Map;
import java.util.Optional;

/**
 * What is known of the measured models that were made in other numbers.
 *
 * @param facts by model
 */
public record VariantFacts(Map<Key, Facts> facts) {
    /** Nothing was made. */
    public static final VariantFacts NONE = new VariantFacts(Map.of());

    /** Copies the map. */
    public VariantFacts {
        facts = Map.copyOf(facts);
    }

    /**
     * A model.
     *
     * @param network   its name in the results
     * @param precision the numbers it computes in
     */
    public record Key(String network, Precision precision) {
    }

    /**
     * What is known of a model.
     *
     * @param bytes      size of its file
     * @param difference of its outputs from those of 32-bit floats
     */
    public record Facts(long bytes, OutputDifference difference) {
    }

    /** What is known of the model of a result. */
    public Optional<Facts> of(LatencyResult result) {
        return Optional.ofNullable(facts.get(new Key(result.id(), result.setup().precision())));
    }
}
