package io.github.convatlas.sketch.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** Things that lie about: pens, cables, corners of other sheets, blots, a finger that covers a part. */
public final class Clutter {
    private final Dice dice;
    private final int side;

    /**
     * Things for one picture.
     *
     * @param dice chooses
     * @param side of the picture in pixels
     */
    public Clutter(Dice dice, int side) {
        this.dice = dice;
        this.side = side;
    }

    /** Things at the edge of a picture that cover a little of what lies in its middle. */
    public void atEdge(Graphics2D picture) {
        double angle = dice.between(0, 2 * Math.PI);
        double far = side * dice.between(0.52, 0.68);
        Dot tip = Dot.polar(far * dice.between(0.62, 0.95), angle).plus(side / 2.0, side / 2.0);
        Dot back = Dot.polar(side, angle + dice.normal(0.3)).plus(side / 2.0, side / 2.0);
        bar(picture, tip, back, side * dice.between(0.03, 0.14), color());
    }

    /** Several things all over a picture. */
    public void everywhere(Graphics2D picture) {
        int count = dice.whole(1, 6);
        for (int i = 0; i < count; i++) {
            switch (dice.whole(0, 3)) {
                case 0, 1 -> bar(picture, anywhere(), anywhere(), side * dice.between(0.02, 0.16), color());
                case 2 -> blot(picture);
                default -> cable(picture);
            }
        }
    }

    /** Soft patches of color without edges, as of something out of focus. */
    public void haze(Graphics2D picture) {
        for (int i = 0; i < 14; i++) {
            Color color = color();
            Dot at = anywhere();
            double radius = side * dice.between(0.15, 0.5);
            for (int ring = 10; ring > 0; ring--) {
                double r = radius * ring / 10;
                picture.setColor(Tint.faded(color, 0.05));
                picture.fill(new java.awt.geom.Ellipse2D.Double(at.x() - r, at.y() - r * 0.8, 2 * r, 1.6 * r));
            }
        }
    }

    private Dot anywhere() {
        return new Dot(dice.between(-0.2, 1.2) * side, dice.between(-0.2, 1.2) * side);
    }

    private Color color() {
        return dice.chance(0.3)
                ? Tint.near(dice, new Color(205, 150, 120), 20)
                : new Color(dice.whole(10, 245), dice.whole(10, 245), dice.whole(10, 245));
    }

    private void bar(Graphics2D picture, Dot from, Dot to, double width, Color color) {
        Dot end = from.distance(to) < 1 ? to.plus(side, 0) : to;
        picture.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        picture.setColor(new Color(0, 0, 0, 50));
        picture.draw(Pen.path(Line.open(List.of(from.plus(2, 2), end.plus(2, 2))), false));
        picture.setColor(color);
        picture.draw(Pen.path(Line.open(List.of(from, end)), false));
        picture.setStroke(new BasicStroke((float) (width * 0.3), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        picture.setColor(new Color(255, 255, 255, 60));
        picture.draw(Pen.path(Line.open(List.of(from, end)), false));
    }

    private void blot(Graphics2D picture) {
        Dot at = anywhere();
        int corners = dice.whole(7, 11);
        double radius = side * dice.between(0.08, 0.4);
        var dots = new ArrayList<Dot>();
        for (int i = 0; i < corners; i++) {
            dots.add(Dot.polar(radius * dice.between(0.25, 1.3), 2 * Math.PI * i / corners).plus(at.x(), at.y()));
        }
        picture.setColor(color());
        picture.fill(Pen.path(Line.closed(dots), true));
    }

    private void cable(Graphics2D picture) {
        var dots = new ArrayList<Dot>();
        Dot at = anywhere();
        double heading = dice.between(0, 6);
        double turn = dice.normal(0.1);
        for (int i = 0; i < 40; i++) {
            dots.add(at);
            at = at.plus(side * 0.04 * Math.cos(heading), side * 0.04 * Math.sin(heading));
            turn = Math.clamp(turn + dice.normal(0.06), -0.14, 0.14);
            heading += turn;
        }
        picture.setStroke(new BasicStroke((float) (side * dice.between(0.012, 0.05)), BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND));
        picture.setColor(color());
        picture.draw(Pen.path(Line.open(dots), false));
    }
}
