package io.github.convatlas.diagram.layout;

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
final class Sheet {
    private static final double ASCENT = 0.8;
    private static final double HEIGHT = 1.1;
    private final TextMetrics metrics;
    private final Map<Layer, List<Item>> layers = new EnumMap<>(Layer.class);
    private final List<Target> targets = new ArrayList<>();

    /** What is painted first lies below. */
    enum Layer {
        GROUND, FRAMES, WIRES, BOXES
    }

    Sheet(TextMetrics metrics) {
        this.metrics = metrics;
    }

    void add(Layer layer, Item item) {
        layers.computeIfAbsent(layer, _ -> new ArrayList<>()).add(item);
    }

    void add(Target target) {
        targets.add(target);
    }

    /** Writes a text; nothing where it is empty. */
    void text(Origin origin, String text, Point at, Style style) {
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

    TextMetrics metrics() {
        return metrics;
    }

    List<Target> targets() {
        return targets;
    }

    List<Item> items() {
        return layers.values().stream().flatMap(List::stream).toList();
    }

    DisplayList list(List<DisplayList.Band> bands, List<Rect> columns, Rect bounds) {
        return new DisplayList(items(), targets, bands, new DisplayList.Frame(DiagramLayout.HEADER, columns), bounds);
    }
}
