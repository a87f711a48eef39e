package io.github.convatlas.sketch;

import io.github.convatlas.sketch.scene.Dice;
import io.github.convatlas.sketch.scene.Dot;
import io.github.convatlas.sketch.scene.Line;

import java.util.ArrayList;
import java.util.List;

/** The figures with an outline, as a person would draw them: no two alike, within -1 to 1. */
final class Outlines {
    private final Dice dice;

    Outlines(Dice dice) {
        this.dice = dice;
    }

    /** The pen's movements for a figure. */
    List<Line> of(SketchClass kind) {
        return switch (kind) {
            case CIRCLE -> List.of(ring(new Dot(0, 0), dice.between(0.78, 1), dice.between(0.8, 1.2)));
            case TRIANGLE -> polygon(triangle());
            case SQUARE -> polygon(square(dice.between(0.85, 1.18)));
            case STAR -> star();
            case HEART -> List.of(heart());
            case CROSS -> cross();
            case MOON -> List.of(moon());
            case FACE -> face();
            case HOUSE -> house();
            case ARROW, SPIRAL, STRIPES, CHECKERBOARD, DOTS, ZIGZAG, WAVE, CHECK_MARK -> new Strokes(dice).of(kind);
            case NOTHING -> List.of();
        };
    }

    /** A closed curve about a center, seldom quite round, its ends seldom quite together. */
    Line ring(Dot center, double radius, double aspect) {
        double from = dice.between(0, 2 * Math.PI);
        double around = 2 * Math.PI + (dice.chance(0.5) ? 0 : dice.between(-0.2, 0.4));
        double bump = dice.normal(0.03);
        double bumpAt = dice.between(0, 6);
        double drift = dice.chance(0.5) ? 0 : dice.normal(0.04);
        var dots = new ArrayList<Dot>();
        for (int i = 0; i <= 40; i++) {
            double angle = from + around * i / 40;
            double r = radius * (1 + bump * Math.cos(2 * angle + bumpAt) + bump * Math.cos(3 * angle) / 2
                    + drift * (i / 40.0 - 0.5));
            dots.add(Dot.polar(r, angle));
        }
        double width = Math.sqrt(aspect);
        return Line.closed(dots).mapped(dot -> new Dot(center.x() + dot.x() * width, center.y() + dot.y() / width));
    }

    private List<Dot> triangle() {
        if (dice.chance(0.25)) {
            return List.of(new Dot(-0.85, -0.8), new Dot(-0.85 + dice.normal(0.08), 0.8), new Dot(0.9, 0.8));
        }
        double from = -Math.PI / 2;
        return jittered(List.of(Dot.polar(1, from), Dot.polar(1, from + 2.1), Dot.polar(1, from - 2.1)), 0.12);
    }

    private List<Dot> square(double aspect) {
        double w = 0.82 * Math.sqrt(aspect);
        double h = 0.82 / Math.sqrt(aspect);
        return jittered(List.of(new Dot(-w, -h), new Dot(w, -h), new Dot(w, h), new Dot(-w, h)), 0.035);
    }

    private List<Dot> jittered(List<Dot> corners, double deviation) {
        return corners.stream().map(dot -> dot.plus(dice.normal(deviation), dice.normal(deviation))).toList();
    }

    /** In one movement, or side by side with ends that do not quite meet. */
    private List<Line> polygon(List<Dot> corners) {
        if (dice.chance(0.6)) {
            return List.of(Line.closed(corners));
        }
        var sides = new ArrayList<Line>();
        for (int i = 0; i < corners.size(); i++) {
            Dot from = corners.get(i);
            Dot to = corners.get((i + 1) % corners.size());
            sides.add(Line.open(List.of(from.toward(to, dice.normal(0.025)), to.toward(from, dice.normal(0.025)))));
        }
        return sides;
    }

    private List<Line> star() {
        int points = dice.chance(0.85) ? 5 : 6;
        var dots = new ArrayList<Dot>();
        if (points == 5 && dice.chance(0.35)) {
            for (int i = 0; i < 5; i++) {
                dots.add(Dot.polar(1, -Math.PI / 2 + i * 4 * Math.PI / 5));
            }
            return List.of(Line.closed(jittered(dots, 0.05)));
        }
        double inner = dice.between(0.36, 0.54);
        for (int i = 0; i < 2 * points; i++) {
            dots.add(Dot.polar(i % 2 == 0 ? 1 : inner, -Math.PI / 2 + i * Math.PI / points));
        }
        return List.of(Line.closed(jittered(dots, 0.04)));
    }

    private Line heart() {
        double wide = dice.between(0.85, 1.1);
        double deep = dice.between(0.85, 1.15);
        double notch = dice.between(0.8, 1.25);
        var dots = new ArrayList<Dot>();
        for (int i = 0; i < 44; i++) {
            double t = 2 * Math.PI * i / 44;
            double x = Math.pow(Math.sin(t), 3) * 16;
            double y = 13 * Math.cos(t) - 5 * notch * Math.cos(2 * t) - 2 * Math.cos(3 * t) - Math.cos(4 * t);
            dots.add(new Dot(x * wide / 16, -(y + 2.5) * deep / 15));
        }
        return Line.closed(dots);
    }

