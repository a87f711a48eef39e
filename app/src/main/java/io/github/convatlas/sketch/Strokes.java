package io.github.convatlas.sketch;

import io.github.convatlas.sketch.scene.Dice;
import io.github.convatlas.sketch.scene.Dot;
import io.github.convatlas.sketch.scene.Line;

import java.util.ArrayList;
import java.util.List;

/** The figures made of strokes and the patterns, within -1 to 1. */
final class Strokes {
    private final Dice dice;

    Strokes(Dice dice) {
        this.dice = dice;
    }

    /** The pen's movements for a figure; none for those with an outline. */
    List<Line> of(SketchClass kind) {
        return switch (kind) {
            case ARROW -> arrow();
            case SPIRAL -> List.of(spiral());
            case STRIPES -> stripes();
            case CHECKERBOARD -> checkerboard();
            case DOTS -> dots();
            case ZIGZAG -> zigzag();
            case WAVE -> wave();
            case CHECK_MARK -> List.of(checkMark());
            case CIRCLE, TRIANGLE, SQUARE, STAR, HEART, CROSS, MOON, FACE, HOUSE, NOTHING -> List.of();
        };
    }

    private List<Line> arrow() {
        double head = dice.between(0.3, 0.62);
        double half = head * dice.between(0.55, 1.05);
        Dot tip = new Dot(1, 0);
        if (dice.chance(0.3)) {
            double shaft = Math.min(half * 0.65, dice.between(0.1, 0.3));
            return List.of(Line.closed(List.of(tip, new Dot(1 - head, half), new Dot(1 - head, shaft),
                    new Dot(-1, shaft), new Dot(-1, -shaft), new Dot(1 - head, -shaft), new Dot(1 - head, -half))));
        }
        double bend = dice.chance(0.6) ? 0 : dice.normal(0.3);
        var shaft = new ArrayList<Dot>();
        for (int i = 0; i <= 16; i++) {
            double x = i / 8.0 - 1;
            shaft.add(new Dot(x, bend * (1 - x * x)));
        }
        double slope = Math.atan2(-2 * bend, 1) * 0.85;
        Dot upper = turned(new Dot(-head, -half * dice.between(0.85, 1.15)), slope).plus(1, 0);
        Dot lower = turned(new Dot(-head, half), slope).plus(1, 0);
        return List.of(Line.open(shaft), dice.chance(0.3)
                ? Line.solid(List.of(upper, tip, lower))
                : Line.open(List.of(upper, tip, lower)));
    }

    private static Dot turned(Dot dot, double angle) {
        return new Dot(dot.x() * Math.cos(angle) - dot.y() * Math.sin(angle),
                dot.x() * Math.sin(angle) + dot.y() * Math.cos(angle));
    }

    private Line spiral() {
        double turns = dice.between(1.7, 4.2);
        double from = dice.between(0, 0.12);
        double growth = dice.between(0.8, 1.25);
        int way = dice.sign();
        var dots = new ArrayList<Dot>();
        int count = (int) (turns * 26);
        for (int i = 0; i <= count; i++) {
            double share = (double) i / count;
            dots.add(Dot.polar(from + (1 - from) * Math.pow(share, growth), way * 2 * Math.PI * turns * share));
        }
        return Line.open(dots);
    }

