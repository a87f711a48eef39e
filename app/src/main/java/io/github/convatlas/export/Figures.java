package io.github.convatlas.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes counts for people. Everything else in the program keeps them as exact numbers. The text is the same in every
 * language: a point before decimals, a comma between thousands.
 */
public final class Figures {
    private static final String[] SUFFIXES = {"", "K", "M", "G", "T", "P", "E"};
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
    private static final double LEAST_OF_THREE_DIGITS = 99.5;
    private static final int THOUSAND = 3;

    private Figures() {
    }

    /**
     * A count with three significant digits: {@code 999}, {@code 3.50M}, {@code 301M}, {@code 4.09G}.
     *
     * @param count any number of things
     * @return digits and the suffix K, M, G, T, P or E
     */
    public static String compact(long count) {
        if (Math.abs(count) < 1000 && count != Long.MIN_VALUE) {
            return Long.toString(count);
        }
        var rounded = BigDecimal.valueOf(count).round(THREE_DIGITS);
        int power = (rounded.precision() - rounded.scale() - 1) / THOUSAND;
        var scaled = rounded.movePointLeft(power * THOUSAND);
        int decimals = THOUSAND - (scaled.precision() - scaled.scale());
        return scaled.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString() + SUFFIXES[power];
    }

    /**
     * A count with all its digits: {@code 3,504,872}.
     *
     * @param count any number of things
     * @return the digits, a comma between thousands
     */
    public static String exact(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /**
     * A sum that does not grow beyond a line: {@code 10,838,016 + 3,612,672 + … (18 more) + 1,280,000}.
     *
     * @param parts what is added, in order
     * @param most  how many of them are written at most, at least two
     * @return the parts; those in the middle are left out where they are too many
     */
    public static String sum(List<Long> parts, int most) {
        if (parts.size() <= most) {
            return parts.isEmpty() ? "0" : parts.stream().map(Figures::exact).collect(Collectors.joining(" + "));
        }
        String first = parts.stream().limit(most - 1L).map(Figures::exact).collect(Collectors.joining(" + "));
        return first + " + … (" + (parts.size() - most) + ") … + " + exact(parts.getLast());
    }

    /**
     * The size of a file with three significant digits in decimal units: {@code 999 bytes}, {@code 13.6 MB}.
     *
     * @param bytes its size
     * @return number and unit
     */
    public static String fileSize(long bytes) {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        String number = compact(bytes);
        int last = number.length() - 1;
        char prefix = number.charAt(last) == 'K' ? 'k' : number.charAt(last);
        return number.substring(0, last) + " " + prefix + "B";
    }

    /**
     * Work in the unit that is shown, three significant digits: {@code 301M MACs} or {@code 602M FLOPs}.
     *
     * @param macs multiply-adds
     * @param unit how it is shown
     * @return number and unit
     */
    public static String compactOperations(long macs, OperationUnit unit) {
        return compact(unit.of(macs)) + " " + unit.label();
    }

    /**
     * Work in the unit that is shown, all digits: {@code 300,774,272 MACs}.
     *
     * @param macs multiply-adds
     * @param unit how it is shown
     * @return number and unit
     */
    public static String exactOperations(long macs, OperationUnit unit) {
        return exact(unit.of(macs)) + " " + unit.label();
    }

    /**
     * A measured number with two significant digits, more only before the point: {@code 0.30}, {@code 9.1}, {@code 12},
     * {@code 1,248}.
     *
     * @param value a finite number, for example of milliseconds
     * @return the digits, a comma between thousands
     */
    public static String twoDigits(double value) {
        if (value == 0 || Math.abs(value) >= LEAST_OF_THREE_DIGITS) {
            return exact(Math.round(value));
        }
        var rounded = BigDecimal.valueOf(value).round(TWO_DIGITS);
        int beforePoint = rounded.precision() - rounded.scale();
        return rounded.setScale(Math.max(0, 2 - beforePoint), RoundingMode.UNNECESSARY).toPlainString();
    }
}
