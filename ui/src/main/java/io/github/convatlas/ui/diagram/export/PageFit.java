package io.github.convatlas.ui.diagram.export;

import io.github.convatlas.diagram.Rect;

/** How large a diagram can be on a page. */
final class PageFit {
    /** A small diagram is not blown up beyond this: its text would look like a poster. */
    private static final double LARGEST = 1;

    private PageFit() {
    }

    /**
     * Points of the page for each pixel of the diagram.
     *
     * @param bounds of the diagram
     * @param width  of the page that can be printed on, in points
     * @param height of it
     */
    static double scale(Rect bounds, double width, double height) {
        double across = width / Math.max(1, bounds.width());
        double down = height / Math.max(1, bounds.height());
        return Math.min(LARGEST, Math.min(across, down));
    }
}
