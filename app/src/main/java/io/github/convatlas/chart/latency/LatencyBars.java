package io.github.convatlas.chart.latency;

import io.github.convatlas.chart.ChartSheet;
import io.github.convatlas.chart.ChartWords;
import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Item.Anchor;
import io.github.convatlas.diagram.Item.Origin;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.color.ColorRole;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.engine.Quantiles;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.message.Sentences;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Latencies as bars: to the median, with a line from the fast to the slow tenth of the runs and a tick at the fastest. Every
 * bar is a target, numbered as its row. What is said of a model stands beside its name, or below in as many lines as it takes.
 *
 * @param title what it shows
 * @param list  what is painted
 */
public record LatencyBars(String title, DisplayList list) {
    /** Narrower, no bar can be read. */
    public static final double LEAST_WIDTH = 320;

    /**
     * Lays out the bars.
     *
     * @param rows     in their order; all are drawn to one scale
     * @param chosen   the row that is set apart; -1 for none
     * @param width    in pixels, at least {@link #LEAST_WIDTH}
     * @param language of titles
     * @param metrics  how wide text is
     */
    public static LatencyBars of(List<BarRow> rows, int chosen, double width, Locale language, TextMetrics metrics) {
        return new Layout(said(rows, language), chosen, Math.max(LEAST_WIDTH, width), new ChartWords(language),
                new ChartSheet(metrics)).bars();
    }

    /** Why models failed, in the language of the titles. */
    private static List<BarRow> said(List<BarRow> rows, Locale language) {
        if (rows.stream().noneMatch(row -> row.state() instanceof BarRow.State.Failed)) {
            return rows;
        }
        Sentences sentences = Sentences.in(language);
        return rows.stream().map(row -> row.state() instanceof BarRow.State.Failed(String reason)
                ? new BarRow(row.name(), row.note(), new BarRow.State.Failed(sentences.say(reason)))
                : row).toList();
    }

    /** The target of a row. */
    public static Target.Key key(int row) {
        return Target.Key.network(row, "row");
    }

    /** What people read of times: {@code 9.12} or {@code 104}. */
    public static String figure(double milliseconds) {
        return String.format(Locale.ROOT, milliseconds < 10 ? "%.2f" : milliseconds < 100 ? "%.1f" : "%.0f",
                milliseconds);
    }

    /** One layout. */
    private record Layout(List<BarRow> rows, int chosen, double width, ChartWords words, ChartSheet sheet) {
        private static final double MARGIN = 16;
        private static final double TITLE = 27;
        private static final double TOP = 42;
        private static final double NAME = 18;
        private static final double BAR = 18;
        private static final double GAP = 14;
        private static final double LINE = 15;
        private static final double BESIDE = 10;
        private static final double SIZE = 12;

        LatencyBars bars() {
            String title = words.fill("latency.title");
            sheet.text(Origin.GROUND, title, new Point(MARGIN, TITLE),
                    new Item.Style(14, true, Anchor.LEFT, Tone.of(Tone.Ink.TEXT)));
            double most = rows.stream().map(BarRow::state).map(Layout::result).flatMap(Optional::stream)
                    .mapToDouble(result -> Math.max(result.ms().p90(), result.ms().median())).max().orElse(1);
            double y = legend();
            for (int row = 0; row < rows.size(); row++) {
                y += row(row, y, most) + GAP;
            }
            return new LatencyBars(title, sheet.list(new Rect(0, 0, width, Math.max(y, TOP + GAP))));
        }

        /** What the bar, the line and the tick are; where the first row begins. */
        private double legend() {
            List<String> lines = sheet.wrapped(words.fill("latency.legend"), ChartSheet.TEXT, width - 2 * MARGIN);
            for (int line = 0; line < lines.size(); line++) {
                said(Origin.GROUND, lines.get(line), new Point(MARGIN, TITLE + 5 + (line + 1) * LINE));
            }
            return TOP + lines.size() * LINE + 4;
        }

        private static Optional<LatencyResult> result(BarRow.State state) {
            return switch (state) {
                case BarRow.State.Growing(LatencyResult result) -> Optional.of(result);
                case BarRow.State.Done(LatencyResult result) -> Optional.of(result);
                case BarRow.State.Waiting(),BarRow.State.Failed(_) -> Optional.empty();
            };
        }

