package io.github.convatlas.chart;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Item.Anchor;
import io.github.convatlas.diagram.Item.Origin;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.color.Tone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A chart as points in a plane, ready to be painted. Every point is a target whose subject is its network.
 *
 * @param title     what it shows
 * @param list      what is painted
 * @param unlabeled the names that found no room, in the order of the points; their points are there
 */
public record ScatterChart(String title, DisplayList list, List<String> unlabeled) {
    private static final double MARGIN = 16;
    private static final double ABOVE = 62;
    private static final double BELOW = 32;
    private static final double TITLE_LINE = 16;
    private static final double NUMBERS = 34;
    private static final double REACH = 8;
    private static final Tone FRONT = Tone.of(Tone.Ink.HIGHLIGHT);

    /** Copies the names. */
    public ScatterChart {
        unlabeled = List.copyOf(unlabeled);
    }

    /**
     * Lays out a chart.
     *
     * @param chart   what is shown
     * @param options size, unit, arrows, language
     * @param metrics how wide text is
     */
    public static ScatterChart of(AccuracyChart chart, ChartOptions options, TextMetrics metrics) {
        return new Layout(chart, options, metrics).chart();
    }

    /**
     * The identity of a point's target.
     *
     * @param point of the chart
     */
    public static Target.Key key(ChartPoint point) {
        return Target.Key.network(0, point.reference());
    }

    /** One layout. */
    private static final class Layout {
        private final AccuracyChart chart;
        private final ChartOptions options;
        private final ChartWords words;
        private final ChartSheet sheet;
        private final List<ChartPoint> front;
        private final SequencedMap<ChartPoint, Point> places = new LinkedHashMap<>();

        Layout(AccuracyChart chart, ChartOptions options, TextMetrics metrics) {
            this.chart = chart;
            this.options = options;
            this.words = new ChartWords(options.language());
            this.sheet = new ChartSheet(metrics);
            this.front = chart.front();
        }

        ScatterChart chart() {
            var whole = new Rect(0, 0, options.width(), options.height());
            String title = words.fill("title." + chart.axis(), options.unit().label());
            sheet.text(Origin.GROUND, title, new Point(MARGIN, 27),
                    new Item.Style(16, true, Anchor.LEFT, Tone.of(Tone.Ink.TEXT)));
            if (chart.points().isEmpty()) {
                sheet.text(words.fill("empty"), new Point(MARGIN, 52), Anchor.LEFT, Tone.Ink.MUTED);
                return new ScatterChart(title, sheet.list(whole), List.of());
            }
            var legend = new Legend(chart, options.arrows() && !chart.arrows().isEmpty(), words);
            double side = legend.width(sheet);
            List<String> below = axisTitle();
            var bounds = new Rect(MARGIN + NUMBERS, ABOVE, options.width() - 2 * MARGIN - NUMBERS - side - MARGIN,
                    options.height() - ABOVE - BELOW - TITLE_LINE * below.size());
            PlotArea area = PlotArea.of(chart, bounds, options);
            chart.points().forEach(point -> places.put(point, area.place(chart, point, options.unit())));
            area.paint(sheet);
            titles(bounds, below);
            legend.paint(sheet, new Point(bounds.right() + MARGIN, bounds.y() + 6), bounds.height());
            List<String> unlabeled = points(bounds);
            return new ScatterChart(title, sheet.list(whole), unlabeled);
        }

        private List<String> axisTitle() {
            MeasuredLatency latency = chart.question().latency();
            String what = switch (chart.axis()) {
                case MACS -> words.fill("axis.MACS." + options.unit());
                case PARAMS -> words.fill("axis.PARAMS");
                case LATENCY -> words.fill("axis.LATENCY", latency.runs(),
                        String.valueOf(latency.threads()), latency.machine());
            };
            String text = words.fill(options.linear() ? "axis.linear" : "axis.log", what);
            return sheet.wrapped(text, ChartSheet.TEXT, options.width() - 2 * MARGIN - NUMBERS);
        }

        private void titles(Rect bounds, List<String> below) {
            sheet.text(words.fill("axis.accuracy"), new Point(MARGIN, ABOVE - 13), Anchor.LEFT, Tone.Ink.MUTED);
            for (int i = 0; i < below.size(); i++) {
                sheet.text(below.get(i), new Point(bounds.x(), bounds.bottom() + BELOW + 5 + i * TITLE_LINE),
                        Anchor.LEFT,
                        Tone.Ink.MUTED);
            }
        }