    private List<Line> cross() {
        double slant = dice.chance(0.5) ? 0 : Math.PI / 4;
        double open = Math.PI / 2 + dice.normal(0.1);
        if (dice.chance(0.25)) {
            double w = dice.between(0.18, 0.36);
            double[] x = {-w, w, w, 1, 1, w, w, -w, -w, -1, -1, -w};
            double[] y = {-1, -1, -w, -w, w, w, 1, 1, w, w, -w, -w};
            var dots = new ArrayList<Dot>();
            for (int i = 0; i < x.length; i++) {
                dots.add(new Dot(x[i], y[i]));
            }
            return List.of(Line.closed(jittered(dots, 0.03)));
        }
        double shift = dice.normal(0.07);
        double second = dice.between(0.8, 1.05);
        return List.of(Line.open(List.of(Dot.polar(1, slant), Dot.polar(1, slant + Math.PI))),
                Line.open(List.of(Dot.polar(second, slant + open).plus(shift, 0),
                        Dot.polar(second, slant + open + Math.PI).plus(shift, 0))));
    }

    /** Two arcs between the same horns. */
    private Line moon() {
        double horn = dice.between(0.95, 1.35);
        double inside = dice.between(0.25, 0.62);
        var dots = new ArrayList<Dot>();
        for (int i = 0; i <= 24; i++) {
            dots.add(Dot.polar(1, horn / 1.35 + (2 * Math.PI - 2 * horn / 1.35) * i / 24));
        }
        Dot top = dots.getLast();
        Dot bottom = dots.getFirst();
        for (int i = 1; i < 20; i++) {
            double share = i / 20.0;
            double y = top.y() + (bottom.y() - top.y()) * share;
            double bulge = Math.sin(Math.PI * share);
            dots.add(new Dot(top.x() - (top.x() + inside) * Math.pow(bulge, 0.75), y));
        }
        return Line.closed(dots).mapped(dot -> dot.plus(0.15, 0));
    }

    private List<Line> face() {
        var lines = new ArrayList<Line>();
        lines.add(ring(new Dot(0, 0), dice.between(0.85, 1), dice.between(0.85, 1.15)));
        double apart = dice.between(0.28, 0.42);
        double high = dice.between(0.15, 0.38);
        double size = dice.between(0.07, 0.15);
        boolean round = dice.chance(0.75);
        for (int side = -1; side <= 1; side += 2) {
            Dot eye = new Dot(side * apart, -high);
            Line ring = ring(eye, size, dice.between(0.6, 1.1));
            lines.add(round
                    ? dice.chance(0.7) ? Line.solid(ring.dots()) : ring
                    : Line.open(List.of(eye.plus(0, -size), eye.plus(0, size))));
        }
        double wide = dice.between(0.3, 0.55);
        double curve = dice.chance(0.8) ? dice.between(0.15, 0.4) : dice.between(-0.25, 0.1);
        double mouth = dice.between(0.25, 0.42);
        var smile = new ArrayList<Dot>();
        for (int i = 0; i <= 12; i++) {
            double x = i / 6.0 - 1;
            smile.add(new Dot(x * wide, mouth + curve * (0.5 - x * x)));
        }
        lines.add(dice.chance(0.15) ? Line.closed(smile) : Line.open(smile));
        if (dice.chance(0.3)) {
            lines.add(Line.open(List.of(new Dot(0, -0.08), new Dot(dice.normal(0.05), 0.12))));
        }
        return lines;
    }

    private List<Line> house() {
        double w = dice.between(0.62, 0.82);
        double eaves = dice.between(-0.25, 0.05);
        double over = dice.chance(0.5) ? 0 : dice.between(0.05, 0.22);
        Dot left = new Dot(-w, eaves);
        Dot right = new Dot(w, eaves);
        Dot top = new Dot(dice.normal(0.05), dice.between(-1, -0.85));
        Dot low = new Dot(0, 0.9);
        var lines = new ArrayList<Line>();
        if (dice.chance(0.25)) {
            lines.add(Line.closed(List.of(left, top, right, new Dot(w, low.y()), new Dot(-w, low.y()))));
        } else {
            lines.add(Line.closed(List.of(left, right, new Dot(w, low.y()), new Dot(-w, low.y()))));
            lines.add(Line.closed(List.of(left.plus(-over, 0), top, right.plus(over, 0))));
        }
        if (dice.chance(0.65)) {
            double x = dice.between(-0.3, 0.3);
            double y = low.y() - dice.between(0.4, 0.6);
            lines.add(Line.open(List.of(new Dot(x - 0.15, low.y()), new Dot(x - 0.15, y), new Dot(x + 0.15, y),
                    new Dot(x + 0.15, low.y()))));
        }
        if (dice.chance(0.4)) {
            double x = dice.sign() * w * 0.6;
            lines.add(Line.closed(List.of(new Dot(x - 0.14, 0.15), new Dot(x + 0.14, 0.15), new Dot(x + 0.14, 0.42),
                    new Dot(x - 0.14, 0.42))));
        }
        return lines;
    }
}
