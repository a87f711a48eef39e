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
 * @param header  height of the titles and captions at the upper end, in pixels
 * @param bounds  the area of the whole diagram
 */
public record DisplayList(List<Item> items, List<Target> targets, List<Band> bands, double header, Rect bounds) {
    private static final double REMARK = 22;

    /** A diagram of nothing. */
    public static final DisplayList EMPTY = new DisplayList(List.of(), List.of(), List.of(), 0, Rect.EMPTY);

    /** Copies the lists. */
    public DisplayList {
        items = List.copyOf(items);
        targets = List.copyOf(targets);
        bands = List.copyOf(bands);
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
        var line = new Rect(bounds.x(), bounds.bottom(), bounds.width(), REMARK);
        var style = new Item.Style(11, false, Item.Anchor.LEFT, Tone.of(Tone.Ink.MUTED));
        all.add(new Item.Text(Item.Origin.GROUND, remark, new Point(line.x() + 12, line.y() + 8), style, line));
        return new DisplayList(all, targets, bands, header,
                new Rect(bounds.x(), bounds.y(), bounds.width(), bounds.height() + REMARK));
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
