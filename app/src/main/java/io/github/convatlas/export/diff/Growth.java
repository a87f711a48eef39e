package io.github.convatlas.export.diff;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** How much larger or smaller a number became, for people. */
public final class Growth {
    private static final double LARGE = 3;
    private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_UP);
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private Growth() {
    }

    /**
     * {@code +10.9%}, with more digits below a tenth; from three times on {@code ×11.4}.
     *
     * @param ratio the new number over the old one; nothing where the old one is 0
     */
    public static String of(OptionalDouble ratio) {
        if (ratio.isEmpty()) {
            return "–";
        }
        double value = ratio.getAsDouble();
        if (value >= LARGE) {
            return "×" + BigDecimal.valueOf(value).round(THREE_DIGITS).toPlainString();
        }
        var percent = BigDecimal.valueOf((value - 1) * 100);
        BigDecimal tenths = percent.setScale(1, RoundingMode.HALF_UP);
        BigDecimal shown = tenths.signum() == 0 ? percent.round(ONE_DIGIT) : tenths;
        return (shown.signum() < 0 ? "−" : "+") + shown.abs().toPlainString() + "%";
    }
}
