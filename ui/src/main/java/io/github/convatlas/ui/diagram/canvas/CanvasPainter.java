package io.github.convatlas.ui.diagram.canvas;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.SpatialIndex;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.diagram.color.Rgb;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.diagram.color.Tone.Ink;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Paints the visible part of a display list on a canvas. Boxes and texts stand on whole pixels at every zoom. */
final class CanvasPainter {
    private static final double BASELINE = 0.36;
    private static final double ARROW = 5.5;
    private static final double STEP_INSET = 12;
    private static final double CHIP_RADIUS = 3.5;
    private static final double QUARTERS = 4;
    private final GraphicsContext graphics;
    private final Map<Double, Font> plain = new HashMap<>();
    private final Map<Double, Font> bold = new HashMap<>();
    private String family = Font.getDefault().getFamily();
    private Palette palette = Palette.light();
    private Viewport viewport = Viewport.NONE;
    private Rect extent = Rect.EMPTY;

    CanvasPainter(GraphicsContext graphics) {
        this.graphics = graphics;
    }

    /** Writes in another font. */
    void write(String newFamily) {
        family = newFamily;
        plain.clear();
        bold.clear();
    }

    /**
     * What is seen.
     *
     * @param viewport where the diagram stands
     * @param extent   the part of it that may be seen
     */
    record View(Viewport viewport, Rect extent) {
    }

