package io.github.convatlas.ui.diagram.export;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Rect;

import java.util.ArrayList;
import java.util.List;

/**
 * How a diagram is put on paper: on one page, as large as fits; on several below each other where it would become too small
 * to be read. A page ends between boxes, where it can.
 *
 * @param scale points of the page for each pixel of the diagram
 * @param areas the part of the diagram on each page
 */
record Pages(double scale, List<Rect> areas) {
    /** A small diagram is not blown up beyond this: its text would look like a poster. */
    private static final double LARGEST = 1;
    /** Below this the labels of boxes are smaller than five points. */
    private static final double READABLE = 0.4;
    /** A page is not left emptier than this to end between boxes. */
    private static final double FULL = 0.6;
    private static final double MARGIN = 4;

    Pages {
        areas = List.copyOf(areas);
    }

    /**
     * The pages of a diagram.
     *
     * @param list   the diagram
     * @param width  of a page that can be printed on, in points
     * @param height of it
     */
    static Pages of(DisplayList list, double width, double height) {
        Rect bounds = list.bounds();
        double across = Math.min(LARGEST, width / Math.max(1, bounds.width()));
        double all = Math.min(across, height / Math.max(1, bounds.height()));
        if (all >= READABLE || all == across) {
            return new Pages(all, List.of(bounds));
        }
        return new Pages(across, cut(list, height / across));
    }

    private static List<Rect> cut(DisplayList list, double most) {
        Rect bounds = list.bounds();
        List<Double> gaps = gaps(list);
        var areas = new ArrayList<Rect>();
        double top = bounds.y();
        while (bounds.bottom() - top > most) {
            double least = top + FULL * most;
            double limit = top + most;
            double bottom = gaps.stream().filter(gap -> gap > least && gap <= limit).mapToDouble(Double::doubleValue)
                    .max().orElse(limit);
            areas.add(new Rect(bounds.x(), top, bounds.width(), bottom - top));
            top = bottom;
        }
        areas.add(new Rect(bounds.x(), top, bounds.width(), bounds.bottom() - top));
        return areas;
    }

    /** Heights at which no box of any network is cut. */
    private static List<Double> gaps(DisplayList list) {
        return list.targets().stream().map(target -> target.bounds().y() - MARGIN)
                .filter(y -> list.targets().stream()
                        .noneMatch(other -> other.bounds().y() < y && other.bounds().bottom() > y))
                .distinct().sorted().toList();
    }
}
