package io.github.convatlas.diagram.inner;

import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.LayerId;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/** Draws the connections of an opened block: straight down where nothing is in the way, else across or around. */
public final class InnerWires {
    private static final double LANE = 16;
    private static final double NEXT_LANE = 10;
    private static final double ACROSS = 12;
    private final SequencedMap<LayerId, Cell> cells;
    private final List<Wire> wires = new ArrayList<>();
    private final double leftmost;
    private int lanes;

    /**
     * A connection.
     *
     * @param points from the producer to the consumer
     * @param dashed whether it is part of a projection
     * @param arrow  whether it enters a box from the side
     */
    public record Wire(List<Point> points, boolean dashed, boolean arrow) {
        /** Copies the points. */
        public Wire {
            points = List.copyOf(points);
        }
    }

    private InnerWires(SequencedMap<LayerId, Cell> cells) {
        this.cells = cells;
        this.leftmost = cells.values().stream().mapToDouble(cell -> cell.bounds().x()).min().orElse(0);
    }

    /** The connections between these layers, and from the point at which the main line enters. */
    public static List<Wire> of(SequencedMap<LayerId, Cell> cells) {
        var router = new InnerWires(cells);
        cells.values().forEach(cell -> new java.util.LinkedHashSet<>(cell.node().inputs()).forEach(
                input -> router.connect(input, cell)));
        return router.wires;
    }

    private void connect(LayerId input, Cell to) {
        Cell from = cells.get(input);
        Point start = from == null ? new Point(0, 0) : bottom(from.bounds());
        int column = from == null ? 0 : from.column();
        Rect target = to.bounds();
        boolean merge = to.node().inputs().size() > 1;
        boolean dashed = to.node().branch() == GraphNode.Branch.SHORTCUT
                || (from != null && from.node().branch() == GraphNode.Branch.SHORTCUT);
        if (column == to.column() && free(column, start.y(), target.y())) {
            wires.add(new Wire(List.of(start, top(target)), dashed, false));
        } else if (column == to.column()) {
            wires.add(new Wire(around(start, from, target), dashed, true));
        } else if (merge) {
            double side = column < to.column() ? target.x() : target.right();
            wires.add(new Wire(List.of(start, new Point(start.x(), target.centerY()),
                    new Point(side, target.centerY())), dashed, true));
        } else {
            double y = start.y() + ACROSS;
            wires.add(new Wire(List.of(start, new Point(start.x(), y), new Point(target.centerX(), y),
                    top(target)), dashed, true));
        }
    }

    /** Whether no box of a column lies between two heights. */
    private boolean free(int column, double from, double to) {
        return cells.values().stream().filter(cell -> cell.column() == column)
                .noneMatch(cell -> cell.bounds().y() < to && cell.bounds().bottom() > from + 0.5
                        && cell.bounds().y() >= from);
    }

    private List<Point> around(Point start, @org.jspecify.annotations.Nullable Cell from, Rect target) {
        double x = leftmost - LANE - NEXT_LANE * lanes++;
        var points = new ArrayList<Point>();
        if (from == null) {
            points.add(start);
            points.add(new Point(start.x(), start.y() + ACROSS));
            points.add(new Point(x, start.y() + ACROSS));
        } else {
            points.add(new Point(from.bounds().x(), from.bounds().centerY()));
            points.add(new Point(x, from.bounds().centerY()));
        }
        points.add(new Point(x, target.centerY()));
        points.add(new Point(target.x(), target.centerY()));
        return points;
    }

    private static Point bottom(Rect box) {
        return new Point(box.centerX(), box.bottom());
    }

    private static Point top(Rect box) {
        return new Point(box.centerX(), box.y());
    }
}
