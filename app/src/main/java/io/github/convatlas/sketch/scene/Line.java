package io.github.convatlas.sketch.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * One movement of a pen.
 *
 * @param dots   the points it goes through; straight between them
 * @param closed whether it returns to where it began, so that it can be filled
 * @param solid  whether it is always filled
 */
public record Line(List<Dot> dots, boolean closed, boolean solid) {
    /** Copies the points; there must be two at least. */
    public Line {
        dots = List.copyOf(dots);
        if (dots.size() < 2) {
            throw new IllegalArgumentException("a line needs two points");
        }
    }

    /** A movement that ends elsewhere than it began. */
    public static Line open(List<Dot> dots) {
        return new Line(dots, false, false);
    }

    /** An outline. */
    public static Line closed(List<Dot> dots) {
        return new Line(dots, true, false);
    }

    /** A filled area. */
    public static Line solid(List<Dot> dots) {
        return new Line(dots, true, true);
    }

    /** The same with points no further apart than a step, so that it can be bent. */
    public Line dense(double step) {
        var finer = new ArrayList<Dot>();
        int count = closed ? dots.size() : dots.size() - 1;
        for (int i = 0; i < count; i++) {
            Dot from = dots.get(i);
            Dot to = dots.get((i + 1) % dots.size());
            int parts = Math.clamp((long) Math.ceil(from.distance(to) / step), 1, 400);
            for (int part = 0; part < parts; part++) {
                finer.add(from.toward(to, (double) part / parts));
            }
        }
        finer.add(closed ? dots.getFirst() : dots.getLast());
        return new Line(finer, closed, solid);
    }

    /** The same with each point put elsewhere. */
    public Line mapped(java.util.function.UnaryOperator<Dot> map) {
        return new Line(dots.stream().map(map).toList(), closed, solid);
    }
}
