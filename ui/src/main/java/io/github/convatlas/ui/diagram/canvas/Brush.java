package io.github.convatlas.ui.diagram.canvas;

import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.diagram.color.Rgb;
import io.github.convatlas.diagram.color.Tone;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Colors, lines and letters of a canvas, and where the points of a diagram lie on it. */
final class Brush {
    private static final double QUARTERS = 4;
    private final GraphicsContext graphics;
    private final Map<Double, Font> plain = new HashMap<>();
    private final Map<Double, Font> bold = new HashMap<>();
    private String family = Font.getDefault().getFamily();
    private Palette palette = Palette.light();
    private Viewport viewport = Viewport.NONE;

    Brush(GraphicsContext graphics) {
        this.graphics = graphics;
    }

    /** Writes in another font. */
    void write(String newFamily) {
        family = newFamily;
        plain.clear();
        bold.clear();
    }

    /** Paints in these colors. */
    void color(Palette newPalette) {
        palette = newPalette;
    }

    /** Points lie where this says. */
    void look(Viewport newViewport) {
        viewport = newViewport;
    }

    Viewport viewport() {
        return viewport;
    }

    void fill(Tone tone) {
        graphics.setFill(color(palette.color(tone)));
    }

    void stroke(Item.Stroke stroke) {
        graphics.setStroke(color(palette.color(stroke.tone())));
        graphics.setLineWidth(Math.max(1, stroke.width() * viewport.zoom()));
        double dash = 5 * viewport.zoom();
        graphics.setLineDashes(stroke.dashed() ? new double[]{dash, 0.8 * dash} : new double[0]);
    }

    /** A line one pixel wide at any zoom. */
    void hairline(Tone tone) {
        stroke(Item.Stroke.plain(tone, 1));
        graphics.setLineWidth(1);
    }

    void letters(Item.Style style) {
        graphics.setFont(font(style.size(), style.bold()));
        graphics.setTextBaseline(VPos.BASELINE);
        graphics.setTextAlign(switch (style.anchor()) {
            case LEFT -> TextAlignment.LEFT;
            case CENTER -> TextAlignment.CENTER;
            case RIGHT -> TextAlignment.RIGHT;
        });
        fill(style.tone());
    }

    /** Fonts are made in steps of a quarter of a pixel, so that zooming makes few of them. */
    private Font font(double size, boolean isBold) {
        double shown = Math.rint(size * viewport.zoom() * QUARTERS) / QUARTERS;
        return isBold
                ? bold.computeIfAbsent(shown, found -> Font.font(family, FontWeight.BOLD, found))
                : plain.computeIfAbsent(shown, found -> Font.font(family, FontWeight.NORMAL, found));
    }

    static Color color(Rgb rgb) {
        return Color.rgb(rgb.red(), rgb.green(), rgb.blue());
    }

    double viewX(Point point) {
        return viewport.x() + viewport.zoom() * point.x();
    }

    double viewY(Point point) {
        return viewport.y() + viewport.zoom() * point.y();
    }

    /** The nearest whole pixel. */
    double snapX(double x) {
        return Math.rint(viewport.x() + viewport.zoom() * x);
    }

    /** The nearest whole pixel. */
    double snapY(double y) {
        return Math.rint(viewport.y() + viewport.zoom() * y);
    }
}
