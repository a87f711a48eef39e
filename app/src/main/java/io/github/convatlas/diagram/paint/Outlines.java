package io.github.convatlas.diagram.paint;

import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** The outlines of items as Java 2D shapes. */
final class Outlines {
    private static final double ARROW = 5.5;
    private static final double STEP_INSET = 12;

    private Outlines() {
    }

    static Shape box(Rect bounds, double radius) {
        return new RoundRectangle2D.Double(bounds.x(), bounds.y(), bounds.width(), bounds.height(), 2 * radius,
                2 * radius);
    }

    static Shape badge(Item.Shape shape, Rect bounds) {
        return switch (shape) {
            case CHIP -> box(bounds, 3.5);
            case PILL -> box(bounds, bounds.height() / 2);
            case STEP -> {
                var path = new Path2D.Double();
                path.moveTo(bounds.x(), bounds.y());
                path.lineTo(bounds.right(), bounds.y());
                path.lineTo(bounds.right() - STEP_INSET, bounds.bottom());
                path.lineTo(bounds.x() + STEP_INSET, bounds.bottom());
                path.closePath();
                yield path;
            }
            case SQUARE, DIAMOND, TRIANGLE, WEDGE, CROSS -> polygon(shape.corners(), bounds);
        };
    }

    private static Shape polygon(List<Point> corners, Rect bounds) {
        var path = new Path2D.Double();
        for (Point corner : corners) {
            double x = bounds.x() + corner.x() * bounds.width();
            double y = bounds.y() + corner.y() * bounds.height();
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }

    /** Straight lines whose corners are rounded. */
    static Shape line(List<Point> points, double corner) {
        var path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        for (int i = 1; i < points.size() - 1; i++) {
            Point at = points.get(i);
            double room = Math.min(distance(points.get(i - 1), at), distance(at, points.get(i + 1))) / 2;
            double radius = Math.min(corner, room);
            Point in = toward(at, points.get(i - 1), radius);
            Point out = toward(at, points.get(i + 1), radius);
            path.lineTo(in.x(), in.y());
            path.quadTo(at.x(), at.y(), out.x(), out.y());
        }
        path.lineTo(points.getLast().x(), points.getLast().y());
        return path;
    }

    static Shape curve(List<Point> points) {
        var path = new Path2D.Double();
        path.moveTo(points.get(0).x(), points.get(0).y());
        path.curveTo(points.get(1).x(), points.get(1).y(), points.get(2).x(), points.get(2).y(), points.get(3).x(),
                points.get(3).y());
        return path;
    }

    /** The arrowhead at the end of a path whose last part comes from a point. */
    static Shape arrow(Point from, Point tip) {
        double length = Math.max(distance(from, tip), 1e-6);
        double dx = (tip.x() - from.x()) / length * ARROW;
        double dy = (tip.y() - from.y()) / length * ARROW;
        var path = new Path2D.Double();
        path.moveTo(tip.x(), tip.y());
        path.lineTo(tip.x() - dx + dy * 0.6, tip.y() - dy - dx * 0.6);
        path.lineTo(tip.x() - dx - dy * 0.6, tip.y() - dy + dx * 0.6);
        path.closePath();
        return path;
    }

    private static Point toward(Point from, Point to, double length) {
        double share = length / Math.max(distance(from, to), 1e-6);
        return new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
