package io.github.convatlas.chart;

import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.export.OperationUnit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The area between the axes.
 *
 * @param axes of the costs, in the shown unit, and of the accuracies, in percent
 */
record PlotArea(Axes axes) {
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
        return new PlotArea(new Axes(bounds, x,
                Scale.percent(accuracies.getFirst(), accuracies.getLast(), (int) (bounds.height() / TICK_HEIGHT))));
    }

    private static double shown(AccuracyChart chart, ChartPoint point, OperationUnit unit) {
        double factor = chart.axis() == ChartAxis.MACS ? unit.of(1) : 1;
        return factor * chart.x(point);
    }

    Point place(AccuracyChart chart, ChartPoint point, OperationUnit unit) {
        return axes.place(shown(chart, point, unit), point.topOne());
    }

    /** Grid, frame and numbers; the titles are written by the chart. */
    void paint(ChartSheet sheet) {
        axes.paint(sheet, PlotArea::compact);
    }

    /** {@code 500M}, {@code 2G}: exact, without digits that say nothing. */
    static String compact(BigDecimal tick) {
        int digits = tick.precision() - tick.scale();
        int power = Math.clamp((digits - 1) / 3, 0, SUFFIXES.length - 1);
        BigDecimal shown = tick.movePointLeft(3 * power).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return shown.toPlainString() + SUFFIXES[power];
    }
}
