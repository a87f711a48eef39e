package io.github.convatlas.diagram.picture;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Item.Anchor;
import io.github.convatlas.diagram.Item.BadgeStyle;
import io.github.convatlas.diagram.Item.Origin;
import io.github.convatlas.diagram.Item.Style;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
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

/**
 * What colors, marks and labels mean, below a diagram that leaves the window.
 *
 * @param options which overlay is drawn
 * @param largest the end of its scale
 * @param kinds   the kinds of operations there are
 */
public record PictureLegend(DiagramOptions options, double largest, Set<ColorRole> kinds) {
    private static final double ZERO = 12;
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

    /** The diagram with the legend below it. */
    public DisplayList below(DisplayList list) {
        var items = new ArrayList<>(list.items());
        Rect bounds = list.bounds();
        var flow = new LegendFlow(items, bounds);
        if (options.overlay() == Overlay.KIND) {
            addKinds(flow);
        } else {
            addScale(flow);
        }
        new LegendMarks(list.targets(), options.words()).add(flow);
        return new DisplayList(items, list.targets(), list.bands(), list.frame(),
                new Rect(bounds.x(), bounds.y(), bounds.width(), flow.bottom() - bounds.y()));
    }

    private void addKinds(LegendFlow flow) {
        for (ColorRole kind : ColorRole.values()) {
            if (kinds.contains(kind)) {
                chip(flow, kind, new BadgeStyle(Item.Shape.CHIP, Tone.of(kind, Part.ACCENT),
                        Tone.of(kind, Part.ON_ACCENT), 10));
            }
        }
    }

    private void chip(LegendFlow flow, ColorRole kind, BadgeStyle style) {
        flow.entry(LegendFlow.SYMBOL,
                (items, place) -> items.add(new Item.Badge(Origin.GROUND, kind.letter(), style, place)),
                options.words().kind(kind));
    }

    private void addScale(LegendFlow flow) {
        flow.entry(ZERO + SCALE, PictureLegend::scale,
                options.overlay().text(largest, options.unit(), options.words()));
        if (kinds.contains(ColorRole.SQUEEZE_EXCITATION)) {
            chip(flow, ColorRole.SQUEEZE_EXCITATION,
                    new BadgeStyle(Item.Shape.CHIP, Tone.of(Ink.TEXT), Tone.of(Ink.GROUND), 10));
        }
    }

    private static void scale(List<Item> items, Rect place) {
        var zero = new Rect(place.x(), place.y(), ZERO, place.height());
        items.add(new Item.Text(Origin.GROUND, "0", new Point(place.x(), place.y() + 11.5),
                new Style(LegendFlow.SIZE, false, Anchor.LEFT, Tone.of(Ink.MUTED)), zero));
        double left = zero.right();
        for (int step = 0; step < STEPS; step++) {
            items.add(new Item.Box(Origin.GROUND,
                    new Rect(left + step * SCALE / STEPS, place.y() + 2, SCALE / STEPS + 0.5, 11), 0,
                    new Tone.Heat((double) step / (STEPS - 1), Part.FILL), Tone.NONE));
        }
        items.add(new Item.Box(Origin.GROUND, new Rect(left, place.y() + 2, SCALE, 11), 0, Tone.NONE,
                Tone.of(Ink.RULE)));
    }
}
