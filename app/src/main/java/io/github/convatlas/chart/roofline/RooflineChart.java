package io.github.convatlas.chart.roofline;

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
import io.github.convatlas.measure.layers.LayerKind;
import io.github.convatlas.measure.layers.MeasuredLayer;
import io.github.convatlas.measure.layers.MeasuredLayers;
import io.github.convatlas.measure.sheet.MeasureWords;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A roofline, ready to be painted. A mark stands for a layer: its color and letter for the kind, its shape for the network,
 * its area for the share of the network's time. Every mark is a target.
 *
 * @param title what it shows
 * @param list  what is painted
 * @param marks the layer of each target
 */
public record RooflineChart(String title, DisplayList list, Map<Target.Key, MeasuredLayer> marks) {
    /** Copies the map. */
    public RooflineChart {
        marks = Map.copyOf(marks);
    }

    /**
     * Lays out a roofline.
     *
     * @param roofline what is shown
     * @param options  size and language
     * @param metrics  how wide text is
     */
    public static RooflineChart of(Roofline roofline, RooflineOptions options, TextMetrics metrics) {
        return new Layout(roofline, options, metrics).chart();
    }

    /** One layout. */
    private static final class Layout {
        private static final double MARGIN = 16;
        private static final double TITLE = 27;
        private static final double ABOVE = 62;
        private static final double BELOW = 36;
        private static final double LINE = 16;
        private static final double NUMBERS = 38;
        private static final double SIGN = 18;
        private static final double LEAST_RADIUS = 5;
        /** The radius of a layer that takes all the time. */
        private static final double LARGEST_RADIUS = 34;
        private static final List<Item.Shape> SHAPES = List.of(Item.Shape.PILL, Item.Shape.SQUARE, Item.Shape.DIAMOND,
                Item.Shape.TRIANGLE, Item.Shape.WEDGE, Item.Shape.CROSS);
        private final Roofline roofline;
        private final RooflineOptions options;
        private final ChartWords words;
        private final MeasureWords names;
        private final ChartSheet sheet;
        private final Map<Target.Key, MeasuredLayer> marks = new LinkedHashMap<>();

        Layout(Roofline roofline, RooflineOptions options, TextMetrics metrics) {
            this.roofline = roofline;
            this.options = options;
            this.words = new ChartWords(options.language());
            this.names = new MeasureWords(options.language());
            this.sheet = new ChartSheet(metrics);
        }

        RooflineChart chart() {
            var whole = new Rect(0, 0, options.width(), options.height());
            String title = words.fill("roofline.title");
            sheet.text(Origin.GROUND, title, new Point(MARGIN, TITLE),
                    new Item.Style(16, true, Anchor.LEFT, Tone.of(Tone.Ink.TEXT)));
            List<MeasuredLayer> layers = roofline.networks().stream().map(Roofline::placed)
                    .flatMap(List::stream).toList();
            if (layers.isEmpty()) {
                sheet.text(words.fill("roofline.empty"), new Point(MARGIN, 52), Anchor.LEFT, Tone.Ink.MUTED);
                return new RooflineChart(title, sheet.list(whole), marks);
            }
            double side = Math.min(legendWidth(), options.width() / 3);
            List<String> below = sheet.wrapped(below(), ChartSheet.TEXT, options.width() - 2 * MARGIN - NUMBERS);
            var bounds = new Rect(MARGIN + NUMBERS, ABOVE, options.width() - 3 * MARGIN - NUMBERS - side,
                    options.height() - ABOVE - BELOW - LINE * below.size());
            RooflineArea area = RooflineArea.of(roofline.roofs(), layers, bounds);
            area.paint(sheet);
            sheet.text(words.fill("roofline.y"), new Point(MARGIN, ABOVE - 13), Anchor.LEFT, Tone.Ink.MUTED);
            for (int i = 0; i < below.size(); i++) {
                sheet.text(below.get(i), new Point(bounds.x(), bounds.bottom() + BELOW + i * LINE), Anchor.LEFT,
                        Tone.Ink.MUTED);
            }
            area.paintRoofs(sheet, words);
            marks(area);
            legend(new Point(bounds.right() + MARGIN, bounds.y() + 6));
            return new RooflineChart(title, sheet.list(whole), marks);
        }