    void paint(DisplayList list, SpatialIndex index, View view, Palette newPalette) {
        palette = newPalette;
        viewport = view.viewport();
        extent = view.extent();
        fill(Tone.of(Ink.GROUND));
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
            double top = snapY(strip.y());
            fill(Tone.of(Ink.BAND));
            graphics.fillRect(0, top, viewport.width(), snapY(strip.bottom()) - top);
        }
    }

    /** Titles and captions stay at the upper border while the diagram moves below them. */
    private void paintHeader(DisplayList list, SpatialIndex index) {
        if (list.header() <= 0) {
            return;
        }
        viewport = new Viewport(viewport.zoom(), viewport.x(), 0, viewport.width(), viewport.height());
        double bottom = snapY(list.header());
        fill(Tone.of(Ink.GROUND));
        graphics.fillRect(0, 0, viewport.width(), bottom);
        var header = new Rect(viewport.visible().x(), 0, viewport.visible().width(), list.header());
        visible(index, header).stream().filter(item -> item.bounds().bottom() <= list.header())
                .forEach(this::paint);
        stroke(Item.Stroke.plain(Tone.of(Ink.RULE), 1));
        graphics.setLineWidth(1);
        graphics.strokeLine(0, bottom - 0.5, viewport.width(), bottom - 0.5);
    }

    /** What begins beyond the side of a column belongs to its neighbor. */
    private List<Item> visible(SpatialIndex index, Rect area) {
        return index.visible(area, viewport.zoom()).stream()
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
        double x = snapX(bounds.x());
        double y = snapY(bounds.y());
        double width = Math.max(1, snapX(bounds.right()) - x);
        double height = Math.max(1, snapY(bounds.bottom()) - y);
        double arc = 2 * radius * viewport.zoom();
        if (!(inside instanceof Tone.None)) {
            fill(inside);
            graphics.fillRoundRect(x, y, width, height, arc, arc);
        }
        if (!(border instanceof Tone.None)) {
            stroke(Item.Stroke.plain(border, 1));
            graphics.setLineWidth(1);
            graphics.strokeRoundRect(x + 0.5, y + 0.5, width - 1, height - 1, arc, arc);
        }
    }

    private void line(List<Point> points, Item.Stroke stroke) {
        stroke(stroke);
        graphics.beginPath();
        graphics.moveTo(half(snapX(points.getFirst().x())), half(snapY(points.getFirst().y())));
        for (int i = 1; i < points.size() - 1; i++) {
            Point at = points.get(i);
            Point next = points.get(i + 1);
            double room = Math.min(distance(points.get(i - 1), at), distance(at, next)) / 2;
            graphics.arcTo(half(snapX(at.x())), half(snapY(at.y())), half(snapX(next.x())), half(snapY(next.y())),
                    Math.min(stroke.corner(), room) * viewport.zoom());
        }
        Point end = points.getLast();
        graphics.lineTo(half(snapX(end.x())), half(snapY(end.y())));
        graphics.stroke();
        if (stroke.arrow()) {
            arrow(points.get(points.size() - 2), end, stroke.tone());
        }
    }

    private void curve(List<Point> points, Item.Stroke stroke) {
        stroke(stroke);
        graphics.beginPath();
        graphics.moveTo(viewX(points.get(0)), viewY(points.get(0)));
        graphics.bezierCurveTo(viewX(points.get(1)), viewY(points.get(1)), viewX(points.get(2)), viewY(points.get(2)),
                viewX(points.get(3)), viewY(points.get(3)));
        graphics.stroke();
        if (stroke.arrow()) {
            arrow(points.get(2), points.get(3), stroke.tone());
        }
    }

    private void arrow(Point from, Point tip, Tone tone) {
        double length = Math.max(distance(from, tip), 1e-6);
        double dx = (tip.x() - from.x()) / length * ARROW * viewport.zoom();
        double dy = (tip.y() - from.y()) / length * ARROW * viewport.zoom();
        double x = half(snapX(tip.x()));
        double y = half(snapY(tip.y()));
        fill(tone);
        graphics.fillPolygon(new double[]{x, x - dx + 0.6 * dy, x - dx - 0.6 * dy},
                new double[]{y, y - dy - 0.6 * dx, y - dy + 0.6 * dx}, 3);
    }

    private void text(String text, Point at, Item.Style style) {
        graphics.setFont(font(style.size(), style.bold()));
        graphics.setTextBaseline(VPos.BASELINE);
        graphics.setTextAlign(switch (style.anchor()) {
            case LEFT -> TextAlignment.LEFT;
            case CENTER -> TextAlignment.CENTER;
            case RIGHT -> TextAlignment.RIGHT;
        });
        fill(style.tone());
        graphics.fillText(text, Math.rint(viewX(at)), Math.rint(viewY(at)));
    }

    private void badge(String text, Item.BadgeStyle style, Rect bounds) {
        double x = snapX(bounds.x());
        double y = snapY(bounds.y());
        double right = snapX(bounds.right());
        double bottom = snapY(bounds.bottom());
        fill(style.fill());
        switch (style.shape()) {
            case CHIP -> {
                double arc = 2 * CHIP_RADIUS * viewport.zoom();
                graphics.fillRoundRect(x, y, right - x, bottom - y, arc, arc);
            }
            case PILL -> graphics.fillRoundRect(x, y, right - x, bottom - y, bottom - y, bottom - y);
            case STEP -> {
                double inset = STEP_INSET * viewport.zoom();
                graphics.fillPolygon(new double[]{x, right, right - inset, x + inset},
                        new double[]{y, y, bottom, bottom}, 4);
            }
            case SQUARE, DIAMOND, TRIANGLE, WEDGE, CROSS -> polygon(style.shape().corners(), bounds);
        }
        if (!text.isEmpty() && viewport.zoom() >= Item.Detail.TEXT.zoom()) {
            text(text, new Point(bounds.centerX(), bounds.centerY() + BASELINE * style.size()),
                    new Item.Style(style.size(), true, Item.Anchor.CENTER, style.ink()));
        }
    }

    private void polygon(List<Point> corners, Rect bounds) {
        List<Point> placed = corners.stream().map(corner -> new Point(bounds.x() + corner.x() * bounds.width(),
                bounds.y() + corner.y() * bounds.height())).toList();
        graphics.fillPolygon(placed.stream().mapToDouble(this::viewX).toArray(),
                placed.stream().mapToDouble(this::viewY).toArray(), placed.size());
    }

    private void fill(Tone tone) {
        graphics.setFill(color(tone));
    }

    private void stroke(Item.Stroke stroke) {
        graphics.setStroke(color(stroke.tone()));
        graphics.setLineWidth(Math.max(1, stroke.width() * viewport.zoom()));
        double dash = 5 * viewport.zoom();
        graphics.setLineDashes(stroke.dashed() ? new double[]{dash, 0.8 * dash} : new double[0]);
    }

    private Color color(Tone tone) {
        return color(palette.color(tone));
    }

    static Color color(Rgb rgb) {
        return Color.rgb(rgb.red(), rgb.green(), rgb.blue());
    }

    /** Fonts are made in steps of a quarter of a pixel, so that zooming makes few of them. */
    private Font font(double size, boolean isBold) {
        double shown = Math.rint(size * viewport.zoom() * QUARTERS) / QUARTERS;
        return isBold
                ? bold.computeIfAbsent(shown, found -> Font.font(family, FontWeight.BOLD, found))
                : plain.computeIfAbsent(shown, found -> Font.font(family, FontWeight.NORMAL, found));
    }

    private double viewX(Point point) {
        return viewport.x() + viewport.zoom() * point.x();
    }

    private double viewY(Point point) {
        return viewport.y() + viewport.zoom() * point.y();
    }

    private double snapX(double x) {
        return Math.rint(viewport.x() + viewport.zoom() * x);
    }

    private double snapY(double y) {
        return Math.rint(viewport.y() + viewport.zoom() * y);
    }

    private static double half(double pixel) {
        return pixel + 0.5;
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
