package io.github.convatlas.chart.bars;

import io.github.convatlas.chart.ChartSheet;
import io.github.convatlas.chart.ChartWords;
import io.github.convatlas.compare.ResolutionCosts;
import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Item.Anchor;
import io.github.convatlas.diagram.Item.Origin;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.export.Figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A bar for each network, in segments by resolution from the largest maps to the smallest, the head last. Every segment is a
 * target. Its resolution and value are written into it, or below it where it is narrow.
 *
 * @param title    what it shows
 * @param list     what is painted
 * @param segments what each target stands for
 */
public record BarsChart(String title, DisplayList list, Map<Target.Key, Segment> segments) {
    /** Copies the map. */
    public BarsChart {
        segments = Map.copyOf(segments);
    }

    /**
     * What a part of a bar stands for.
     *
     * @param network its place among the networks
     * @param part    the resolution
     * @param value   MACs or params; FLOPs where those are shown
     * @param share   of the whole network, from 0 to 1
     */
    public record Segment(int network, ResolutionCosts.Part part, long value, double share) {
    }

    /**
     * Lays out the bars.
     *
     * @param costs   of at least one network
     * @param options which and how
     * @param metrics how wide text is
     */
    public static BarsChart of(ResolutionCosts costs, BarOptions options, TextMetrics metrics) {
        return new Layout(costs, options, metrics).chart();
    }

    /** One layout. */
    private static final class Layout {
        private static final double MARGIN = 16;
        private static final double TITLE = 27;
        private static final double TOP = 42;
        private static final double NAME = 16;
        private static final double BAR = 24;
        private static final double BELOW = 20;
        private static final double GAP = 12;
        private static final double SMALL = 10;
        /** Labels that are farther away stand in the order of their parts, which is as clear as a long flat line. */
        private static final double LONGEST_LEADER = 44;
        /** A part that is less than this share of its network is not written beside the bar. */
        private static final double LEAST_WRITTEN = 0.005;
        private final ResolutionCosts costs;
        private final BarOptions options;
        private final ChartWords words;
        private final ChartSheet sheet;
        private final double room;
        private final Map<Target.Key, Segment> segments = new LinkedHashMap<>();

        Layout(ResolutionCosts costs, BarOptions options, TextMetrics metrics) {
            this.costs = costs;
            this.options = options;
            this.words = new ChartWords(options.language());
            this.sheet = new ChartSheet(metrics);
            this.room = options.width() - 2 * MARGIN;
        }

        BarsChart chart() {
            String what = options.macs() ? options.unit().label() : words.fill("bars.params");
            String title = words.fill(options.shares() ? "bars.title.shares" : "bars.title", what);
            sheet.text(Origin.GROUND, title, new Point(MARGIN, TITLE),
                    new Item.Style(14, true, Anchor.LEFT, Tone.of(Tone.Ink.TEXT)));
            long most = costs.columns().stream().mapToLong(this::total).max().orElse(0);
            double y = TOP;
            for (int network = 0; network < costs.columns().size(); network++) {
                y = bar(network, y, most) + GAP;
            }
            return new BarsChart(title, sheet.list(new Rect(0, 0, options.width(), y)), segments);
        }

        private long value(ResolutionCosts.Part part) {
            return options.macs() ? options.unit().of(part.cost().macs()) : part.cost().params();
        }

        private long total(ResolutionCosts.Column column) {
            return column.parts().stream().mapToLong(this::value).sum();
        }

        /** A network from this height on; where the next may begin. */
        private double bar(int network, double top, long most) {
            ResolutionCosts.Column column = costs.columns().get(network);
            long total = total(column);
            String name = column.identity().displayName();
            sheet.text(Origin.GROUND, name, new Point(MARGIN, top + 12),
                    new Item.Style(12, true, Anchor.LEFT, Tone.of(Tone.Ink.TEXT)));
            String unit = options.macs() ? " " + options.unit().label() : "";
            sheet.text(Figures.compact(total) + unit, new Point(MARGIN + sheet.width(name, true, 12) + 10, top + 12),
                    Anchor.LEFT, Tone.Ink.MUTED);
            double length = options.shares() ? room : most == 0 ? 0 : Math.max(2, room * total / most);
            double left = MARGIN;
            var below = new ArrayList<SpreadLabels.Label>();
            var written = new ArrayList<Drawn>();
            for (ResolutionCosts.Part part : column.parts()) {
                double width = total == 0 ? 0 : length * value(part) / total;
                if (width > 0) {
                    Drawn drawn = new Drawn(new Segment(network, part, value(part), (double) value(part) / total),
                            new Rect(left, top + NAME, width, BAR), key(network, column, part));
                    segment(drawn);
                    if (!isWrittenInside(drawn) && drawn.segment().share() >= LEAST_WRITTEN) {
                        below.add(new SpreadLabels.Label(written.size(), drawn.box().centerX(),
                                sheet.width(beside(drawn), false, SMALL), drawn.segment().share()));
                        written.add(drawn);
                    }
                    left += width;
                }
            }
            SpreadLabels.spread(below, MARGIN, options.width() - MARGIN)
                    .forEach(label -> writeBelow(written.get(label.label().index()), label));
            return top + NAME + BAR + (below.isEmpty() ? 0 : BELOW);
        }

