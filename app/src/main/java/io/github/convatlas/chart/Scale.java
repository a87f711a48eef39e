package io.github.convatlas.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Where numbers lie between the ends of an axis, and at which of them it is marked.
 *
 * @param low         the number at the lower end
 * @param high        the number at the upper end
 * @param logarithmic whether equal distances are equal ratios
 * @param ticks       the marked numbers, rising
 */
public record Scale(double low, double high, boolean logarithmic, List<BigDecimal> ticks) {
    private static final double LEAST_RATIO = 4;
    private static final double LEAST_SPAN = 4;
    private static final double MARGIN = 0.06;
    private static final List<Integer> ONE_TWO_FIVE = List.of(1, 2, 5);
    private static final List<Integer> EVERY = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

    /** Checks that the ends are in order. */
    public Scale {
        if (!(low < high)) {
            throw new IllegalArgumentException("an axis cannot go from " + low + " to " + high);
        }
        ticks = List.copyOf(ticks);
    }

    /**
     * A logarithmic scale, marked at 1, 2, 5 times the powers of ten: only at the powers where that is too much, at every
     * digit where it is too little.
     *
     * @param least more than 0
     * @param most  at least as much
     * @param room  how many marks there is room for
     */
    public static Scale logarithmic(double least, double most, int room) {
        double margin = Math.max(MARGIN * Math.log(most / least), Math.log(LEAST_RATIO * least / most) / 2);
        double low = least * Math.exp(-margin);
        double high = most * Math.exp(margin);
        List<BigDecimal> ticks = powers(low, high, ONE_TWO_FIVE);
        if (ticks.size() > room) {
            ticks = powers(low, high, List.of(1));
        } else if (ticks.size() < 4 && powers(low, high, EVERY).size() <= room) {
            ticks = powers(low, high, EVERY);
        }
        return new Scale(low, high, true, ticks);
    }

    /**
     * A scale from 0, marked at steps of 1, 2 or 5 times a power of ten.
     *
     * @param most more than 0
     * @param room how many marks there is room for
     */
    static Scale linear(double most, int room) {
        double high = most * (1 + MARGIN);
        return new Scale(0, high, false, steps(0, high, room));
    }

    /**
     * A scale of percent, marked at steps of 1, 2 or 5 times a power of ten.
     *
     * @param least from 0
     * @param most  at most 100
     * @param room  how many marks there is room for
     */
    static Scale percent(double least, double most, int room) {
        double margin = Math.max(MARGIN * (most - least), (LEAST_SPAN - (most - least)) / 2);
        double low = Math.max(0, least - margin);
        double high = Math.min(100, most + margin);
        return new Scale(low, high, false, steps(low, high, room));
    }

    private static List<BigDecimal> steps(double low, double high, int room) {
        BigDecimal step = step((high - low) / Math.max(1, room));
        var ticks = new ArrayList<BigDecimal>();
        for (long i = (long) Math.ceil(low / step.doubleValue()); i * step.doubleValue() <= high; i++) {
            ticks.add(step.multiply(BigDecimal.valueOf(i)));
        }
        return ticks;
    }

    /** From 0 at the lower end to 1 at the upper end. */
    public double share(double value) {
        return logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }

    private static List<BigDecimal> powers(double low, double high, List<Integer> digits) {
        var ticks = new ArrayList<BigDecimal>();
        for (int power = (int) Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
            for (int digit : digits) {
                BigDecimal tick = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
                if (tick.doubleValue() >= low && tick.doubleValue() <= high) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    private static BigDecimal step(double least) {
        int power = (int) Math.floor(Math.log10(least));
        return ONE_TWO_FIVE.stream().map(digit -> BigDecimal.valueOf(digit).scaleByPowerOfTen(power))
                .filter(step -> step.doubleValue() >= least).findFirst()
                .orElse(BigDecimal.ONE.scaleByPowerOfTen(power + 1));
    }
}
