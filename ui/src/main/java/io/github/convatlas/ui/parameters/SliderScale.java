package io.github.convatlas.ui.parameters;

import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.spec.ParameterSpec;
import io.github.convatlas.spec.ValueType;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the slider of a numeric parameter spans: the useful neighborhood of its usual value. The field beside it takes
 * everything the spec allows.
 *
 * @param smallest left end
 * @param largest  right end
 * @param step     distance of the values it takes
 */
record SliderScale(double smallest, double largest, double step) {
    private static final double FINE = 0.05;
    private static final double PIXELS = 32;
    private static final double LEAST = 0.25;
    private static final double MOST = 2;

    /** The scale of a parameter; nothing for parameters that are better typed. */
    static Optional<SliderScale> of(ParameterField field) {
        ParameterSpec spec = field.spec();
        boolean pixels = spec.name().equals(NetworkSpec.RESOLUTION);
        if (spec.type() != ValueType.NUMBER && !pixels) {
            return Optional.empty();
        }
        double step = pixels ? PIXELS : FINE;
        return field.fallback().flatMap(ParameterField::number).map(BigDecimal::doubleValue)
                .filter(usual -> usual > 0).map(usual -> around(usual, step, spec.range()));
    }

    private static SliderScale around(double usual, double step, ParameterSpec.Range range) {
        double low = Math.max(range.smallest().doubleValue(), usual * LEAST);
        double high = Math.min(range.largest().doubleValue(), usual * MOST);
        return new SliderScale(Math.ceil(low / step - 1e-9) * step, Math.floor(high / step + 1e-9) * step, step);
    }

    /** The value nearest to a position, as a person types it. */
    String textAt(double position) {
        var steps = BigDecimal.valueOf(Math.round(position / step));
        return steps.multiply(BigDecimal.valueOf(step)).stripTrailingZeros().toPlainString();
    }
}
