package io.github.convatlas.sketch.scene;

/**
 * A point of a drawing, or of a picture in pixels.
 *
 * @param x to the right
 * @param y downward
 */
public record Dot(double x, double y) {
    /** The point on a circle around 0 at an angle in radians. */
    public static Dot polar(double radius, double angle) {
        return new Dot(radius * Math.cos(angle), radius * Math.sin(angle));
    }

    /** This point moved. */
    public Dot plus(double dx, double dy) {
        return new Dot(x + dx, y + dy);
    }

    /** A point on the way to another: this one at 0, the other at 1. */
    public Dot toward(Dot other, double share) {
        return new Dot(x + (other.x - x) * share, y + (other.y - y) * share);
    }

    /** The distance to another point. */
    public double distance(Dot other) {
        return Math.hypot(other.x - x, other.y - y);
    }
}
