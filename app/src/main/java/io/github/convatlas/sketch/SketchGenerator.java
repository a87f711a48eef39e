package io.github.convatlas.sketch;

import io.github.convatlas.image.Picture;
import io.github.convatlas.sketch.scene.Camera;
import io.github.convatlas.sketch.scene.Clutter;
import io.github.convatlas.sketch.scene.Dice;
import io.github.convatlas.sketch.scene.Dot;
import io.github.convatlas.sketch.scene.Line;
import io.github.convatlas.sketch.scene.Pen;
import io.github.convatlas.sketch.scene.Plane;
import io.github.convatlas.sketch.scene.Surface;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An endless set of pictures of drawings, as if photographed on a desk. Every picture depends on the seed and its index
 * alone, so that threads can share the work; all classes come in turn.
 */
public final class SketchGenerator {
    /** The side of every picture in pixels. */
    public static final int SIDE = 128;
    private static final List<SketchClass> KINDS = List.of(SketchClass.values());
    /** What may fill the whole picture and more. */
    private static final Set<SketchClass> PATTERNS = EnumSet.of(SketchClass.STRIPES, SketchClass.CHECKERBOARD,
            SketchClass.DOTS);
    private final long seed;

    /**
     * A set of pictures.
     *
     * @param seed another seed gives other pictures
     */
    public SketchGenerator(long seed) {
        this.seed = seed;
    }

    /** The class of a picture, known without drawing it. */
    public SketchClass kind(int index) {
        return KINDS.get(index % KINDS.size());
    }

    /** Draws a picture. */
    public Sketch draw(int index) {
        return draw(index, SIDE);
    }

    /** Draws a picture of another size, for people to look at. */
    public Sketch draw(int index, int side) {
        SketchClass kind = kind(index);
        return new Sketch(kind, draw(kind, new Dice(seed, index), side));
    }

    private static Picture draw(SketchClass kind, Dice dice, int side) {
        var scene = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scene.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            Plane plane = Plane.seen(dice, side);
            if (kind == SketchClass.NOTHING) {
                nothing(graphics, plane, dice);
            } else {
                drawing(graphics, plane, dice, kind);
            }
        } finally {
            graphics.dispose();
        }
        return new Camera(dice).take(scene);
    }

    private static void drawing(Graphics2D graphics, Plane plane, Dice dice, SketchClass kind) {
        boolean whole = PATTERNS.contains(kind) && dice.chance(0.25);
        double size = whole ? dice.between(1, 1.3) : 0.42 + 0.53 * Math.pow(dice.between(0, 1), 0.8);
        Dot center = whole
                ? new Dot(dice.between(-0.2, 0.2), dice.between(-0.2, 0.2))
                : center(dice, plane, size);
        Color ground = new Surface(dice, plane).paint(graphics, size, center);
        List<Line> lines = new Outlines(dice).of(kind);
        Pen pen = new Pen(dice, plane, ground, size, kind == SketchClass.FACE);
        pen.draw(graphics, placed(lines, turn(dice, kind.turn()), size, center), size);
        if (dice.chance(0.2)) {
            new Clutter(dice, plane.side()).atEdge(graphics);
        }
    }

    private static void nothing(Graphics2D graphics, Plane plane, Dice dice) {
        var surface = new Surface(dice, plane);
        var clutter = new Clutter(dice, plane.side());
        if (dice.chance(0.3)) {
            surface.desk(graphics);
            if (dice.chance(0.3)) {
                clutter.haze(graphics);
            } else if (dice.chance(0.8)) {
                clutter.everywhere(graphics);
            }
            return;
        }
        double size = dice.between(0.3, 0.95);
        double room = Math.max(0, 1.1 - size);
        var center = new Dot(dice.between(-room, room), dice.between(-room, room));
        Color ground = surface.paint(graphics, size, center);
        List<Line> lines = new Nothings(dice).lines();
        Pen pen = new Pen(dice, plane, ground, size * dice.between(0.3, 1), true);
        pen.draw(graphics, placed(lines, turn(dice, 180), size, center), size);
        if (dice.chance(0.3)) {
            clutter.atEdge(graphics);
        }
    }

    /** A place where a drawing of this size is in the picture, nearly all of it. */
    private static Dot center(Dice dice, Plane plane, double size) {
        double room = Math.max(0, 1.06 - size);
        double half = plane.side() / 2.0;
        for (int tries = 0; tries < 10; tries++) {
            var center = new Dot(dice.between(-room, room), dice.between(-room, room));
            double out = IntStream.range(0, 8).mapToObj(i -> Dot.polar(size, i * Math.PI / 4))
                    .map(dot -> plane.toPixels(dot.plus(center.x(), center.y())))
                    .mapToDouble(at -> Math.max(Math.abs(at.x() - half), Math.abs(at.y() - half)))
                    .max().orElse(0);
            if (out < half * 1.06) {
                return center;
            }
        }
        return new Dot(0, 0);
    }

    private static double turn(Dice dice, int most) {
        return Math.toRadians(dice.chance(0.5)
                ? Math.clamp(dice.normal(8), -most, most)
                : dice.between(-most, most));
    }

    private static List<Line> placed(List<Line> lines, double angle, double size, Dot center) {
        double cos = Math.cos(angle) * size;
        double sin = Math.sin(angle) * size;
        return lines.stream().map(line -> line.mapped(dot -> new Dot(
                center.x() + dot.x() * cos - dot.y() * sin,
                center.y() + dot.x() * sin + dot.y() * cos))).toList();
    }
}