        /** A row: its name, what is said of it, and its bar; how high it is. */
        private double row(int number, double y, double most) {
            BarRow row = rows.get(number);
            Origin origin = Origin.of(key(number));
            double room = width - 2 * MARGIN;
            String said = row.note().isEmpty() ? text(row.state()) : row.note() + " · " + text(row.state());
            double named = MARGIN + sheet.width(row.name(), true, SIZE) + BESIDE;
            boolean fits = sheet.width(said, false, ChartSheet.TEXT) <= width - MARGIN - named;
            List<String> below = fits ? List.of() : sheet.wrapped(said, ChartSheet.TEXT, room);
            double top = y + NAME + below.size() * LINE;
            double height = top - y + (row.state() instanceof BarRow.State.Failed ? 0 : BAR);
            var frame = new Rect(MARGIN - 8, y - 3, room + 16, height + 9);
            if (number == chosen) {
                sheet.add(new Item.Box(Origin.GROUND, frame, 5, Tone.of(Tone.Ink.BAND),
                        Tone.of(Tone.Ink.HIGHLIGHT)));
            }
            sheet.text(origin, row.name(), new Point(MARGIN, y + SIZE),
                    new Item.Style(SIZE, true, Anchor.LEFT, Tone.of(Tone.Ink.TEXT)));
            if (fits) {
                said(origin, said, new Point(named, y + SIZE));
            }
            for (int line = 0; line < below.size(); line++) {
                said(origin, below.get(line), new Point(MARGIN, y + SIZE + (line + 1) * LINE));
            }
            result(row.state()).ifPresent(result -> bar(origin, result.ms(), top, room / most,
                    row.state() instanceof BarRow.State.Done));
            sheet.add(new Target(key(number), new Target.Subject.OneNetwork(row.name()), frame, Optional.empty()));
            return height;
        }

        private void said(Origin origin, String text, Point at) {
            sheet.text(origin, text, at,
                    new Item.Style(ChartSheet.TEXT, false, Anchor.LEFT, Tone.of(Tone.Ink.MUTED)));
        }

        private String text(BarRow.State state) {
            return switch (state) {
                case BarRow.State.Waiting() -> words.fill("latency.waiting");
                case BarRow.State.Growing(LatencyResult result) ->
                    words.fill("latency.growing", times(result), String.valueOf(result.runs()));
                case BarRow.State.Done(LatencyResult result) -> done(result);
                case BarRow.State.Failed(String reason) -> reason;
            };
        }

        private String done(LatencyResult result) {
            String all = words.fill("latency.done", times(result), String.valueOf(result.runs()));
            String speed = result.gmacPerSecond().isPresent()
                    ? words.fill("latency.speed", all,
                            String.format(Locale.ROOT, "%.1f", result.gmacPerSecond().getAsDouble()))
                    : all;
            return result.disturbedRounds() == 0
                    ? speed
                    : words.fill("latency.disturbed", speed, String.valueOf(result.disturbedRounds()));
        }

        private String times(LatencyResult result) {
            Quantiles ms = result.ms();
            return words.fill("latency.times", figure(ms.median()), figure(ms.p10()), figure(ms.p90()));
        }

        private void bar(Origin origin, Quantiles ms, double top, double scale, boolean done) {
            Tone.Part fill = done ? Tone.Part.ACCENT : Tone.Part.FILL;
            sheet.add(new Item.Box(origin, new Rect(MARGIN, top, Math.max(2, ms.median() * scale), BAR), 2,
                    Tone.of(ColorRole.POINTWISE, fill), Tone.of(ColorRole.POINTWISE, Tone.Part.BORDER)));
            double middle = top + BAR / 2;
            double from = MARGIN + ms.p10() * scale;
            double to = MARGIN + ms.p90() * scale;
            line(origin, new Point(from, middle), new Point(to, middle));
            line(origin, new Point(from, middle - 5), new Point(from, middle + 5));
            line(origin, new Point(to, middle - 5), new Point(to, middle + 5));
            double min = MARGIN + ms.min() * scale;
            line(origin, new Point(min, top + BAR - 4), new Point(min, top + BAR));
        }

        private void line(Origin origin, Point from, Point to) {
            sheet.add(new Item.Line(origin, List.of(from, to), Item.Stroke.plain(Tone.of(Tone.Ink.TEXT), 1.5)));
        }
    }
}
