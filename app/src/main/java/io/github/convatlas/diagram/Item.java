package io.github.convatlas.diagram;

import io.github.convatlas.diagram.color.Tone;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Something to paint. Painters paint items in the order of their list and know nothing of networks. */
public sealed interface Item {
    /** What it belongs to, and from which zoom it is painted. */
    Origin origin();

    /** The area it covers, strokes aside. */
    Rect bounds();

    /** The same item, stepping back. */
    default Item faded() {
        return switch (this) {
            case Box(Origin from, Rect place, double radius, Tone fill, Tone border) ->
                new Box(from, place, radius, Tone.faded(fill), Tone.faded(border));
            case Line(Origin from, List<Point> points, Stroke stroke) -> new Line(from, points, stroke.faded());
            case Curve(Origin from, List<Point> points, Stroke stroke) -> new Curve(from, points, stroke.faded());
            case Text(Origin from, String text, Point at, Style style, Rect place) -> new Text(from, text, at,
                    new Style(style.size(), style.bold(), style.anchor(), Tone.faded(style.tone())), place);
            case Badge(Origin from, String text, BadgeStyle style, Rect place) -> new Badge(from, text,
                    new BadgeStyle(style.shape(), Tone.faded(style.fill()), Tone.faded(style.ink()), style.size()),
                    place);
        };
    }

    /** How large a diagram must be shown before an item is worth painting. */
    enum Detail {
        /** Always. */
        OUTLINE(0),
        /** Where text can be read. */
        TEXT(0.35),
        /** Where small text can be read. */
        SMALL(0.55);

        private final double zoom;

        Detail(double zoom) {
            this.zoom = zoom;
        }

        /** The smallest zoom at which it is painted. */
        public double zoom() {
            return zoom;
        }
    }

    /**
     * Where an item comes from.
     *
     * @param owner  the target it belongs to; nothing for the ground and the margins
     * @param detail from which zoom it is painted
     */
    record Origin(Optional<Target.Key> owner, Detail detail) {
        /** Of no target, at every zoom. */
        public static final Origin GROUND = new Origin(Optional.empty(), Detail.OUTLINE);

        /** Of a target, at every zoom. */
        public static Origin of(Target.Key key) {
            return new Origin(Optional.of(key), Detail.OUTLINE);
        }

        /** The same owner with another level of detail. */
        public Origin at(Detail level) {
            return new Origin(owner, level);
        }
    }

    /**
     * How a line is drawn.
     *
     * @param tone   its color
     * @param width  in pixels
     * @param dashed whether it is broken
     * @param arrow  whether it ends in an arrowhead
     * @param corner radius of its corners in pixels
     */
    record Stroke(Tone tone, double width, boolean dashed, boolean arrow, double corner) {
        /** A plain line. */
        public static Stroke plain(Tone tone, double width) {
            return new Stroke(tone, width, false, false, 0);
        }

        Stroke faded() {
            return new Stroke(Tone.faded(tone), width, dashed, arrow, corner);
        }
    }

    /**
     * A rectangle with round corners.
     *
     * @param origin where it comes from
     * @param bounds its outline
     * @param radius of the corners in pixels; 0 for a square box
     * @param fill   what it is filled with
     * @param border its border, one pixel wide
     */
    record Box(Origin origin, Rect bounds, double radius, Tone fill, Tone border) implements Item {
    }

    /**
     * Straight lines from point to point.
     *
     * @param origin where it comes from
     * @param points at least two
     * @param stroke how it is drawn
     */
    record Line(Origin origin, List<Point> points, Stroke stroke) implements Item {
        /** Copies the points and checks that there are two. */
        public Line {
            points = List.copyOf(points);
            if (points.size() < 2) {
                throw new IllegalArgumentException("a line needs two points");
            }
        }

        @Override
        public Rect bounds() {
            return Rect.around(points);
        }
    }

    /**
     * A cubic Bezier curve.
     *
     * @param origin   where it comes from
     * @param points   start, two control points, end
     * @param stroke   how it is drawn
     */
    record Curve(Origin origin, List<Point> points, Stroke stroke) implements Item {
        /** Copies the points and checks that there are four. */
        public Curve {
            points = List.copyOf(points);
            if (points.size() != 4) {
                throw new IllegalArgumentException("a curve needs four points");
            }
        }

        @Override
        public Rect bounds() {
            return Rect.around(points);
        }
    }

    /** Which point of a text its position is. */
    enum Anchor {
        /** Its left end. */
        LEFT,
        /** Its middle. */
        CENTER,
        /** Its right end. */
        RIGHT
    }

    /**
     * How text is written.
     *
     * @param size   of the font in pixels
     * @param bold   whether it is bold
     * @param anchor which point of it is placed
     * @param tone   its color
     */
    record Style(double size, boolean bold, Anchor anchor, Tone tone) {
    }

    /**
     * One line of text.
     *
     * @param origin where it comes from
     * @param text   what is written
     * @param at     the anchor, on the baseline
     * @param style  how it is written
     * @param bounds the area it needs
     */
    record Text(Origin origin, String text, Point at, Style style, Rect bounds) implements Item {
    }

    /** The outline of a badge. */
    enum Shape {
        /** A small square with round corners: what a block does. */
        CHIP,
        /** A box with half circles at its sides: how often a block is repeated. */
        PILL,
        /** A box that narrows downward: the map shrinks. */
        STEP,
        /** A square: a mark of a chart, as those below. */
        SQUARE,
        /** A square on its corner. */
        DIAMOND,
        /** A triangle on its side. */
        TRIANGLE,
        /** A triangle on its corner. */
        WEDGE,
        /** A cross with thick arms. */
        CROSS;

        /** The corners in a box of 1 x 1; none where the outline is round or depends on the size. */
        public List<Point> corners() {
            return switch (this) {
                case CHIP, PILL, STEP -> List.of();
                case SQUARE -> points(0, 0, 1, 0, 1, 1, 0, 1);
                case DIAMOND -> points(0.5, 0, 1, 0.5, 0.5, 1, 0, 0.5);
                case TRIANGLE -> points(0.5, 0, 1, 1, 0, 1);
                case WEDGE -> points(0, 0, 1, 0, 0.5, 1);
                case CROSS -> points(0.33, 0, 0.67, 0, 0.67, 0.33, 1, 0.33, 1, 0.67, 0.67, 0.67, 0.67, 1, 0.33, 1, 0.33,
                        0.67, 0, 0.67, 0, 0.33, 0.33, 0.33);
            };
        }

        private static List<Point> points(double... coordinates) {
            return IntStream.range(0, coordinates.length / 2)
                    .mapToObj(i -> new Point(coordinates[2 * i], coordinates[2 * i + 1])).toList();
        }
    }

    /**
     * How a badge looks.
     *
     * @param shape its outline
     * @param fill  what it is filled with
     * @param ink   its text
     * @param size  of its font in pixels
     */
    record BadgeStyle(Shape shape, Tone fill, Tone ink, double size) {
    }

    /**
     * A small mark, perhaps with a letter or a short text in its middle.
     *
     * @param origin where it comes from
     * @param text   what it says; may be empty
     * @param style  how it looks
     * @param bounds its outline
     */
    record Badge(Origin origin, String text, BadgeStyle style, Rect bounds) implements Item {
    }
}
