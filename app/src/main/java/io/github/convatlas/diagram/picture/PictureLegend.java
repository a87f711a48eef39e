package io.github.convatlas.diagram.picture;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Item.Anchor;
import io.github.convatlas.diagram.Item.BadgeStyle;
import io.github.convatlas.diagram.Item.Origin;
import io.github.convatlas.diagram.Item.Style;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.color.ColorRole;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.diagram.color.Tone.Ink;
import io.github.convatlas.diagram.color.Tone.Part;
import io.github.convatlas.diagram.look.DiagramOptions;
import io.github.convatlas.diagram.look.Overlay;
import io.github.convatlas.diagram.outline.Outline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What the colors mean, below a diagram that leaves the window.
 *
 * @param options which overlay is drawn
 * @param largest the end of its scale
 * @param kinds   the kinds of operations there are
 * @param words   names a kind
 */
public record PictureLegend(DiagramOptions options, double largest, Set<ColorRole> kinds,
        Function<ColorRole, String> words) {
    private static final double ROW = 22;
    private static final double LEFT = 12;
    private static final double CHIP = 15;
    private static final double SIZE = 11;
    private static final double SCALE = 160;
    private static final int STEPS = 32;

    /** Copies the set. */
    public PictureLegend {
        kinds = Set.copyOf(kinds);
    }

    /** The kinds that some networks have. */
    public static Set<ColorRole> kinds(List<Outline> outlines) {
        Set<ColorRole> kinds = EnumSet.noneOf(ColorRole.class);
        outlines.forEach(outline -> kinds.addAll(outline.roles().roles().values()));
        return kinds;
    }

    /** The name of a kind in English. */
    public static String english(ColorRole kind) {
        return switch (kind) {
            case DENSE -> "Convolution";
            case DEPTHWISE -> "Depthwise";
            case POINTWISE -> "Pointwise";
            case SQUEEZE_EXCITATION -> "SE";
            case POOLING -> "Pooling";
            case FULLY_CONNECTED -> "Fully connected";
            case NORMALIZATION -> "Norm, activation";
            case OTHER -> "Other";
        };
    }

    /** The diagram with the legend below it. */
    public DisplayList below(DisplayList list) {
        var items = new ArrayList<>(list.items());
        Rect bounds = list.bounds();
        double bottom = options.overlay() == Overlay.KIND ? kinds(items, bounds) : scale(items, bounds);
        return new DisplayList(items, list.targets(), list.bands(), list.frame(),
                new Rect(bounds.x(), bounds.y(), bounds.width(), bottom - bounds.y()));
    }

    private double kinds(List<Item> items, Rect bounds) {
        double x = bounds.x() + LEFT;
        double y = bounds.bottom() + 2;
        for (ColorRole kind : ColorRole.values()) {
            if (kinds.contains(kind)) {
                String name = words.apply(kind);
                double width = CHIP + 5 + TextMetrics.approximate().width(name, SIZE, false);
                if (x + width > bounds.right() - LEFT && x > bounds.x() + LEFT) {
                    x = bounds.x() + LEFT;
                    y += ROW;
                }
                var style = new BadgeStyle(Item.Shape.CHIP, Tone.of(kind, Part.ACCENT), Tone.of(kind, Part.ON_ACCENT),
                        10);
                items.add(new Item.Badge(Origin.GROUND, kind.letter(), style, new Rect(x, y, CHIP, CHIP)));
                text(items, name, new Point(x + CHIP + 5, y + 11.5));
                x += width + 14;
            }
        }
        return y + ROW;
    }

    private double scale(List<Item> items, Rect bounds) {
        double y = bounds.bottom() + 2;
        double x = bounds.x() + LEFT;
        text(items, "0", new Point(x, y + 11));
        double left = x + 12;
        for (int step = 0; step < STEPS; step++) {
            items.add(new Item.Box(Origin.GROUND, new Rect(left + step * SCALE / STEPS, y + 2, SCALE / STEPS + 0.5, 11),
                    0, new Tone.Heat((double) step / (STEPS - 1), Part.FILL), Tone.NONE));
        }
        items.add(new Item.Box(Origin.GROUND, new Rect(left, y + 2, SCALE, 11), 0, Tone.NONE, Tone.of(Ink.RULE)));
        text(items, options.overlay().text(largest, options.unit()), new Point(left + SCALE + 6, y + 11));
        return y + ROW;
    }

    private static void text(List<Item> items, String text, Point at) {
        var place = new Rect(at.x(), at.y() - SIZE, TextMetrics.approximate().width(text, SIZE, false), 1.2 * SIZE);
        items.add(new Item.Text(Origin.GROUND, text, at, new Style(SIZE, false, Anchor.LEFT, Tone.of(Ink.MUTED)),
                place));
    }
}
