package io.github.convatlas.diagram.look;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Item.Anchor;
import io.github.convatlas.diagram.Item.Origin;
import io.github.convatlas.diagram.Item.Style;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.TextMetrics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects the items of a diagram in layers, so that boxes cover wires whatever comes first. */
public final class Sheet {
    private static final double ASCENT = 0.8;
    private static final double HEIGHT = 1.1;
    private final TextMetrics metrics;
    private final Map<Layer, List<Item>> layers = new EnumMap<>(Layer.class);
    private final List<Target> targets = new ArrayList<>();

    /** What is painted first lies below. */
    public enum Layer {
        /** Bands and what is written beside boxes. */
        GROUND,
        /** Around opened blocks. */
        FRAMES,
        /** Connections. */
        WIRES,
        /** Boxes and what is written on them. */
        BOXES
    }

    /**
     * An empty sheet.
     *
     * @param metrics how wide text is
     */
    public Sheet(TextMetrics metrics) {
        this.metrics = metrics;
    }

    /** Adds an item on top of its layer. */
    public void add(Layer layer, Item item) {
        layers.computeIfAbsent(layer, _ -> new ArrayList<>()).add(item);
    }

    /** Adds something that can be selected; in reading order. */
    public void add(Target target) {
        targets.add(target);
    }

    /** Writes a text; nothing where it is empty. */
    public void text(Origin origin, String text, Point at, Style style) {
        if (!text.isEmpty()) {
            add(Layer.BOXES, new Item.Text(origin, text, at, style, bounds(text, at, style)));
        }
    }

    private Rect bounds(String text, Point at, Style style) {
        double width = metrics.width(text, style.size(), style.bold());
        double left = switch (style.anchor()) {
            case Anchor.LEFT -> at.x();
            case Anchor.CENTER -> at.x() - width / 2;
            case Anchor.RIGHT -> at.x() - width;
        };
        return new Rect(left, at.y() - ASCENT * style.size(), width, HEIGHT * style.size());
    }

    /** How wide text is. */
    public TextMetrics metrics() {
        return metrics;
    }

    /**
     * What was drawn.
     *
     * @param bands  the resolutions, from top to bottom
     * @param frame  what stands around them
     * @param bounds the area of the whole
     */
    public DisplayList list(List<DisplayList.Band> bands, DisplayList.Frame frame, Rect bounds) {
        return new DisplayList(layers.values().stream().flatMap(List::stream).toList(), targets, bands, frame, bounds);
    }
}
