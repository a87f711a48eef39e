package io.github.convatlas.ui.run.answer;

import io.github.convatlas.ui.run.engine.Speed;
import io.github.convatlas.ui.workspace.EngineInfo;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Where the time went. Parts that are not known are left out.
 *
 * @param decodeMs     to read and decode the picture, in ms
 * @param preprocessMs to make the picture the model's input, in ms
 * @param inference    of the model itself
 * @param macs         multiply-adds of one picture
 * @param engine       what ran the model
 */
public record Timing(OptionalDouble decodeMs, OptionalDouble preprocessMs, Speed inference, OptionalLong macs,
        EngineInfo engine) {
    /** Floating-point operations a second, two a multiply-add; nothing where the work is not known. */
    public OptionalDouble flopsPerSecond() {
        return macs.isPresent()
                ? OptionalDouble.of(2e3 * macs.getAsLong() / inference.medianMs())
                : OptionalDouble.empty();
    }
}