    private List<Line> stripes() {
        int count = dice.whole(5, 10);
        double pitch = 2.0 / count;
        double thick = dice.between(0.35, 0.62) * pitch;
        boolean bars = dice.chance(0.6);
        double slant = dice.chance(0.6) ? 0 : dice.normal(0.25);
        double wide = dice.between(0.75, 1.2);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < count; i++) {
            double y = -1 + pitch * (i + 0.5) + dice.normal(pitch * 0.05);
            double from = -wide + dice.normal(0.04) + slant * y;
            double to = wide + dice.normal(0.04) + slant * y;
            lines.add(bars
                    ? Line.solid(List.of(new Dot(from, y - thick / 2), new Dot(to, y - thick / 2),
                            new Dot(to, y + thick / 2), new Dot(from, y + thick / 2)))
                    : Line.open(List.of(new Dot(from, y), new Dot(to, y))));
        }
        return lines;
    }

    private List<Line> checkerboard() {
        int columns = dice.whole(3, 8);
        int rows = dice.chance(0.6) ? columns : dice.whole(Math.max(3, columns - 2), Math.min(8, columns + 2));
        double cell = 2.0 / Math.max(columns, rows);
        double left = -columns * cell / 2;
        double top = -rows * cell / 2;
        int first = dice.whole(0, 1);
        var lines = new ArrayList<Line>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                Dot corner = new Dot(left + column * cell, top + row * cell);
                if ((row + column) % 2 == first) {
                    lines.add(Line.solid(cell(corner, cell)));
                }
            }
        }
        if (dice.chance(0.5)) {
            lines.add(Line.open(List.of(new Dot(left, top), new Dot(-left, top), new Dot(-left, -top),
                    new Dot(left, -top), new Dot(left, top))));
        }
        return lines;
    }

    private List<Dot> cell(Dot corner, double size) {
        double slack = size * 0.04;
        return List.of(corner.plus(dice.normal(slack), dice.normal(slack)),
                corner.plus(size + dice.normal(slack), dice.normal(slack)),
                corner.plus(size + dice.normal(slack), size + dice.normal(slack)),
                corner.plus(dice.normal(slack), size + dice.normal(slack)));
    }

    private List<Line> dots() {
        int across = dice.whole(3, 6);
        double pitch = 2.0 / across;
        double radius = pitch * dice.between(0.17, 0.36);
        boolean staggered = dice.chance(0.4);
        double stray = dice.chance(0.5) ? 0.03 : 0.13;
        boolean hollow = dice.chance(0.15);
        var lines = new ArrayList<Line>();
        var outlines = new Outlines(dice);
        for (int row = 0; row < across; row++) {
            for (int column = 0; column < across - (staggered ? row % 2 : 0); column++) {
                double shift = staggered && row % 2 == 1 ? pitch / 2 : 0;
                Dot center = new Dot(-1 + pitch * (column + 0.5) + shift + dice.normal(pitch * stray),
                        -1 + pitch * (row + 0.5) + dice.normal(pitch * stray));
                Line ring = outlines.ring(center, radius * dice.between(0.85, 1.15), dice.between(0.85, 1.15));
                lines.add(hollow ? ring : Line.solid(ring.dots()));
            }
        }
        return lines;
    }

    private List<Line> zigzag() {
        int corners = dice.whole(5, 9);
        double height = Math.clamp(dice.between(0.8, 2.2) / corners * 2, 0.22, 0.6);
        var dots = new ArrayList<Dot>();
        for (int i = 0; i < corners; i++) {
            dots.add(new Dot(-1 + 2.0 * i / (corners - 1) + dice.normal(0.03),
                    (i % 2 == 0 ? -height : height) * dice.between(0.8, 1.15)));
        }
        return repeated(Line.open(dots), height);
    }

    private List<Line> wave() {
        double periods = dice.between(1.5, 4);
        double height = Math.clamp(dice.between(0.5, 1.2) / periods, 0.16, 0.5);
        double phase = dice.between(0, 2 * Math.PI);
        double swell = dice.normal(0.15);
        var dots = new ArrayList<Dot>();
        for (int i = 0; i <= 60; i++) {
            double x = i / 30.0 - 1;
            dots.add(new Dot(x, height * (1 + swell * x) * Math.sin(phase + Math.PI * periods * x)));
        }
        return repeated(Line.open(dots), height);
    }

    /** Once, or twice above each other. */
    private List<Line> repeated(Line line, double height) {
        if (height > 0.35 || dice.chance(0.85)) {
            return List.of(line);
        }
        double apart = height * dice.between(1.3, 1.6);
        return List.of(line.mapped(dot -> dot.plus(0, -apart)), line.mapped(dot -> dot.plus(0, apart)));
    }

    private Line checkMark() {
        double foot = dice.between(-0.5, -0.2);
        return Line.open(List.of(new Dot(dice.between(-1, -0.85), dice.between(-0.05, 0.25)),
                new Dot(foot, dice.between(0.7, 0.9)), new Dot(dice.between(0.8, 1), dice.between(-0.95, -0.6))));
    }
}
