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
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.measure.layers.KindTotal;
import io.github.convatlas.measure.layers.LayerKind;
import io.github.convatlas.measure.layers.MeasuredLayers;
import io.github.convatlas.measure.sheet.MeasureWords;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What the MACs say about a network, and what the clock says: two bars of the same length in parts by kind of layer. Every
 * part is a target.
 *
 * @param title what it shows
 * @param list  what is painted
 * @param parts what each target stands for
 */
public record KindBars(String title, DisplayList list, Map<Target.Key, KindTotal> parts) {
    /** Narrower, no bar can be read. */
    public static final double LEAST_WIDTH = 320;

    /** Copies the map. */
    public KindBars {
        parts = Map.copyOf(parts);
    }

    /**
     * Lays out the bars.
     *
     * @param layers   of a measured network
     * @param width    in pixels, at least {@link #LEAST_WIDTH}
     * @param language of titles
     * @param metrics  how wide text is
     */
    public static KindBars of(MeasuredLayers layers, double width, Locale language, TextMetrics metrics) {
        return new Layout(layers.byKind(), Math.max(LEAST_WIDTH, width), new ChartWords(language),
                new MeasureWords(language), new ChartSheet(metrics), new LinkedHashMap<>())
                .bars(layers.network().displayName());
    }

    /** One layout. */
    private record Layout(List<KindTotal> totals, double width, ChartWords words, MeasureWords names, ChartSheet sheet,
            Map<Target.Key, KindTotal> parts) {
        private static final double MARGIN = 16;
        private static final double TITLE = 27;
        private static final double TOP = 44;
        private static final double NAME = 16;
        private static final double BAR = 26;
        private static final double GAP = 12;
        private static final double SIGN = 16;

        KindBars bars(String network) {
            String title = words.fill("kinds.title", network);
            sheet.text(Origin.GROUND, title, new Point(MARGIN, TITLE),
                    new Item.Style(14, true, Anchor.LEFT, Tone.of(Tone.Ink.TEXT)));
            bar(0, TOP, words.fill("kinds.macs"), KindTotal::macsShare);
            bar(1, TOP + NAME + BAR + GAP, words.fill("kinds.time"), KindTotal::share);
            double bottom = legend(TOP + 2 * (NAME + BAR + GAP) + 8);
            return new KindBars(title, sheet.list(new Rect(0, 0, width, bottom)), parts);
        }

        private void bar(int row, double top, String name, ToDoubleFunction<KindTotal> share) {
            sheet.text(name, new Point(MARGIN, top + 11), Anchor.LEFT, Tone.Ink.MUTED);
            double left = MARGIN;
            for (KindTotal total : totals) {
                double length = share.applyAsDouble(total) * (width - 2 * MARGIN);
                if (length > 0) {
                    part(row, total, new Rect(left, top + NAME, length, BAR), share.applyAsDouble(total));
                    left += length;
                }
            }
        }

        private void part(int row, KindTotal total, Rect box, double share) {
            Target.Key key = Target.Key.network(row, total.kind().name());
            Origin origin = Origin.of(key);
            sheet.add(new Item.Box(origin, box, 0, fill(total.kind(), Tone.Part.FILL),
                    box.width() < 3 ? Tone.NONE : fill(total.kind(), Tone.Part.BORDER)));
            parts.put(key, total);
            sheet.add(new Target(key, new Target.Subject.OneNetwork(total.kind().name()), box, Optional.empty()));
            String whole = words.fill("kinds.inside", names.kind(total.kind()), percent(share));
            String text = sheet.width(whole, false, ChartSheet.TEXT) + 8 <= box.width() ? whole : percent(share) + "%";
            if (sheet.width(text, false, ChartSheet.TEXT) + 4 <= box.width()) {
                sheet.text(origin, text, new Point(box.centerX(), box.centerY() + 4), new Item.Style(ChartSheet.TEXT,
                        false, Anchor.CENTER, fill(total.kind(), Tone.Part.ON_FILL)));
            }
        }

        private static Tone fill(LayerKind kind, Tone.Part part) {
            boolean isLayout = kind == LayerKind.LAYOUT;
            return isLayout && part == Tone.Part.FILL ? Tone.of(Tone.Ink.BADGE) : Tone.of(kind.role(), part);
        }

        private double legend(double top) {
            double x = MARGIN;
            double y = top;
            for (KindTotal total : totals) {
                String text = words.fill("kinds.legend", names.kind(total.kind()), percent(total.macsShare()),
                        percent(total.share()));
                double room = SIGN + 6 + sheet.width(text, false, ChartSheet.TEXT) + 18;
                if (x > MARGIN && x + room > width - MARGIN) {
                    x = MARGIN;
                    y += 20;
                }
                sheet.add(new Item.Badge(Origin.GROUND, total.kind().letter(),
                        new Item.BadgeStyle(Item.Shape.SQUARE, fill(total.kind(), Tone.Part.FILL),
                                fill(total.kind(), Tone.Part.ON_FILL), 9),
                        new Rect(x, y, SIGN, SIGN)));
                sheet.text(text, new Point(x + SIGN + 6, y + 12), Anchor.LEFT, Tone.Ink.TEXT);
                x += room;
            }
            return y + 26;
        }

        private static String percent(double share) {
            return String.format(Locale.ROOT, share < 0.0995 ? "%.1f" : "%.0f", 100 * share);
        }
    }
}
