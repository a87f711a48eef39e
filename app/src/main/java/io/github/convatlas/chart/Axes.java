package io.github.convatlas.chart;

import io.github.convatlas.diagram.Item.Anchor;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.color.Tone;

import java.math.BigDecimal;
import java.util.function.Function;

/**
 * Two axes and the plane between them.
 *
 * @param bounds its place
 * @param x      along the lower side
 * @param y      along the left side
 */
public record Axes(Rect bounds, Scale x, Scale y) {

    /** Where a pair of numbers stands. */
    public Point place(double across, double up) {
        return new Point(bounds.x() + x.share(across) * bounds.width(),
                bounds.bottom() - y.share(up) * bounds.height());
    }

    /**
     * Paints the grid, the frame and the numbers beside it.
     *
     * @param sheet   on which
     * @param written how a number of the lower axis is written
     */
    public void paint(ChartSheet sheet, Function<BigDecimal, String> written) {
        for (BigDecimal tick : x.ticks()) {
            double at = place(tick.doubleValue(), y.low()).x();
            sheet.line(Tone.of(Tone.Ink.BADGE), 1, new Point(at, bounds.y()), new Point(at, bounds.bottom()));
            sheet.text(written.apply(tick), new Point(at, bounds.bottom() + 17), Anchor.CENTER, Tone.Ink.MUTED);
        }
        for (BigDecimal tick : y.ticks()) {
            double at = place(x.low(), tick.doubleValue()).y();
            sheet.line(Tone.of(Tone.Ink.BADGE), 1, new Point(bounds.x(), at), new Point(bounds.right(), at));
            sheet.text(plain(tick), new Point(bounds.x() - 8, at + 4), Anchor.RIGHT, Tone.Ink.MUTED);
        }
        var corner = new Point(bounds.x(), bounds.bottom());
        sheet.line(Tone.of(Tone.Ink.WIRE), 1, new Point(bounds.x(), bounds.y()), corner);
        sheet.line(Tone.of(Tone.Ink.WIRE), 1, corner, new Point(bounds.right(), bounds.bottom()));
    }

    /** A number without zeros that say nothing. */
    public static String plain(BigDecimal tick) {
        return tick.stripTrailingZeros().toPlainString();
    }
}
