package io.github.convatlas.sketch;

import io.github.convatlas.sketch.scene.Dice;
import io.github.convatlas.sketch.scene.Dot;
import io.github.convatlas.sketch.scene.Line;

import java.util.ArrayList;
import java.util.List;

/** What is drawn where none of the figures is: scribbles, lines of text, single letters, a stray line, or nothing. */
final class Nothings {
    private final Dice dice;

    Nothings(Dice dice) {
        this.dice = dice;
    }

    /** The pen's movements, within -1 to 1; empty for an empty sheet. */
    List<Line> lines() {
        return switch (dice.whole(0, 9)) {
            case 0, 1 -> List.of();
            case 2, 3 -> scribble();
            case 4, 5, 6 -> text();
            case 7 -> stray();
            case 8 -> letter();
            default -> tangle();
        };
    }

    /** To and fro without a plan, dense in the middle. */
    private List<Line> scribble() {
        var dots = new ArrayList<Dot>();
        double x = 0;
        double y = 0;
        double heading = dice.between(0, 6);
        int steps = dice.whole(60, 260);
        double calm = dice.between(0.3, 1.1);
        for (int i = 0; i < steps; i++) {
            heading += dice.normal(calm) - 0.15 * Math.signum(x * Math.sin(heading) - y * Math.cos(heading));
            x = Math.clamp(x + 0.11 * Math.cos(heading), -1, 1);
            y = Math.clamp(y + 0.11 * Math.sin(heading), -1, 1);
            dots.add(new Dot(x, y));
        }
        return List.of(Line.open(dots));
    }

    /** Rows of small loops and strokes that look like handwriting from afar. */
    private List<Line> text() {
        int rows = dice.whole(1, 7);
        double pitch = 2.0 / Math.max(rows, 3);
        double height = pitch * dice.between(0.18, 0.34);
        double top = -pitch * (rows - 1) / 2;
        var lines = new ArrayList<Line>();
        for (int row = 0; row < rows; row++) {
            double x = -1;
            double end = dice.chance(0.7) ? dice.between(0.7, 1) : dice.between(-0.3, 0.6);
            while (x < end) {
                double word = dice.between(0.15, 0.6);
                lines.add(word(x, Math.min(end + 0.1, x + word), top + row * pitch, height));
                x += word + dice.between(0.06, 0.16);
            }
        }
        return lines;
    }

    private Line word(double from, double to, double y, double height) {
        var dots = new ArrayList<Dot>();
        double x = from;
        do {
            double tall = dice.chance(0.25) ? 1.7 : 1;
            double step = height * dice.between(0.3, 0.65);
            dots.add(new Dot(x, y + dice.normal(height * 0.12)));
            dots.add(new Dot(x + step * dice.between(0.3, 0.8), y - height * tall * dice.between(0.6, 1)));
            dots.add(new Dot(x + step * dice.between(-0.2, 0.5), y - height * dice.between(0.2, 0.5)));
            x += step;
        } while (x < to);
        return Line.open(dots);
    }

    /** One to three strokes that are no figure. */
    private List<Line> stray() {
        var lines = new ArrayList<Line>();
        int count = dice.whole(1, 3);
        for (int i = 0; i < count; i++) {
            double shift = (i - (count - 1) / 2.0) * dice.between(0.5, 0.8);
            double bend = dice.normal(0.2);
            double angle = dice.normal(0.12);
            double half = dice.between(0.4, 1);
            var dots = new ArrayList<Dot>();
            for (int step = -4; step <= 4; step++) {
                double x = half * step / 4.0;
                dots.add(new Dot(x, shift + bend * (1 - Math.pow(step / 4.0, 2)) + angle * x));
            }
            lines.add(Line.open(dots));
        }
        return count == 3 ? lines.subList(0, 2) : lines;
    }

    /** Letters and digits that are like none of the figures. */
    private List<Line> letter() {
        String strokes = dice.pick(List.of("0,-10 0,10;0,-10 6,-8 7,-3 0,-1;0,-1 8,2 7,8 0,10",
                "-6,-10 -6,10;-6,-10 6,-10;-6,0 4,0", "-6,-10 -6,10;-6,-10 6,-10;-6,0 4,0;-6,10 6,10",
                "-6,-10 -6,10;6,-10 6,10;-6,0 6,0", "-6,-10 -6,10;6,-10 -6,1;-4,0 7,10",
                "-6,-6 -2,-10 5,-8 6,-3 -6,10 7,10", "-6,-8 0,-10 6,-7 1,-1 6,3 3,9 -6,8",
                "5,-10 -7,4 7,4;3,-2 3,10", "6,-10 -5,-10 -6,-2 2,-3 6,3 2,9 -6,8", "-6,-10 6,-10 -2,10",
                "6,-9 -2,-10 -6,-6 0,-1 6,4 2,10 -6,8", "-6,-10 -6,10 6,10", "-8,-10 8,-10;0,-10 0,10",
                "-6,-10 -6,6 -2,10 4,10 6,6 6,-10", "-6,10 -6,-10 5,-9 6,-3 -6,0 6,10"));
        double narrow = dice.between(0.7, 1);
        var lines = new ArrayList<Line>();
        for (String stroke : strokes.split(";", -1)) {
            var dots = new ArrayList<Dot>();
            for (String pair : stroke.split(" ", -1)) {
                String[] at = pair.split(",", -1);
                dots.add(new Dot(Integer.parseInt(at[0]) / 10.0 * narrow + dice.normal(0.03),
                        Integer.parseInt(at[1]) / 10.0 + dice.normal(0.03)));
            }
            lines.add(Line.open(dots));
        }
        return lines;
    }

    /** Straight strokes in all directions. */
    private List<Line> tangle() {
        var lines = new ArrayList<Line>();
        int count = dice.whole(6, 16);
        for (int i = 0; i < count; i++) {
            lines.add(Line.open(List.of(new Dot(dice.between(-1, 1), dice.between(-1, 1)),
                    new Dot(dice.between(-1, 1), dice.between(-1, 1)))));
        }
        return lines;
    }
}
