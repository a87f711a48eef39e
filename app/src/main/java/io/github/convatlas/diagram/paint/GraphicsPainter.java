package io.github.convatlas.diagram.paint;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Item.Anchor;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.diagram.color.Rgb;
import io.github.convatlas.diagram.color.Tone;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextAttribute;
import java.util.Map;

/** Paints a diagram with Java 2D: into pictures, or into files through a Graphics2D that writes them. */
public final class GraphicsPainter {
    private static final float[] DASHES = {5, 4};
    private static final double BASELINE = 0.36;
    private final Palette palette;
    private final String family;

    /**
     * A painter.
     *
     * @param palette the colors
     * @param family  the font: a logical name such as {@code SansSerif}, or one that is installed
     */
    public GraphicsPainter(Palette palette, String family) {
        this.palette = palette;
        this.family = family;
    }

    /**
     * Paints a diagram on its ground.
     *
     * @param list     the diagram
     * @param graphics where; its transform scales and moves the diagram, it is left as it was found but for color and font
     */
    public void paint(DisplayList list, Graphics2D graphics) {
        var hints = graphics.getRenderingHints();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setColor(color(Tone.of(Tone.Ink.GROUND)));
        graphics.fill(Outlines.box(list.bounds(), 0));
        list.items().forEach(item -> paint(item, graphics));
        graphics.setRenderingHints(hints);
    }

    private void paint(Item item, Graphics2D graphics) {
        switch (item) {
            case Item.Box(_, Rect bounds, double radius, Tone fill, Tone border) -> {
                fill(graphics, Outlines.box(bounds, radius), fill);
                stroke(graphics, Outlines.box(bounds, radius), Item.Stroke.plain(border, 1));
            }
            case Item.Line(_, var points, Item.Stroke stroke) -> {
                stroke(graphics, Outlines.line(points, stroke.corner()), stroke);
                arrow(graphics, stroke, points.get(points.size() - 2), points.getLast());
            }
            case Item.Curve(_, var points, Item.Stroke stroke) -> {
                stroke(graphics, Outlines.curve(points), stroke);
                arrow(graphics, stroke, points.get(2), points.get(3));
            }
            case Item.Text(_, String text, Point at, Item.Style style, _) -> text(graphics, text, at, style);
            case Item.Badge(_, String text, Item.BadgeStyle style, Rect bounds) -> {
                fill(graphics, Outlines.badge(style.shape(), bounds), style.fill());
                text(graphics, text, new Point(bounds.centerX(), bounds.centerY() + BASELINE * style.size()),
                        new Item.Style(style.size(), true, Anchor.CENTER, style.ink()));
            }
        }
    }

    private void fill(Graphics2D graphics, java.awt.Shape shape, Tone tone) {
        if (!(tone instanceof Tone.None)) {
            graphics.setColor(color(tone));
            graphics.fill(shape);
        }
    }

    private void stroke(Graphics2D graphics, java.awt.Shape shape, Item.Stroke stroke) {
        if (!(stroke.tone() instanceof Tone.None)) {
            graphics.setColor(color(stroke.tone()));
            graphics.setStroke(stroke.dashed()
                    ? new BasicStroke((float) stroke.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES,
                            0)
                    : new BasicStroke((float) stroke.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            graphics.draw(shape);
        }
    }

    private void arrow(Graphics2D graphics, Item.Stroke stroke, Point from, Point tip) {
        if (stroke.arrow()) {
            fill(graphics, Outlines.arrow(from, tip), stroke.tone());
        }
    }

    private void text(Graphics2D graphics, String text, Point at, Item.Style style) {
        if (text.isEmpty()) {
            return;
        }
        Font font = new Font(family, style.bold() ? Font.BOLD : Font.PLAIN, 1)
                .deriveFont(Map.of(TextAttribute.SIZE, (float) style.size()));
        graphics.setFont(font);
        graphics.setColor(color(style.tone()));
        double width = font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
        double left = switch (style.anchor()) {
            case LEFT -> at.x();
            case CENTER -> at.x() - width / 2;
            case RIGHT -> at.x() - width;
        };
        graphics.drawString(text, (float) left, (float) at.y());
    }

    private Color color(Tone tone) {
        Rgb rgb = palette.color(tone);
        return new Color(rgb.red(), rgb.green(), rgb.blue());
    }
}