        /**
         * A segment with its place.
         *
         * @param segment itself
         * @param box     its outline
         * @param key     of its target
         */
        private record Drawn(Segment segment, Rect box, Target.Key key) {
        }

        /** The same network may be compared with itself, so its place belongs to the identity. */
        private static Target.Key key(int network, ResolutionCosts.Column column, ResolutionCosts.Part part) {
            String row = part.row().isPresent() ? String.valueOf(part.row().getAsInt()) : "head";
            return Target.Key.network(network, column.identity().reference() + "#" + row);
        }

        private void segment(Drawn drawn) {
            Rect box = drawn.box();
            Origin origin = Origin.of(drawn.key());
            sheet.add(new Item.Box(origin, box, 0, fill(drawn.segment().part(), Tone.Part.FILL),
                    box.width() < 3 ? Tone.NONE : fill(drawn.segment().part(), Tone.Part.BORDER)));
            segments.put(drawn.key(), drawn.segment());
            sheet.add(new Target(drawn.key(),
                    new Target.Subject.OneNetwork(
                            costs.columns().get(drawn.segment().network()).identity().reference()),
                    box, Optional.empty()));
            if (isWrittenInside(drawn)) {
                sheet.text(origin, inside(drawn), new Point(box.centerX(), box.centerY() + 4), new Item.Style(
                        ChartSheet.TEXT, false, Anchor.CENTER, fill(drawn.segment().part(), Tone.Part.ON_FILL)));
            }
        }

        private Tone fill(ResolutionCosts.Part part, Tone.Part of) {
            if (part.isHead()) {
                return Tone.of(switch (of) {
                    case FILL, ACCENT -> Tone.Ink.BADGE;
                    case BORDER -> Tone.Ink.RULE;
                    case ON_FILL, MUTED_ON_FILL, ON_ACCENT -> Tone.Ink.TEXT;
                });
            }
            int rows = Math.max(2, costs.rows());
            return new Tone.Heat((double) part.row().orElse(0) / (rows - 1), of);
        }

        private boolean isWrittenInside(Drawn drawn) {
            return sheet.width(inside(drawn), false, ChartSheet.TEXT) + 8 <= drawn.box().width();
        }

        private String inside(Drawn drawn) {
            return words.fill("bars.inside", name(drawn), figure(drawn));
        }

        private String beside(Drawn drawn) {
            return words.fill("bars.beside", name(drawn), figure(drawn));
        }

        private String name(Drawn drawn) {
            ResolutionCosts.Part part = drawn.segment().part();
            return part.isHead() ? words.fill("bars.head") : String.valueOf(part.resolution());
        }

        private String figure(Drawn drawn) {
            return options.shares()
                    ? Math.round(100 * drawn.segment().share()) + "%"
                    : Figures.compact(drawn.segment().value());
        }

        private void writeBelow(Drawn drawn, SpreadLabels.Placed label) {
            double from = drawn.box().centerX();
            double bottom = drawn.box().bottom();
            double middle = label.left() + label.label().width() / 2;
            Origin origin = Origin.of(drawn.key());
            if (Math.abs(middle - from) < LONGEST_LEADER) {
                sheet.add(new Item.Line(origin, List.of(new Point(from, bottom), new Point(middle, bottom + 7)),
                        Item.Stroke.plain(Tone.of(Tone.Ink.WIRE), 0.75)));
            }
            sheet.text(origin, beside(drawn), new Point(middle, bottom + 17),
                    new Item.Style(SMALL, false, Anchor.CENTER, Tone.of(Tone.Ink.MUTED)));
        }
    }
}
