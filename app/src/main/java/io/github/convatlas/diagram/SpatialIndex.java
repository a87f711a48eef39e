package io.github.convatlas.diagram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what lies in a part of a diagram without looking at the rest. Immutable. */
public final class SpatialIndex {
    private static final double CELL = 256;
    private final DisplayList list;
    private final Map<Long, List<Integer>> items = new HashMap<>();
    private final Map<Long, List<Integer>> targets = new HashMap<>();

    private SpatialIndex(DisplayList list) {
        this.list = list;
        for (int i = 0; i < list.items().size(); i++) {
            put(items, list.items().get(i).bounds(), i);
        }
        for (int i = 0; i < list.targets().size(); i++) {
            put(targets, list.targets().get(i).bounds(), i);
        }
    }

    /** The index of a diagram. */
    public static SpatialIndex of(DisplayList list) {
        return new SpatialIndex(list);
    }

    /** The items that touch an area and are worth painting at this zoom, in the order of painting. */
    public List<Item> visible(Rect area, double zoom) {
        var found = new BitSet();
        forEachCell(area.grown(2), cell -> items.getOrDefault(cell, List.of()).forEach(found::set));
        var visible = new ArrayList<Item>();
        found.stream().mapToObj(list.items()::get)
                .filter(item -> zoom >= item.origin().detail().zoom() && item.bounds().grown(2).touches(area))
                .forEach(visible::add);
        return visible;
    }

    /** The innermost target at a point, if there is one. */
    public Optional<Target> at(double x, double y) {
        Target found = null;
        for (int index : targets.getOrDefault(cell(column(x), column(y)), List.of())) {
            Target target = list.targets().get(index);
            boolean smaller = found == null || area(target) <= area(found);
            if (target.bounds().contains(x, y) && smaller) {
                found = target;
            }
        }
        return Optional.ofNullable(found);
    }

    private static double area(Target target) {
        return target.bounds().width() * target.bounds().height();
    }

    private static void put(Map<Long, List<Integer>> cells, Rect bounds, int index) {
        forEachCell(bounds, cell -> cells.computeIfAbsent(cell, _ -> new ArrayList<>()).add(index));
    }

    private static void forEachCell(Rect area, java.util.function.Consumer<Long> action) {
        for (int row = column(area.y()); row <= column(area.bottom()); row++) {
            for (int column = column(area.x()); column <= column(area.right()); column++) {
                action.accept(cell(column, row));
            }
        }
    }

    private static int column(double position) {
        return (int) Math.floor(position / CELL);
    }

    private static long cell(int column, int row) {
        return ((long) row << Integer.SIZE) | (column & 0xFFFF_FFFFL);
    }
}
