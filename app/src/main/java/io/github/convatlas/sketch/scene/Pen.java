package io.github.convatlas.sketch.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;

/** A hand with a pen: it trembles, presses more or less, goes over a line twice, and fills or does not. */
public final class Pen {
    private enum Filling {
        NONE, SOLID, HATCHED
    }

    private static final double LEAST_DIFFERENCE = 70;
    private final Dice dice;
    private final Plane plane;
    private final Color ink;
    private final double width;
    private final double tremble;
    private final int passes;
    private final double opacity;
    private final boolean pressed;
    private final Filling filling;
    private final Color fill;

    /**
     * A pen for one drawing.
     *
     * @param dice     chooses
     * @param plane    how the sheet lies
     * @param ground   the color of the sheet
     * @param size     half the side of the drawing, as a share of half the picture's
     * @param detailed whether an outline has something in it that a filling must not hide
     */
    public Pen(Dice dice, Plane plane, Color ground, double size, boolean detailed) {
        this.dice = dice;
        this.plane = plane;
        ink = Tint.inkOn(dice, ground);
        double pixels = size * plane.side();
        width = Math.max(1.5, pixels * (dice.chance(0.3) ? dice.between(0.05, 0.12) : dice.between(0.014, 0.05)));
        tremble = dice.chance(0.25) ? dice.between(0, 0.004) : dice.between(0.004, 0.017);
        passes = dice.chance(0.18) ? 2 : 1;
        opacity = dice.chance(0.3) ? dice.between(0.6, 0.92) : 1;
        pressed = dice.chance(0.35);
        boolean filled = dice.chance(0.38);
        fill = dice.chance(0.6) ? ink : Tint.inkOn(dice, ground);
        filling = !filled || (detailed && Math.abs(Tint.brightness(fill) - Tint.brightness(ink)) < LEAST_DIFFERENCE)
                ? Filling.NONE
                : detailed || dice.chance(0.75) ? Filling.SOLID : Filling.HATCHED;
    }

    /**
     * Draws.
     *
     * @param paper where
     * @param lines on the sheet
     * @param size  how large one unit of a line's tremble is
     */
    public void draw(Graphics2D paper, List<Line> lines, double size) {
        for (int pass = 0; pass < passes; pass++) {
            for (Line line : lines) {
                double step = (line.solid() ? 0.12 : 0.05) * size;
                Line drawn = trembling(line.dense(step), size).mapped(plane::toPixels);
                if (line.solid() || (pass == 0 && line.closed() && filling != Filling.NONE)) {
                    fill(paper, drawn, line.solid());
                }
                stroke(paper, drawn);
            }
        }
    }

    private Line trembling(Line line, double size) {
        double sway = tremble * size * (line.solid() ? 0.9 : 2);
        double a = dice.between(0, 6);
        double b = dice.between(0, 6);
        double slow = dice.between(1.5, 4);
        double fast = dice.between(6, 13);
        double shift = passes > 1 ? dice.normal(0.012 * size) : 0;
        return line.mapped(dot -> dot.plus(
                shift + sway * (Math.sin(slow * (dot.x() + 2 * dot.y()) / size + a)
                        + 0.5 * Math.sin(fast * (dot.y() - dot.x()) / size + b)) + dice.normal(sway * 0.12),
                shift + sway * (Math.sin(slow * (dot.y() - 2 * dot.x()) / size + b)
                        + 0.5 * Math.sin(fast * (dot.x() + dot.y()) / size + a)) + dice.normal(sway * 0.12)));
    }

    private void stroke(Graphics2D paper, Line line) {
        paper.setColor(Tint.faded(ink, opacity));
        if (!pressed || line.solid()) {
            double thick = line.solid() ? Math.min(width, 1.5) : width;
            paper.setStroke(new BasicStroke((float) thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            paper.draw(path(line, line.closed()));
            return;
        }
        List<Dot> dots = line.dots();
        double phase = dice.between(0, 6);
        double swing = dice.between(0.15, 0.45);
        for (int i = 1; i < dots.size(); i++) {
            double pressure = 1 + swing * Math.sin(phase + i * 0.21);
            paper.setStroke(new BasicStroke((float) (width * pressure), BasicStroke.CAP_ROUND,
                    BasicStroke.JOIN_ROUND));
            paper.draw(path(Line.open(dots.subList(i - 1, i + 1)), false));
        }
    }

    private void fill(Graphics2D paper, Line line, boolean solid) {
        Path2D area = path(line, true);
        paper.setColor(Tint.faded(solid ? ink : fill, solid ? Math.max(opacity, 0.85) : opacity));
        if ((solid && !(filling == Filling.HATCHED && area.getBounds().width > 12)) || filling == Filling.SOLID) {
            paper.fill(area);
        } else {
            hatch(paper, area);
        }
    }

    private void hatch(Graphics2D paper, Shape area) {
        Shape before = paper.getClip();
        paper.clip(area);
        double step = Math.max(2.2, width * dice.between(1.2, 2));
        double angle = dice.between(0, Math.PI);
        int side = plane.side();
        paper.setStroke(new BasicStroke((float) Math.max(1.2, width * 0.8)));
        for (double at = -side; at < side; at += step * dice.between(0.7, 1.3)) {
            Dot middle = Dot.polar(at, angle).plus(side / 2.0, side / 2.0);
            Dot along = Dot.polar(side, angle + Math.PI / 2 + dice.normal(0.05));
            paper.draw(path(Line.open(List.of(middle.plus(along.x(), along.y()),
                    middle.plus(-along.x(), -along.y()))), false));
        }
        paper.setClip(before);
    }

    static Path2D path(Line line, boolean close) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO, line.dots().size() + 1);
        Dot first = line.dots().getFirst();
        path.moveTo(first.x(), first.y());
        line.dots().stream().skip(1).forEach(dot -> path.lineTo(dot.x(), dot.y()));
        if (close) {
            path.closePath();
        }
        return path;
    }
}
