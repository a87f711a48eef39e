package io.github.convatlas.sketch.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The desk and the sheet of paper on it. */
public final class Surface {
    private static final List<Color> DESKS = List.of(new Color(150, 110, 70), new Color(110, 75, 45),
            new Color(190, 155, 110), new Color(60, 45, 35), new Color(205, 205, 205), new Color(90, 92, 95),
            new Color(35, 37, 40), new Color(225, 220, 210), new Color(70, 90, 110), new Color(120, 130, 110));
    private static final List<Color> PAPERS = List.of(new Color(250, 250, 248), new Color(242, 240, 235),
            new Color(255, 255, 255), new Color(228, 228, 230), new Color(245, 238, 215), new Color(235, 240, 248));
    private static final List<Color> COLORED = List.of(new Color(195, 160, 115), new Color(250, 235, 120),
            new Color(250, 190, 200), new Color(175, 215, 240), new Color(190, 230, 180), new Color(245, 200, 130));
    private static final List<Color> BOARDS = List.of(new Color(35, 60, 48), new Color(30, 32, 36),
            new Color(45, 50, 70), new Color(70, 30, 35), new Color(20, 20, 20));

    private final Dice dice;
    private final Plane plane;
    private final int side;

    /**
     * What lies before the camera.
     *
     * @param dice  chooses
     * @param plane how it lies
     */
    public Surface(Dice dice, Plane plane) {
        this.dice = dice;
        this.plane = plane;
        side = plane.side();
    }

    /**
     * Paints the desk, or nothing but paper, and the sheet.
     *
     * @param picture where
     * @param extent  half the side of what is to lie on the sheet; the sheet is larger
     * @param center  of what is to lie on the sheet
     * @return the color of the sheet
     */
    public Color paint(Graphics2D picture, double extent, Dot center) {
        boolean whole = dice.chance(0.55);
        if (!whole) {
            desk(picture);
        }
        if (!whole && dice.chance(0.12)) {
            return average;
        }
        Color color = sheetColor();
        Path2D sheet = whole ? frame() : sheet(extent * dice.between(1.2, 1.7), center);
        if (!whole && dice.chance(0.6)) {
            shadow(picture, sheet);
        }
        picture.setColor(color);
        picture.fill(sheet);
        var clip = picture.getClip();
        picture.clip(sheet);
        rule(picture, color);
        picture.setClip(clip);
        return color;
    }

    private Color average = Color.GRAY;

    /** Paints a desk with nothing on it. */
    public Color desk(Graphics2D picture) {
        average = Tint.near(dice, dice.chance(0.85) ? dice.pick(DESKS) : anyColor(), 14);
        picture.setColor(average);
        picture.fill(frame());
        if (dice.chance(0.5)) {
            grain(picture);
        }
        return average;
    }

    private Color anyColor() {
        return new Color(dice.whole(20, 235), dice.whole(20, 235), dice.whole(20, 235));
    }

    private Color sheetColor() {
        double kind = dice.between(0, 1);
        return kind < 0.68
                ? Tint.near(dice, dice.pick(PAPERS), 6)
                : Tint.near(dice, dice.pick(kind < 0.86 ? COLORED : BOARDS), 10);
    }

    private Path2D frame() {
        return new Path2D.Double(new Rectangle2D.Double(-1, -1, side + 2.0, side + 2.0));
    }

    private Path2D sheet(double half, Dot center) {
        double aspect = dice.chance(0.4) ? 1 : dice.between(0.72, 1.4);
        double w = half * Math.max(1, aspect);
        double h = half * Math.max(1, 1 / aspect);
        double turn = dice.normal(0.15);
        List<Dot> corners = List.of(new Dot(-w, -h), new Dot(w, -h), new Dot(w, h), new Dot(-w, h));
        return Pen.path(Line.closed(corners.stream().map(dot -> new Dot(
                center.x() + dot.x() * Math.cos(turn) - dot.y() * Math.sin(turn),
                center.y() + dot.x() * Math.sin(turn) + dot.y() * Math.cos(turn))).map(plane::toPixels).toList()),
                true);
    }

    private void shadow(Graphics2D picture, Path2D sheet) {
        double dx = dice.normal(2.5);
        double dy = dice.normal(2.5);
        for (int i = 3; i > 0; i--) {
            picture.setColor(new Color(0, 0, 0, 28));
            picture.fill(sheet.createTransformedShape(AffineTransform.getTranslateInstance(dx * i / 2, dy * i / 2)));
        }
    }

    /** Lines, squares or points printed on the paper, pale. */
    private void rule(Graphics2D picture, Color color) {
        double kind = dice.between(0, 1);
        if (kind > 0.3) {
            return;
        }
        double pitch = dice.between(0.1, 0.28);
        double shift = dice.between(0, pitch);
        double dark = dice.between(18, 60) * (Tint.brightness(color) > 110 ? -1 : 1);
        picture.setColor(Tint.rgb(color.getRed() + dark * 1.2, color.getGreen() + dark,
                color.getBlue() + dark * dice.between(0.2, 1)));
        picture.setStroke(new BasicStroke((float) dice.between(0.5, 1.1)));
        for (double at = -1.7 + shift; at < 1.7; at += pitch) {
            Line across = Line.open(List.of(new Dot(-1.7, at), new Dot(1.7, at))).mapped(plane::toPixels);
            picture.draw(Pen.path(across, false));
            if (kind < 0.14) {
                Line down = Line.open(List.of(new Dot(at, -1.7), new Dot(at, 1.7))).mapped(plane::toPixels);
                picture.draw(Pen.path(down, false));
            }
        }
    }

    /** Veins as of wood. */
    private void grain(Graphics2D picture) {
        double angle = dice.chance(0.5) ? dice.normal(0.1) : Math.PI / 2 + dice.normal(0.1);
        int veins = dice.whole(15, 60);
        double wave = dice.between(0, 3);
        for (int i = 0; i < veins; i++) {
            double at = dice.between(-1.5, 1.5);
            double phase = dice.between(0, 6);
            picture.setColor(Tint.faded(Tint.near(dice, average, 22), dice.between(0.2, 0.7)));
            picture.setStroke(new BasicStroke((float) dice.between(0.5, 3.5)));
            var dots = new java.util.ArrayList<Dot>();
            for (int x = -6; x <= 6; x++) {
                Dot dot = new Dot(x / 4.0, at + wave * 0.02 * Math.sin(phase + x * 0.8));
                dots.add(new Dot(dot.x() * Math.cos(angle) - dot.y() * Math.sin(angle),
                        dot.x() * Math.sin(angle) + dot.y() * Math.cos(angle)));
            }
            picture.draw(Pen.path(Line.open(dots).mapped(plane::toPixels), false));
        }
    }
}
