package io.github.convatlas.chart.bars;

import io.github.convatlas.export.OperationUnit;

import java.util.Locale;

/**
 * How bars are drawn.
 *
 * @param width    of the chart in pixels, at least {@link #LEAST_WIDTH}
 * @param macs     whether MACs are shown; params otherwise
 * @param unit     MACs, or FLOPs
 * @param shares   whether every bar is as long as the others and shows shares; otherwise its length is its total
 * @param language of the titles
 */
public record BarOptions(double width, boolean macs, OperationUnit unit, boolean shares, Locale language) {
    /** Narrower, no bar can be read. */
    public static final double LEAST_WIDTH = 320;

    /** Checks that there is room. */
    public BarOptions {
        if (!(width >= LEAST_WIDTH)) {
            throw new IllegalArgumentException("bars need at least " + (int) LEAST_WIDTH + " pixels, not " + width);
        }
    }
}
