package io.github.convatlas.diagram.paint;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.diagram.color.Tone;

import java.awt.Shape;
import java.util.Optional;

/**
 * Writes a diagram as SVG 1.1: the same outlines as {@link GraphicsPainter}, and text that stays text. A text is anchored
 * at the point the layout gave it, so that the picture holds together in whatever font its reader has. What belongs to one
 * block or layer stands in a group that names it. The same diagram always gives the same bytes.
 */
public final class SvgPainter {
    private static final double BASELINE = 0.36;
    private static final String FONTS = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans CJK JP', 'Hiragino Sans',"
            + " Meiryo, sans-serif";
    private final Palette palette;

    /**
     * A painter.
     *
     * @param palette the colors
     */
    public SvgPainter(Palette palette) {
        this.palette = palette;
    }

    /**
     * The diagram as an SVG document, one unit a pixel.
     *
     * @param list  the diagram
     * @param title what it shows, for readers that cannot see it
     */
    public String paint(DisplayList list, String title) {
        var out = new SvgText();
        Rect bounds = list.bounds();
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").open("svg").attribute("xmlns",
                "http://www.w3.org/2000/svg").attribute("width", bounds.width()).attribute("height", bounds.height())
                .attribute("viewBox", SvgText.number(bounds.x()) + " " + SvgText.number(bounds.y()) + " "
                        + SvgText.number(bounds.width()) + " " + SvgText.number(bounds.height()))
                .attribute("role", "img").attribute("font-family", FONTS).body();
        out.open("title").text(title);
        fill(out, Outlines.box(bounds, 0), Tone.of(Tone.Ink.GROUND));
        Optional<Target.Key> owner = Optional.empty();
        for (Item item : list.items()) {
            Optional<Target.Key> next = item.origin().owner();
            if (!next.equals(owner)) {
                owner.ifPresent(_ -> out.close("g"));
                next.ifPresent(key -> out.open("g").attribute("data-column", String.valueOf(key.column()))
                        .attribute("data-part", key.id()).body());
                owner = next;
            }
            paint(out, item);
        }
        owner.ifPresent(_ -> out.close("g"));
        return out.close("svg").toString();
    }

    private void paint(SvgText out, Item item) {
        switch (item) {
            case Item.Box(_, Rect bounds, double radius, Tone fill, Tone border) ->
                box(out, bounds, radius, fill, border);
            case Item.Line(_, var points, Item.Stroke stroke) -> {
                stroke(out, Outlines.line(points, stroke.corner()), stroke);
                arrow(out, stroke, points.get(points.size() - 2), points.getLast());
            }
            case Item.Curve(_, var points, Item.Stroke stroke) -> {
                stroke(out, Outlines.curve(points), stroke);
                arrow(out, stroke, points.get(2), points.get(3));
            }
            case Item.Text(_, String text, Point at, Item.Style style, _) -> text(out, text, at, style);
            case Item.Badge(_, String text, Item.BadgeStyle style, Rect bounds) -> {
                fill(out, Outlines.badge(style.shape(), bounds), style.fill());
                text(out, text, new Point(bounds.centerX(), bounds.centerY() + BASELINE * style.size()),
                        new Item.Style(style.size(), true, Item.Anchor.CENTER, style.ink()));
            }
        }
    }

    private void box(SvgText out, Rect bounds, double radius, Tone fill, Tone border) {
        out.open("rect").attribute("x", bounds.x()).attribute("y", bounds.y()).attribute("width", bounds.width())
                .attribute("height", bounds.height());
        if (radius > 0) {
            out.attribute("rx", radius);
        }
        out.attribute("fill", color(fill));
        if (!(border instanceof Tone.None)) {
            out.attribute("stroke", color(border));
        }
        out.end();
    }

    private void fill(SvgText out, Shape shape, Tone tone) {
        if (!(tone instanceof Tone.None)) {
            out.open("path").attribute("d", SvgText.path(shape)).attribute("fill", color(tone)).end();
        }
    }

    private void stroke(SvgText out, Shape shape, Item.Stroke stroke) {
        if (!(stroke.tone() instanceof Tone.None)) {
            out.open("path").attribute("d", SvgText.path(shape)).attribute("fill", "none")
                    .attribute("stroke", color(stroke.tone())).attribute("stroke-width", stroke.width())
                    .attribute("stroke-linejoin", "round");
            if (stroke.dashed()) {
                out.attribute("stroke-dasharray", "5 4");
            }
            out.end();
        }
    }

    private void arrow(SvgText out, Item.Stroke stroke, Point from, Point tip) {
        if (stroke.arrow()) {
            fill(out, Outlines.arrow(from, tip), stroke.tone());
        }
    }

    private void text(SvgText out, String text, Point at, Item.Style style) {
        if (text.isEmpty()) {
            return;
        }
        out.open("text").attribute("x", at.x()).attribute("y", at.y()).attribute("font-size", style.size());
        if (style.bold()) {
            out.attribute("font-weight", "bold");
        }
        switch (style.anchor()) {
            case LEFT -> {
            }
            case CENTER -> out.attribute("text-anchor", "middle");
            case RIGHT -> out.attribute("text-anchor", "end");
        }
        out.attribute("fill", color(style.tone())).text(text);
    }

    private String color(Tone tone) {
        return tone instanceof Tone.None ? "none" : palette.color(tone).toString();
    }
}
