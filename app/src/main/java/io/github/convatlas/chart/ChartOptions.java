package io.github.convatlas.chart;

import io.github.convatlas.export.OperationUnit;

import java.util.Locale;

/**
 * How a chart is drawn.
 *
 * @param width    in pixels, at least {@link #LEAST_WIDTH}
 * @param height   in pixels, at least {@link #LEAST_HEIGHT}
 * @param unit     MACs, or FLOPs
 * @param arrows   whether arrows lead from what was there before to what came from it
 * @param linear   whether equal distances are equal differences; otherwise they are equal ratios
 * @param language of titles and notes
 */
public record ChartOptions(double width, double height, OperationUnit unit, boolean arrows, boolean linear,
        Locale language) {
    /** Narrower, no axis can be read. */
    public static final double LEAST_WIDTH = 400;
    /** Lower, no axis can be read. */
    public static final double LEAST_HEIGHT = 320;
    /** What fits a page and a screen. */
    public static final ChartOptions USUAL = new ChartOptions(1200, 800, OperationUnit.MACS, false, false,
            Locale.ENGLISH);

    /** Checks that there is room for a chart. */
    public ChartOptions {
        if (!(width >= LEAST_WIDTH && height >= LEAST_HEIGHT)) {
            throw new IllegalArgumentException("a chart needs at least " + (int) LEAST_WIDTH + " x "
                    + (int) LEAST_HEIGHT + " pixels, not " + width + " x " + height);
        }
    }
}
