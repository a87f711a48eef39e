package io.github.convatlas.chart;

import io.github.convatlas.diagram.Item.Anchor;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.export.OperationUnit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The area between the axes.
 *
 * @param bounds its place
 * @param x      of the costs, in the shown unit
 * @param y      of the accuracies, in percent
 */
record PlotArea(Rect bounds, Scale x, Scale y) {
    private static final double TICK_WIDTH = 48;
    private static final double TICK_HEIGHT = 32;
    private static final String[] SUFFIXES = {"", "K", "M", "G", "T", "P", "E"};

    static PlotArea of(AccuracyChart chart, Rect bounds, ChartOptions options) {
        List<Double> costs = chart.points().stream().map(point -> shown(chart, point, options.unit())).sorted()
                .toList();
        List<Double> accuracies = chart.points().stream().map(ChartPoint::topOne).sorted().toList();
        int room = (int) (bounds.width() / TICK_WIDTH);
        Scale x = options.linear()
                ? Scale.linear(costs.getLast(), room)
                : Scale.logarithmic(costs.getFirst(), costs.getLast(), room);
        return new PlotArea(bounds, x,
                Scale.percent(accuracies.getFirst(), accuracies.getLast(), (int) (bounds.height() / TICK_HEIGHT)));
    }

    private static double shown(AccuracyChart chart, ChartPoint point, OperationUnit unit) {
        double factor = chart.axis() == ChartAxis.MACS ? unit.of(1) : 1;
        return factor * chart.x(point);
    }

    Point place(AccuracyChart chart, ChartPoint point, OperationUnit unit) {
        return new Point(left(shown(chart, point, unit)), top(point.topOne()));
    }

    private double left(double value) {
        return bounds.x() + x.share(value) * bounds.width();
    }

    private double top(double value) {
        return bounds.bottom() - y.share(value) * bounds.height();
    }

    /** Grid, frame and numbers; the titles are written by the chart. */
    void paint(ChartSheet sheet) {
        for (BigDecimal tick : x.ticks()) {
            double at = left(tick.doubleValue());
            sheet.line(Tone.of(Tone.Ink.BADGE), 1, new Point(at, bounds.y()), new Point(at, bounds.bottom()));
            sheet.text(compact(tick), new Point(at, bounds.bottom() + 17), Anchor.CENTER, Tone.Ink.MUTED);
        }
        for (BigDecimal tick : y.ticks()) {
            double at = top(tick.doubleValue());
            sheet.line(Tone.of(Tone.Ink.BADGE), 1, new Point(bounds.x(), at), new Point(bounds.right(), at));
            sheet.text(tick.stripTrailingZeros().toPlainString(), new Point(bounds.x() - 8, at + 4), Anchor.RIGHT,
                    Tone.Ink.MUTED);
        }
        var corner = new Point(bounds.x(), bounds.bottom());
        sheet.line(Tone.of(Tone.Ink.WIRE), 1, new Point(bounds.x(), bounds.y()), corner);
        sheet.line(Tone.of(Tone.Ink.WIRE), 1, corner, new Point(bounds.right(), bounds.bottom()));
    }

    /** {@code 500M}, {@code 2G}: exact, without digits that say nothing. */
    static String compact(BigDecimal tick) {
        int digits = tick.precision() - tick.scale();
        int power = Math.clamp((digits - 1) / 3, 0, SUFFIXES.length - 1);
        BigDecimal shown = tick.movePointLeft(3 * power).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return shown.toPlainString() + SUFFIXES[power];
    }
}
