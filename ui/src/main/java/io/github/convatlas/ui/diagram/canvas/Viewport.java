package io.github.convatlas.ui.diagram.canvas;

import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;

/**
 * Which part of a diagram is on the screen, and how large. A point of the diagram stands at {@code x + zoom * px}.
 *
 * @param zoom   pixels of the screen for one of the diagram
 * @param x      where the left side of the diagram stands
 * @param y      where its upper side stands
 * @param width  of the view in pixels
 * @param height of the view in pixels
 */
public record Viewport(double zoom, double x, double y, double width, double height) {
    /** Before anything is known. */
    public static final Viewport NONE = new Viewport(1, 0, 0, 0, 0);
    private static final double SMALLEST = 0.04;
    private static final double LARGEST = 4;
    private static final double MARGIN = 16;
    /** Below this, reading is work: the diagram starts larger and is scrolled. */
    private static final double COMFORTABLE = 0.72;
    private static final double LEAST_READABLE = 0.5;

    /** The point of the diagram at a place of the view. */
    public Point toDiagram(double viewX, double viewY) {
        return new Point((viewX - x) / zoom, (viewY - y) / zoom);
    }

    /** Where a part of the diagram stands in the view. */
    public Rect toView(Rect part) {
        return new Rect(x + zoom * part.x(), y + zoom * part.y(), zoom * part.width(), zoom * part.height());
    }

    /** The part of the diagram that is on the screen. */
    public Rect visible() {
        Point corner = toDiagram(0, 0);
        return new Rect(corner.x(), corner.y(), width / zoom, height / zoom);
    }

    /** The same place in a view of another size. */
    public Viewport resized(double newWidth, double newHeight) {
        return new Viewport(zoom, x, y, newWidth, newHeight);
    }

    /** Larger or smaller by a factor; what stands at a place of the view stays there. */
    public Viewport zoomed(double factor, double viewX, double viewY) {
        double next = Math.clamp(zoom * factor, SMALLEST, LARGEST);
        double change = next / zoom;
        return new Viewport(next, viewX - (viewX - x) * change, viewY - (viewY - y) * change, width, height);
    }

    /** Moved by pixels of the screen. */
    public Viewport moved(double dx, double dy) {
        return new Viewport(zoom, x + dx, y + dy, width, height);
    }

    /** Moved so that no more of the ground is seen than needed. What is smaller than the view stands in its middle. */
    public Viewport within(Rect bounds) {
        double wide = bounds.width() * zoom;
        double high = bounds.height() * zoom;
        double nextX = wide + 2 * MARGIN <= width
                ? (width - wide) / 2
                : Math.clamp(x, Math.min(MARGIN, width - wide - MARGIN), MARGIN);
        double nextY = high + MARGIN <= height ? 0 : Math.clamp(y, Math.min(0, height - high - MARGIN), 0);
        return new Viewport(zoom, Math.rint(nextX), Math.rint(nextY), width, height);
    }

    /** The whole diagram. */
    public Viewport all(Rect bounds) {
        return sized(Math.min(1.5, Math.min(across(bounds), down(bounds)))).within(bounds);
    }

    /** The whole diagram if it can be read then; otherwise its upper end, as wide as the view. */
    public Viewport start(Rect bounds) {
        double whole = Math.min(across(bounds), down(bounds));
        double zoom = whole >= COMFORTABLE ? Math.min(1, whole) : readable(bounds);
        return new Viewport(zoom, 0, 0, width, height).within(bounds);
    }

    /** Moved as little as needed to show a part of the diagram. */
    public Viewport showing(Rect part, Rect bounds, double header) {
        Rect seen = toView(part);
        double top = header + MARGIN;
        double dx = seen.x() < MARGIN ? MARGIN - seen.x() : Math.min(0, width - MARGIN - seen.right());
        double dy = seen.y() < top ? top - seen.y() : Math.min(0, height - MARGIN - seen.bottom());
        boolean tooTall = seen.height() > height - top - MARGIN;
        double down = tooTall ? top - seen.y() : dy;
        boolean tooWide = seen.width() > width - 2 * MARGIN;
        return moved(tooWide ? MARGIN - seen.x() : dx, down).within(bounds);
    }

    /** The same upper left corner of the diagram at another zoom. */
    public Viewport sized(double newZoom) {
        return new Viewport(Math.clamp(newZoom, SMALLEST, LARGEST), x, y, width, height);
    }

    /** The zoom at which the diagram is as wide as the view, within what can be read. */
    public double readable(Rect bounds) {
        return Math.clamp(across(bounds), LEAST_READABLE, 1);
    }

    private double across(Rect bounds) {
        return Math.max(1, width - 2 * MARGIN) / Math.max(1, bounds.width());
    }

    private double down(Rect bounds) {
        return Math.max(1, height - MARGIN) / Math.max(1, bounds.height());
    }
}
