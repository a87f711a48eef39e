package io.github.convatlas.diagram;

import java.util.Collection;

/**
 * A rectangle of a diagram.
 *
 * @param x      left side, in pixels at a zoom of 1
 * @param y      upper side
 * @param width  never negative
 * @param height never negative
 */
public record Rect(double x, double y, double width, double height) {
    /** Nothing, at the origin. */
    public static final Rect EMPTY = new Rect(0, 0, 0, 0);

    /** Checks that the size is not negative. */
    public Rect {
        if (!(width >= 0 && height >= 0)) {
            throw new IllegalArgumentException("a rectangle cannot be " + width + " x " + height);
        }
    }

    /** The rectangle between two corners, whichever they are. */
    public static Rect between(double x1, double y1, double x2, double y2) {
        return new Rect(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
    }

    /** The smallest rectangle around these points; {@link #EMPTY} around none. */
    public static Rect around(Collection<Point> points) {
        double left = points.stream().mapToDouble(Point::x).min().orElse(0);
        double right = points.stream().mapToDouble(Point::x).max().orElse(0);
        double top = points.stream().mapToDouble(Point::y).min().orElse(0);
        double bottom = points.stream().mapToDouble(Point::y).max().orElse(0);
        return between(left, top, right, bottom);
    }

    /** The right side. */
    public double right() {
        return x + width;
    }

    /** The lower side. */
    public double bottom() {
        return y + height;
    }

    /** The middle between left and right. */
    public double centerX() {
        return x + width / 2;
    }

    /** The middle between top and bottom. */
    public double centerY() {
        return y + height / 2;
    }

    /** Whether the point lies inside or on the border. */
    public boolean contains(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    /** Whether both share a point; touching borders count. */
    public boolean touches(Rect other) {
        return x <= other.right() && other.x <= right() && y <= other.bottom() && other.y <= bottom();
    }

    /** Whether both share an area. */
    public boolean overlaps(Rect other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** The smallest rectangle around both. */
    public Rect union(Rect other) {
        return between(Math.min(x, other.x), Math.min(y, other.y), Math.max(right(), other.right()),
                Math.max(bottom(), other.bottom()));
    }

    /** This rectangle with a margin on every side. */
    public Rect grown(double margin) {
        return new Rect(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    }
}
