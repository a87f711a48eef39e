package io.github.convatlas.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What nothing else beats: no other costs less without being less accurate, none is more accurate without costing more. */
public final class ParetoFront {
    private ParetoFront() {
    }

    /**
     * The unbeaten of some things, from the cheapest to the most accurate. Things that are equal in both are all kept.
     *
     * @param things   in any order
     * @param cost     less is better
     * @param accuracy more is better
     */
    public static <T> List<T> of(List<T> things, ToDoubleFunction<T> cost, ToDoubleFunction<T> accuracy) {
        var sorted = new ArrayList<>(things);
        sorted.sort(Comparator.comparingDouble(cost)
                .thenComparing(Comparator.comparingDouble(accuracy).reversed()));
        var front = new ArrayList<T>();
        for (T thing : sorted) {
            if (front.isEmpty() || accuracy.applyAsDouble(thing) > accuracy.applyAsDouble(front.getLast())
                    || isEqual(thing, front.getLast(), cost, accuracy)) {
                front.add(thing);
            }
        }
        return List.copyOf(front);
    }

    private static <T> boolean isEqual(T a, T b, ToDoubleFunction<T> cost, ToDoubleFunction<T> accuracy) {
        return Double.compare(cost.applyAsDouble(a), cost.applyAsDouble(b)) == 0
                && Double.compare(accuracy.applyAsDouble(a), accuracy.applyAsDouble(b)) == 0;
    }
}