        private String below() {
            var roofs = roofline.roofs();
            return words.fill("roofline.x") + " " + words.fill("roofline.about", names.threads(roofs.threads()),
                    names.machine(roofs.machine()));
        }

        /** The largest first, so that small ones lie on top of them. */
        private void marks(RooflineArea area) {
            List<Mark> all = new ArrayList<>();
            for (int network = 0; network < roofline.networks().size(); network++) {
                int number = network;
                Roofline.placed(roofline.networks().get(network))
                        .forEach(layer -> all.add(new Mark(number, layer)));
            }
            all.sort(Comparator.comparingDouble((Mark mark) -> mark.layer().share()).reversed());
            for (Mark mark : all) {
                MeasuredLayer layer = mark.layer();
                Point at = area.place(layer.intensity(), layer.gmacPerSecond().orElse(0));
                double radius = radius(layer);
                Target.Key key = Target.Key.layer(mark.network(), layer.id().value());
                sign(Origin.of(key), at, radius, shape(mark.network()), layer.kind().role());
                marks.put(key, layer);
                sheet.add(new Target(key, new Target.Subject.OneLayer(layer.id()), around(at, radius + 1),
                        Optional.empty()));
            }
        }

        /** A layer of a network. */
        private record Mark(int network, MeasuredLayer layer) {
        }

        private static double radius(MeasuredLayer layer) {
            return Math.max(LEAST_RADIUS, LARGEST_RADIUS * Math.sqrt(layer.share()));
        }

        private static Item.Shape shape(int network) {
            return SHAPES.get(network % SHAPES.size());
        }

        private void sign(Origin origin, Point at, double radius, Item.Shape shape, ColorRole role) {
            var rim = new Item.BadgeStyle(shape, Tone.of(Tone.Ink.GROUND), Tone.of(Tone.Ink.TEXT), 8);
            sheet.add(new Item.Badge(origin, "", rim, around(at, radius + 1)));
            var style = new Item.BadgeStyle(shape, Tone.of(role, Tone.Part.ACCENT), Tone.of(role, Tone.Part.ON_ACCENT),
                    8);
            sheet.add(new Item.Badge(origin, role.letter(), style, around(at, radius)));
        }

        private static Rect around(Point at, double radius) {
            return new Rect(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius);
        }

        private List<LayerKind> kinds() {
            return roofline.networks().stream().map(Roofline::placed).flatMap(List::stream).map(MeasuredLayer::kind)
                    .distinct().sorted().toList();
        }

        private double legendWidth() {
            double kinds = kinds().stream().mapToDouble(kind -> sheet.width(names.kind(kind), false, ChartSheet.TEXT))
                    .max().orElse(0);
            double networks = roofline.networks().stream().mapToDouble(
                    network -> sheet.width(network.network().displayName(), false, ChartSheet.TEXT)).max().orElse(0);
            double area = sheet.width(words.fill("roofline.area"), false, ChartSheet.TEXT);
            return SIGN + 8 + Math.max(area, Math.max(kinds, networks));
        }

        private void legend(Point corner) {
            double y = corner.y();
            for (LayerKind kind : kinds()) {
                sign(Origin.GROUND, new Point(corner.x() + SIGN / 2, y), LEAST_RADIUS + 1, Item.Shape.PILL,
                        kind.role());
                y = entry(corner.x(), y, names.kind(kind));
            }
            y += 8;
            for (int network = 0; network < roofline.networks().size(); network++) {
                MeasuredLayers measured = roofline.networks().get(network);
                sheet.add(new Item.Badge(Origin.GROUND, "",
                        new Item.BadgeStyle(shape(network), Tone.of(Tone.Ink.WIRE), Tone.of(Tone.Ink.TEXT), 8),
                        around(new Point(corner.x() + SIGN / 2, y), LEAST_RADIUS + 1)));
                y = entry(corner.x(), y, measured.network().displayName());
            }
            entry(corner.x(), y + 8, words.fill("roofline.area"));
        }

        private double entry(double x, double y, String text) {
            sheet.text(text, new Point(x + SIGN + 8, y + 4), Anchor.LEFT, Tone.Ink.TEXT);
            return y + 20;
        }
    }
}
