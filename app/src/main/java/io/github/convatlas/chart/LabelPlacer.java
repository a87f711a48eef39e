package io.github.convatlas.chart;

import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds room for the names of points: beside them where there is any, else farther away at the end of a line. No name
 * covers a point, another name or a line to a name, or leaves the area; one that finds no room is left out. The same names
 * always find the same places.
 */
final class LabelPlacer {
    private static final double GAP = Mark.RADIUS + 3;
    private static final double NEAREST = 16;
    private static final double NEAR = 40;
    private static final double FARTHEST = 136;
    private static final double STEP = 8;
    private static final int DIRECTIONS = 24;
    private static final double CLEAR = 1;
    /** What it costs to cross a line of the chart, in pixels of distance. */
    private static final double CROSSING = 9;
    private final Rect area;
    private final List<Label> labels;
    private final List<Segment> lines;
    private final List<Segment> arrows;
    private final Map<Integer, Place> placed = new TreeMap<>();

    /**
     * A name.
     *
     * @param at        the point it names
     * @param width     in pixels
     * @param height    in pixels
     * @param important whether it is placed before all that are not
     */
    record Label(Point at, double width, double height, boolean important) {
        /** A point without a name, which no name covers. */
        static Label none(Point at) {
            return new Label(at, 0, 0, false);
        }
    }

    /** A straight line. */
    record Segment(Point from, Point to) {
        private Line2D line() {
            return new Line2D.Double(from.x(), from.y(), to.x(), to.y());
        }

        boolean crosses(Segment other) {
            return line().intersectsLine(other.line());
        }

        boolean crosses(Rect box) {
            return line().intersects(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
        }
    }

    /**
     * Where a name stands.
     *
     * @param box    its area
     * @param leader the line from the point to the name, where it had to move
     */
    record Place(Rect box, Optional<Segment> leader) {
    }

    /**
     * A place that a name might take.
     *
     * @param place   where
     * @param cost    the less, the better
     * @param lined   whether a line of the chart runs through the name
     * @param arrowed whether an arrow does
     */
    private record Candidate(Place place, double cost, boolean lined, boolean arrowed) {
        boolean isClear() {
            return !lined && !arrowed;
        }
    }

    private LabelPlacer(Rect area, List<Label> labels, List<Segment> lines, List<Segment> arrows) {
        this.area = area;
        this.labels = labels;
        this.lines = lines;
        this.arrows = arrows;
    }

    /**
     * The places of names by their index; those that found no room are missing.
     *
     * @param area   which no name leaves
     * @param labels the names in the order of placing; every one has its mark, whether there is room for it or not
     * @param lines  which names cross only where nothing else is left
     * @param arrows which names cross rather than stand far away
     */
    static Map<Integer, Place> place(Rect area, List<Label> labels, List<Segment> lines, List<Segment> arrows) {
        var placer = new LabelPlacer(area, labels, lines, arrows);
        placer.putAll(true);
        placer.putAll(false);
        return placer.placed;
    }

    private void putAll(boolean important) {
        put(important, this::beside, Candidate::isClear);
        put(important, label -> around(label, NEAR), Candidate::isClear);
        put(important, this::beside, candidate -> !candidate.lined());
        put(important, label -> around(label, FARTHEST), candidate -> !candidate.lined());
        put(important, this::beside, _ -> true);
        put(important, label -> around(label, FARTHEST), _ -> true);
    }

    private void put(boolean important, Function<Label, List<Candidate>> candidates, Predicate<Candidate> wanted) {
        for (int i = 0; i < labels.size(); i++) {
            int index = i;
            if (labels.get(i).width() > 0 && labels.get(i).important() == important && !placed.containsKey(i)) {
                candidates.apply(labels.get(i)).stream().filter(wanted)
                        .filter(candidate -> isFree(index, candidate.place()))
                        .min(Comparator.comparingDouble(Candidate::cost))
                        .ifPresent(best -> placed.put(index, best.place()));
            }
        }
    }

    /** Right, left, above, below and the corners, as people expect a name. */
    private List<Candidate> beside(Label label) {
        double w = label.width();
        double h = label.height();
        double slant = GAP * 0.7;
        return List.of(beside(label, GAP, -h / 2, 0), beside(label, -GAP - w, -h / 2, 1),
                beside(label, slant, -slant - h / 2, 2), beside(label, -slant - w, -slant - h / 2, 3),
                beside(label, slant, slant - h / 2, 4), beside(label, -slant - w, slant - h / 2, 5),
                beside(label, -w / 2, -GAP - h, 6), beside(label, -w / 2, GAP, 7));
    }

    private Candidate beside(Label label, double dx, double dy, double cost) {
        var box = new Rect(label.at().x() + dx, label.at().y() + dy, label.width(), label.height());
        return candidate(new Place(box, Optional.empty()), cost);
    }

    private List<Candidate> around(Label label, double farthest) {
        var candidates = new ArrayList<Candidate>();
        for (double distance = NEAREST; distance <= farthest; distance += STEP) {
            for (int i = 0; i < DIRECTIONS; i++) {
                double angle = 2 * Math.PI * i / DIRECTIONS;
                candidates.add(led(label, new Point(Math.cos(angle), -Math.sin(angle)), distance));
            }
        }
        return candidates;
    }

    /** A name whose nearest border is at the end of a line. */
    private Candidate led(Label label, Point direction, double distance) {
        var tip = new Point(label.at().x() + direction.x() * distance, label.at().y() + direction.y() * distance);
        double left = tip.x() - label.width() * (1 - direction.x()) / 2;
        double top = tip.y() - label.height() * (1 - direction.y()) / 2;
        var start = new Point(label.at().x() + direction.x() * (Mark.RADIUS + 2),
                label.at().y() + direction.y() * (Mark.RADIUS + 2));
        var place = new Place(new Rect(left, top, label.width(), label.height()),
                Optional.of(new Segment(start, tip)));
        return candidate(place, distance);
    }

    private Candidate candidate(Place place, double cost) {
        long through = lines.stream().filter(line -> line.crosses(place.box())).count();
        long led = place.leader().map(leader -> lines.stream().filter(leader::crosses).count()).orElse(0L);
        long arrowed = arrows.stream().filter(arrow -> arrow.crosses(place.box())).count();
        return new Candidate(place, cost + CROSSING * (double) (through + led + arrowed), through > 0, arrowed > 0);
    }

    private boolean isFree(int index, Place place) {
        Rect box = place.box().grown(CLEAR);
        return box.x() >= area.x() && box.y() >= area.y() && box.right() <= area.right()
                && box.bottom() <= area.bottom() && isClearOfMarks(index, place) && isClearOfNames(place, box);
    }

    private boolean isClearOfMarks(int index, Place place) {
        for (int i = 0; i < labels.size(); i++) {
            Rect mark = Mark.bounds(labels.get(i).at(), Mark.RADIUS + CLEAR);
            boolean own = i == index || labels.get(i).at().equals(labels.get(index).at());
            if (mark.overlaps(place.box())
                    || (!own && place.leader().map(leader -> leader.crosses(mark)).orElse(false))) {
                return false;
            }
        }
        return true;
    }

    private boolean isClearOfNames(Place place, Rect box) {
        return placed.values().stream().noneMatch(other -> other.box().overlaps(box)
                || other.leader().map(line -> line.crosses(box)).orElse(false)
                || place.leader().map(line -> line.crosses(other.box().grown(CLEAR))
                        || other.leader().map(line::crosses).orElse(false)).orElse(false));
    }
}
