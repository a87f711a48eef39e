package io.github.convatlas.diagram;

import io.github.convatlas.diagram.color.Tone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A diagram, ready to be painted.
 *
 * @param items   in the order of painting
 * @param targets what can be selected, in reading order
 * @param bands   the resolutions, from top to bottom
 * @param frame   what stands around the bands
 * @param bounds  the area of the whole diagram
 */
public record DisplayList(List<Item> items, List<Target> targets, List<Band> bands, Frame frame, Rect bounds) {
    private static final double REMARK = 17;
    private static final double MARGIN = 12;

    /** A diagram of nothing. */
    public static final DisplayList EMPTY = new DisplayList(List.of(), List.of(), List.of(), 0, Rect.EMPTY);

    /** Copies the lists. */
    public DisplayList {
        items = List.copyOf(items);
        targets = List.copyOf(targets);
        bands = List.copyOf(bands);
    }

    /**
     * A picture that has no columns.
     *
     * @param header height of the titles and captions at the upper end, in pixels
     */
    public DisplayList(List<Item> items, List<Target> targets, List<Band> bands, double header, Rect bounds) {
        this(items, targets, bands, new Frame(header, List.of()), bounds);
    }

    /**
     * What stands around the bands.
     *
     * @param header  height of the titles and captions at the upper end, in pixels
     * @param columns the room of each network, from left to right
     */
    public record Frame(double header, List<Rect> columns) {
        /** Copies the list. */
        public Frame {
            columns = List.copyOf(columns);
        }
    }

    /** Height of the titles and captions at the upper end, in pixels. */
    public double header() {
        return frame.header();
    }

    /** The room of a network; the whole diagram where there are no columns. */
    public Rect column(int index) {
        return index >= 0 && index < frame.columns().size() ? frame.columns().get(index) : bounds;
    }

    /**
     * A strip across the diagram in which all maps have one resolution.
     *
     * @param labels the resolution in each column, in pixels
     * @param bounds the strip
     */
    public record Band(List<Integer> labels, Rect bounds) {
        /** Copies the labels. */
        public Band {
            labels = List.copyOf(labels);
        }
    }

    /**
     * The same diagram with a remark below it, such as how its numbers were measured.
     *
     * @param remark what to say; nothing changes where it is empty
     */
    public DisplayList footed(String remark) {
        if (remark.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(items);
        var style = new Item.Style(11, false, Item.Anchor.LEFT, Tone.of(Tone.Ink.MUTED));
        double y = bounds.bottom();
        List<String> lines = TextMetrics.approximate().lines(remark, style.size(), false, bounds.width() - 2 * MARGIN);
        for (String text : lines) {
            var line = new Rect(bounds.x(), y, bounds.width(), REMARK);
            all.add(new Item.Text(Item.Origin.GROUND, text, new Point(line.x() + MARGIN, y + MARGIN), style, line));
            y += REMARK;
        }
        return new DisplayList(all, targets, bands, frame,
                new Rect(bounds.x(), bounds.y(), bounds.width(), y - bounds.y()));
    }

    /**
     * What of the diagram lies in an area. Items at its border are whole; whoever paints them cuts them there.
     *
     * @param area of the diagram; what of it lies beyond the diagram is left out
     */
    public DisplayList cropped(Rect area) {
        double left = Math.clamp(area.x(), bounds.x(), bounds.right());
        double top = Math.clamp(area.y(), bounds.y(), bounds.bottom());
        var kept = Rect.between(left, top, Math.clamp(area.right(), bounds.x(), bounds.right()),
                Math.clamp(area.bottom(), bounds.y(), bounds.bottom()));
        return new DisplayList(items.stream().filter(item -> item.bounds().touches(kept)).toList(),
                targets.stream().filter(target -> target.bounds().touches(kept)).toList(), bands, frame, kept);
    }

    /** The same with titles that scroll with the rest, as on paper: those that stay in sight would cover what is below. */
    public DisplayList flat() {
        return new DisplayList(items, targets, bands, new Frame(0, frame.columns()), bounds);
    }

    /** The target of this identity, if it is shown. */
    public Optional<Target> target(Target.Key key) {
        return targets.stream().filter(target -> target.key().equals(key)).findFirst();
    }

    /** The targets by identity, in reading order. */
    public Map<Target.Key, Target> targetsByKey() {
        var map = new LinkedHashMap<Target.Key, Target>();
        targets.forEach(target -> map.put(target.key(), target));
        return map;
    }
}
