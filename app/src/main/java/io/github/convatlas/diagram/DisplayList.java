package io.github.convatlas.diagram;

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
