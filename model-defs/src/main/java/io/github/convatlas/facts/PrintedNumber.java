package io.github.convatlas.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it was printed, with what its digits leave open.
 *
 * @param text  as printed, with the unit its column has: {@code 3.4M}
 * @param value in the unit of the quantity: 3400000
 * @param step  what the last printed digit stands for: 100000
 */
public record PrintedNumber(String text, BigDecimal value, BigDecimal step) {
    private static final Pattern FORM = Pattern
            .compile("([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})([.][0-9]{1,6})? ?(K|M|B|G|T|ms|s|%|×10\\^9|×10\\^6)?");
    private static final Map<String, Integer> POWERS = Map.of("K", 3, "M", 6, "B", 9, "G", 9, "T", 12, "ms", 0, "s", 3,
            "%", 0, "×10^9", 9, "×10^6", 6);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Checks that the last digit stands for something. */
    public PrintedNumber {
        if (step.signum() <= 0) {
            throw new IllegalArgumentException("the last digit of " + text + " stands for nothing");
        }
    }

    /**
     * The number this text prints: digits, perhaps a point or commas, perhaps one of K, M, B, G, T, ms, s, %.
     *
     * @param text as printed
     */
    public static Optional<PrintedNumber> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String fraction = Optional.ofNullable(form.group(2)).orElse("");
        int power = Optional.ofNullable(form.group(3)).map(unit -> POWERS.getOrDefault(unit, 0)).orElse(0);
        var digits = new BigDecimal(form.group(1).replace(",", "") + fraction);
        return Optional.of(new PrintedNumber(text, plain(digits.scaleByPowerOfTen(power)),
                plain(BigDecimal.ONE.movePointLeft(digits.scale()).scaleByPowerOfTen(power))));
    }

    /** What an error rate in percent leaves: 29.4 becomes 70.6; the text stays as printed. */
    public PrintedNumber asShareOfSuccess() {
        return new PrintedNumber(text, HUNDRED.subtract(value), step);
    }

    /** What a share of one is in percent: 0.790 becomes 79.0; the text stays as printed. */
    public PrintedNumber asPercent() {
        return new PrintedNumber(text, value.multiply(HUNDRED), step.multiply(HUNDRED));
    }

    /**
     * How many milliseconds one takes where so many are done in a second, to three digits: 24.4 becomes 41.0; the text stays
     * as printed.
     *
     * @throws ArithmeticException if none is done
     */
    public PrintedNumber asMillisecondsOfOne() {
        var time = new BigDecimal(1000).divide(value, new MathContext(3));
        return new PrintedNumber(text, plain(time), plain(time.ulp()));
    }

    /** Whether this exact count, rounded to the printed digits, is what is printed. */
    public boolean isRounded(long count) {
        return shorten(count, RoundingMode.HALF_UP);
    }

    /** Whether this exact count, its further digits cut off, is what is printed. */
    public boolean isCutOff(long count) {
        return shorten(count, RoundingMode.DOWN);
    }

    /** Whether this exact count, rounded up to the printed digits, is what is printed. */
    public boolean isRoundedUp(long count) {
        return shorten(count, RoundingMode.UP);
    }

    private boolean shorten(long count, RoundingMode mode) {
        return BigDecimal.valueOf(count).divide(step, 0, mode).multiply(step).compareTo(value) == 0;
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0, RoundingMode.UNNECESSARY) : number;
    }
}