        /** Lines below, then marks, then names; the names that found no room. */
        private List<String> points(Rect bounds) {
            List<LabelPlacer.Segment> lines = frontLines();
            var arrows = new ArrayList<LabelPlacer.Segment>();
            lines.forEach(line -> sheet.line(FRONT, 1.5, line.from(), line.to()));
            if (options.arrows()) {
                chart.arrows().forEach(arrow -> arrows.addAll(arrow(arrow)));
            }
            List<ChartPoint> order = new ArrayList<>(chart.points());
            order.sort(Comparator.comparing((ChartPoint point) -> !chart.isChosen(point))
                    .thenComparing(point -> !front.contains(point))
                    .thenComparingInt(point -> front.contains(point) ? front.indexOf(point) : 0));
            Map<Integer, LabelPlacer.Place> names = LabelPlacer.place(bounds,
                    order.stream().map(this::label).toList(), lines, arrows);
            names.forEach((i, place) -> place.leader().ifPresent(line -> sheet.add(new Item.Line(origin(order.get(i)),
                    List.of(line.from(), line.to()), Item.Stroke.plain(Tone.of(Tone.Ink.WIRE), 0.75)))));
            chart.points().stream().filter(chart::isBackground).forEach(this::mark);
            chart.points().stream().filter(point -> !chart.isBackground(point)).forEach(this::mark);
            names.forEach((i, place) -> name(order.get(i), place.box()));
            return chart.points().stream().filter(this::isNamed)
                    .filter(point -> !names.containsKey(order.indexOf(point)))
                    .map(point -> point.network().displayName()).toList();
        }

        /** Steps: between two unbeaten networks nothing is claimed to exist. */
        private List<LabelPlacer.Segment> frontLines() {
            var lines = new ArrayList<LabelPlacer.Segment>();
            for (int i = 1; i < front.size(); i++) {
                Point from = place(front.get(i - 1));
                Point to = place(front.get(i));
                var corner = new Point(to.x(), from.y());
                lines.add(new LabelPlacer.Segment(from, corner));
                lines.add(new LabelPlacer.Segment(corner, to));
            }
            return lines;
        }

        private List<LabelPlacer.Segment> arrow(AccuracyChart.Arrow arrow) {
            Point from = place(arrow.from());
            Point to = place(arrow.to());
            double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
            if (length < 3 * REACH) {
                return List.of();
            }
            double dx = (to.x() - from.x()) / length * REACH;
            double dy = (to.y() - from.y()) / length * REACH;
            var start = new Point(from.x() + dx, from.y() + dy);
            var end = new Point(to.x() - dx, to.y() - dy);
            sheet.add(new Item.Line(Origin.GROUND, List.of(start, end),
                    new Item.Stroke(Tone.of(Tone.Ink.WIRE), 1, true, true, 0)));
            return List.of(new LabelPlacer.Segment(start, end));
        }

        /** Behind networks that are set apart, only the front has names. */
        private boolean isNamed(ChartPoint point) {
            return !chart.isBackground(point) || front.contains(point);
        }

        private boolean isBold(ChartPoint point) {
            return chart.question().chosen().isEmpty() ? front.contains(point) : chart.isChosen(point);
        }

        private LabelPlacer.Label label(ChartPoint point) {
            if (!isNamed(point)) {
                return LabelPlacer.Label.none(place(point));
            }
            double width = sheet.width(point.network().displayName(), isBold(point), ChartSheet.TEXT);
            return new LabelPlacer.Label(place(point), width, ChartSheet.height(ChartSheet.TEXT), isBold(point));
        }

        private void mark(ChartPoint point) {
            Mark mark = Mark.of(chart.families().indexOf(point.family()));
            List<Item> items = chart.isChosen(point)
                    ? mark.ringed(origin(point), place(point))
                    : chart.isBackground(point)
                            ? mark.pale(origin(point), place(point))
                            : mark.at(origin(point), place(point));
            items.forEach(sheet::add);
            sheet.add(new Target(key(point), new Target.Subject.OneNetwork(point.reference()),
                    Mark.bounds(place(point), Mark.RADIUS + 3), Optional.empty()));
        }

        private void name(ChartPoint point, Rect box) {
            boolean bold = isBold(point);
            Anchor anchor = toward(place(point), box);
            double x = switch (anchor) {
                case LEFT -> box.x();
                case CENTER -> box.centerX();
                case RIGHT -> box.right();
            };
            sheet.text(origin(point), point.network().displayName(),
                    new Point(x, ChartSheet.baseline(box, ChartSheet.TEXT)), new Item.Style(ChartSheet.TEXT, bold,
                            anchor, Tone.of(bold ? Tone.Ink.TEXT : Tone.Ink.MUTED)));
        }

        /** The end of a name that stays near its point in whatever font it is written. */
        private static Anchor toward(Point at, Rect box) {
            if (at.x() <= box.x()) {
                return Anchor.LEFT;
            }
            return at.x() >= box.right() ? Anchor.RIGHT : Anchor.CENTER;
        }

        private Point place(ChartPoint point) {
            return places.getOrDefault(point, new Point(0, 0));
        }

        private static Origin origin(ChartPoint point) {
            return Origin.of(key(point));
        }
    }
}
