package io.github.convatlas.ui.diagram.canvas;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.SpatialIndex;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.diagram.color.Tone.Ink;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/** Paints the visible part of a display list on a canvas. Boxes and texts stand on whole pixels at every zoom. */
final class CanvasPainter {
    private static final double BASELINE = 0.36;
    private static final double ARROW = 5.5;
    private static final double STEP_INSET = 12;
    private static final double CHIP_RADIUS = 3.5;
    private final GraphicsContext graphics;
    private final Brush brush;
    private Rect extent = Rect.EMPTY;

    CanvasPainter(GraphicsContext graphics) {
        this.graphics = graphics;
        this.brush = new Brush(graphics);
    }

    /** Writes in another font. */
    void write(String newFamily) {
        brush.write(newFamily);
    }

    /**
     * What is seen.
     *
     * @param viewport where the diagram stands
     * @param extent   the part of it that may be seen
     */
    record View(Viewport viewport, Rect extent) {
    }

    void paint(DisplayList list, SpatialIndex index, View view, Palette palette) {
        Viewport viewport = view.viewport();
        brush.color(palette);
        brush.look(viewport);
        extent = view.extent();
        brush.fill(Tone.of(Ink.GROUND));
        graphics.fillRect(0, 0, viewport.width(), viewport.height());
        paintBands(list);
        visible(index, viewport.visible()).forEach(this::paint);
        if (viewport.y() < 0) {
            paintHeader(list, index);
        }
    }

    /** Bands go on beside the diagram, to the borders of the view. */
    private void paintBands(DisplayList list) {
        for (int band = 0; band < list.bands().size(); band += 2) {
            Rect strip = list.bands().get(band).bounds();
            double top = brush.snapY(strip.y());
            brush.fill(Tone.of(Ink.BAND));
            graphics.fillRect(0, top, brush.viewport().width(), brush.snapY(strip.bottom()) - top);
        }
    }

    /** Titles and captions stay at the upper border while the diagram moves below them. */
    private void paintHeader(DisplayList list, SpatialIndex index) {
        if (list.header() <= 0) {
            return;
        }
        Viewport before = brush.viewport();
        var viewport = new Viewport(before.zoom(), before.x(), 0, before.width(), before.height());
        brush.look(viewport);
        double bottom = brush.snapY(list.header());
        brush.fill(Tone.of(Ink.GROUND));
        graphics.fillRect(0, 0, viewport.width(), bottom);
        var header = new Rect(viewport.visible().x(), 0, viewport.visible().width(), list.header());
        visible(index, header).stream().filter(item -> item.bounds().bottom() <= list.header())
                .forEach(this::paint);
        brush.hairline(Tone.of(Ink.RULE));
        graphics.strokeLine(0, bottom - 0.5, viewport.width(), bottom - 0.5);
    }

    /** What begins beyond the side of a column belongs to its neighbor. */
    private List<Item> visible(SpatialIndex index, Rect area) {
        return index.visible(area, brush.viewport().zoom()).stream()
                .filter(item -> item.bounds().x() < extent.right() && item.bounds().right() > extent.x()).toList();
    }

    private void paint(Item item) {
        switch (item) {
            case Item.Box(_, Rect bounds, double radius, Tone inside, Tone border) ->
                box(bounds, radius, inside, border);
            case Item.Line(_, List<Point> points, Item.Stroke stroke) -> line(points, stroke);
            case Item.Curve(_, List<Point> points, Item.Stroke stroke) -> curve(points, stroke);
            case Item.Text(_, String text, Point at, Item.Style style, _) -> text(text, at, style);
            case Item.Badge(_, String text, Item.BadgeStyle style, Rect bounds) -> badge(text, style, bounds);
        }
    }

    private void box(Rect bounds, double radius, Tone inside, Tone border) {
        double x = brush.snapX(bounds.x());
        double y = brush.snapY(bounds.y());
        double width = Math.max(1, brush.snapX(bounds.right()) - x);
        double height = Math.max(1, brush.snapY(bounds.bottom()) - y);
        double arc = 2 * radius * brush.viewport().zoom();
        if (!(inside instanceof Tone.None)) {
            brush.fill(inside);
            graphics.fillRoundRect(x, y, width, height, arc, arc);
        }
        if (!(border instanceof Tone.None)) {
            brush.hairline(border);
            graphics.strokeRoundRect(x + 0.5, y + 0.5, width - 1, height - 1, arc, arc);
        }
    }

