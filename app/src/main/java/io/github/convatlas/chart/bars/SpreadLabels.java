package io.github.convatlas.chart.bars;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Spreads labels along a line so that they do not collide, near what they name; the least important are left out first. */
final class SpreadLabels {
    private static final double GAP = 8;

    private SpreadLabels() {
    }

    /**
     * A label.
     *
     * @param index  which
     * @param wish   where its middle would like to be
     * @param width  in pixels
     * @param weight the more, the later it is left out
     */
    record Label(int index, double wish, double width, double weight) {
    }

    /**
     * A label with its place.
     *
     * @param label itself
     * @param left  its left end
     */
    record Placed(Label label, double left) {
    }

    /**
     * Places labels from left to right.
     *
     * @param labels in the order of their wishes
     * @param from   left end of the line
     * @param to     right end of the line
     */
    static List<Placed> spread(List<Label> labels, double from, double to) {
        var kept = new ArrayList<>(labels);
        while (kept.stream().mapToDouble(label -> label.width() + GAP).sum() - GAP > to - from) {
            kept.remove(kept.stream().min(Comparator.comparingDouble(Label::weight)).orElseThrow());
        }
        double[] lefts = new double[kept.size()];
        double next = from;
        for (int i = 0; i < lefts.length; i++) {
            lefts[i] = Math.max(next, kept.get(i).wish() - kept.get(i).width() / 2);
            next = lefts[i] + kept.get(i).width() + GAP;
        }
        double end = to;
        var placed = new ArrayList<Placed>();
        for (int i = lefts.length - 1; i >= 0; i--) {
            lefts[i] = Math.min(lefts[i], end - kept.get(i).width());
            end = lefts[i] - GAP;
            placed.addFirst(new Placed(kept.get(i), lefts[i]));
        }
        return placed;
    }
}
