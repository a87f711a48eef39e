package io.github.convatlas.chart;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Item.Anchor;
import io.github.convatlas.diagram.Item.Origin;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.color.Tone;

import java.util.ArrayList;
import java.util.List;

/** Collects the items of a chart in the order of painting. */
public final class ChartSheet {
    /** The usual size of text. */
    public static final double TEXT = 11;
    private static final double ASCENT = 0.8;
    private static final double LINE = 1.2;
    private final TextMetrics metrics;
    private final List<Item> items = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();

    /**
     * An empty sheet.
     *
     * @param metrics how wide text is
     */
    public ChartSheet(TextMetrics metrics) {
        this.metrics = metrics;
    }

    /** Adds an item above those before. */
    public void add(Item item) {
        items.add(item);
    }

    /** Adds something to point at. */
    public void add(Target target) {
        targets.add(target);
    }

    /** Adds a line of the ground. */
    public void line(Tone tone, double width, Point from, Point to) {
        add(new Item.Line(Origin.GROUND, List.of(from, to), Item.Stroke.plain(tone, width)));
    }

    /** Adds a line of text, at its baseline. */
    public void text(Origin origin, String text, Point at, Item.Style style) {
        double width = width(text, style.bold(), style.size());
        double left = switch (style.anchor()) {
            case LEFT -> at.x();
            case CENTER -> at.x() - width / 2;
            case RIGHT -> at.x() - width;
        };
        add(new Item.Text(origin, text, at, style,
                new Rect(left, at.y() - ASCENT * style.size(), width, height(style.size()))));
    }

    /** A text in the usual size. */
    public void text(String text, Point at, Anchor anchor, Tone.Ink ink) {
        text(Origin.GROUND, text, at, new Item.Style(TEXT, false, anchor, Tone.of(ink)));
    }

    /** How wide a text is, in pixels. */
    public double width(String text, boolean bold, double size) {
        return metrics.width(text, size, bold);
    }

    /** The text in lines that fit: broken behind spaces, and between the characters of scripts that have none. */
    public List<String> wrapped(String text, double size, double room) {
        var lines = new ArrayList<String>();
        String rest = text;
        while (width(rest, false, size) > room) {
            int end = lineEnd(rest, size, room);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private int lineEnd(String text, double size, double room) {
        int fits = 1;
        int end = 0;
        for (int i = 1; i <= text.length() && width(text.substring(0, i), false, size) <= room; i++) {
            fits = i;
            boolean breaks = text.charAt(i - 1) == ' ' || "、。".indexOf(text.charAt(i - 1)) >= 0;
            end = breaks ? i : end;
        }
        return end > 0 ? end : fits;
    }

    /** How high a line of text is. */
    public static double height(double size) {
        return LINE * size;
    }

    /** The baseline of a text that fills a box of its height. */
    public static double baseline(Rect box, double size) {
        return box.y() + (box.height() - height(size)) / 2 + (ASCENT + 0.1) * size;
    }

    /** All that was collected. */
    public DisplayList list(Rect bounds) {
        return new DisplayList(items, targets, List.of(), 0, bounds);
    }
}