    private void line(List<Point> points, Item.Stroke stroke) {
        brush.stroke(stroke);
        graphics.beginPath();
        graphics.moveTo(half(brush.snapX(points.getFirst().x())), half(brush.snapY(points.getFirst().y())));
        for (int i = 1; i < points.size() - 1; i++) {
            Point at = points.get(i);
            Point next = points.get(i + 1);
            double room = Math.min(distance(points.get(i - 1), at), distance(at, next)) / 2;
            graphics.arcTo(half(brush.snapX(at.x())), half(brush.snapY(at.y())), half(brush.snapX(next.x())),
                    half(brush.snapY(next.y())),
                    Math.min(stroke.corner(), room) * brush.viewport().zoom());
        }
        Point end = points.getLast();
        graphics.lineTo(half(brush.snapX(end.x())), half(brush.snapY(end.y())));
        graphics.stroke();
        if (stroke.arrow()) {
            arrow(points.get(points.size() - 2), end, stroke.tone());
        }
    }

    private void curve(List<Point> points, Item.Stroke stroke) {
        brush.stroke(stroke);
        graphics.beginPath();
        graphics.moveTo(brush.viewX(points.get(0)), brush.viewY(points.get(0)));
        graphics.bezierCurveTo(brush.viewX(points.get(1)), brush.viewY(points.get(1)), brush.viewX(points.get(2)),
                brush.viewY(points.get(2)),
                brush.viewX(points.get(3)), brush.viewY(points.get(3)));
        graphics.stroke();
        if (stroke.arrow()) {
            arrow(points.get(2), points.get(3), stroke.tone());
        }
    }

    private void arrow(Point from, Point tip, Tone tone) {
        double length = Math.max(distance(from, tip), 1e-6);
        double dx = (tip.x() - from.x()) / length * ARROW * brush.viewport().zoom();
        double dy = (tip.y() - from.y()) / length * ARROW * brush.viewport().zoom();
        double x = half(brush.snapX(tip.x()));
        double y = half(brush.snapY(tip.y()));
        brush.fill(tone);
        graphics.fillPolygon(new double[]{x, x - dx + 0.6 * dy, x - dx - 0.6 * dy},
                new double[]{y, y - dy - 0.6 * dx, y - dy + 0.6 * dx}, 3);
    }

    private void text(String text, Point at, Item.Style style) {
        brush.letters(style);
        graphics.fillText(text, Math.rint(brush.viewX(at)), Math.rint(brush.viewY(at)));
    }

    private void badge(String text, Item.BadgeStyle style, Rect bounds) {
        double x = brush.snapX(bounds.x());
        double y = brush.snapY(bounds.y());
        double right = brush.snapX(bounds.right());
        double bottom = brush.snapY(bounds.bottom());
        brush.fill(style.fill());
        switch (style.shape()) {
            case CHIP -> {
                double arc = 2 * CHIP_RADIUS * brush.viewport().zoom();
                graphics.fillRoundRect(x, y, right - x, bottom - y, arc, arc);
            }
            case PILL -> graphics.fillRoundRect(x, y, right - x, bottom - y, bottom - y, bottom - y);
            case STEP -> {
                double inset = STEP_INSET * brush.viewport().zoom();
                graphics.fillPolygon(new double[]{x, right, right - inset, x + inset},
                        new double[]{y, y, bottom, bottom}, 4);
            }
            case SQUARE, DIAMOND, TRIANGLE, WEDGE, CROSS -> polygon(style.shape().corners(), bounds);
        }
        if (!text.isEmpty() && brush.viewport().zoom() >= Item.Detail.TEXT.zoom()) {
            text(text, new Point(bounds.centerX(), bounds.centerY() + BASELINE * style.size()),
                    new Item.Style(style.size(), true, Item.Anchor.CENTER, style.ink()));
        }
    }

    private void polygon(List<Point> corners, Rect bounds) {
        List<Point> placed = corners.stream().map(corner -> new Point(bounds.x() + corner.x() * bounds.width(),
                bounds.y() + corner.y() * bounds.height())).toList();
        graphics.fillPolygon(placed.stream().mapToDouble(brush::viewX).toArray(),
                placed.stream().mapToDouble(brush::viewY).toArray(), placed.size());
    }

    private static double half(double pixel) {
        return pixel + 0.5;
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
