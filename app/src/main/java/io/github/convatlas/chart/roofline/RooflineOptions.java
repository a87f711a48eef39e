package io.github.convatlas.chart.roofline;

import java.util.Locale;

/**
 * How a roofline is drawn.
 *
 * @param width    in pixels, at least {@link #LEAST_WIDTH}
 * @param height   in pixels, at least {@link #LEAST_HEIGHT}
 * @param language of titles and legends
 */
public record RooflineOptions(double width, double height, Locale language) {
    /** Narrower, no axis can be read. */
    public static final int LEAST_WIDTH = 420;
    /** Lower, no axis can be read. */
    public static final int LEAST_HEIGHT = 320;
    /** What fits a page and a screen. */
    public static final RooflineOptions USUAL = new RooflineOptions(1200, 760, Locale.ENGLISH);

    /** Checks that there is room. */
    public RooflineOptions {
        if (!(width >= LEAST_WIDTH && height >= LEAST_HEIGHT)) {
            throw new IllegalArgumentException("a roofline needs at least " + LEAST_WIDTH + " x " + LEAST_HEIGHT
                    + " pixels, not " + width + " x " + height);
        }
    }
}
