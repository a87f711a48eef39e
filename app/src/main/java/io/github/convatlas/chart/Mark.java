package io.github.convatlas.chart;

import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.color.ColorRole;
import io.github.convatlas.diagram.color.Tone;

import java.util.List;

/**
 * How the points of a family look: told apart by color, and by shape for those who see no colors.
 *
 * @param shape its outline
 * @param role  its color
 */
record Mark(Item.Shape shape, ColorRole role) {
    /** Half of the side of a mark, in pixels. */
    static final double RADIUS = 5;
    private static final double HALO = 1.5;
    private static final double RING = 2.5;
    private static final List<Item.Shape> SHAPES = List.of(Item.Shape.PILL, Item.Shape.SQUARE, Item.Shape.DIAMOND,
            Item.Shape.TRIANGLE, Item.Shape.WEDGE, Item.Shape.CROSS);
    private static final List<ColorRole> ROLES = List.of(ColorRole.DENSE, ColorRole.DEPTHWISE, ColorRole.POINTWISE,
            ColorRole.SQUEEZE_EXCITATION, ColorRole.FULLY_CONNECTED, ColorRole.POOLING, ColorRole.OTHER);

    /** The mark of the family at this place of the atlas: 42 differ before one comes again. */
    static Mark of(int family) {
        return new Mark(SHAPES.get(Math.floorMod(family, SHAPES.size())),
                ROLES.get(Math.floorMod(family, ROLES.size())));
    }

    /** The mark around a point, with a rim of the ground so that marks on top of each other can be told apart. */
    List<Item> at(Item.Origin origin, Point center) {
        return List.of(badge(origin, center, RADIUS + HALO, Tone.of(Tone.Ink.GROUND)),
                badge(origin, center, RADIUS, Tone.of(role, Tone.Part.ACCENT)));
    }

    /** The same mark, larger and in a ring: one that is looked for among others. */
    List<Item> ringed(Item.Origin origin, Point center) {
        var ring = new Item.BadgeStyle(Item.Shape.PILL, Tone.of(Tone.Ink.HIGHLIGHT), Tone.of(Tone.Ink.TEXT), 8);
        var ground = new Item.BadgeStyle(Item.Shape.PILL, Tone.of(Tone.Ink.GROUND), Tone.of(Tone.Ink.TEXT), 8);
        return List.of(new Item.Badge(origin, "", ring, bounds(center, RADIUS + RING)),
                new Item.Badge(origin, "", ground, bounds(center, RADIUS + RING - 1.5)),
                badge(origin, center, RADIUS, Tone.of(role, Tone.Part.ACCENT)));
    }

    /** The same mark, small and pale: one behind others. */
    List<Item> pale(Item.Origin origin, Point center) {
        return List.of(badge(origin, center, RADIUS * 0.75, Tone.of(role, Tone.Part.BORDER)));
    }

    /** The area of a mark around a point. */
    static Rect bounds(Point center, double radius) {
        return new Rect(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius);
    }

    /** Shapes with corners are as large to the eye as the circle if they are a little larger on paper. */
    private Item badge(Item.Origin origin, Point center, double radius, Tone fill) {
        double size = switch (shape) {
            case SQUARE, CHIP, STEP -> radius * 0.9;
            case PILL -> radius;
            case DIAMOND, TRIANGLE, WEDGE, CROSS -> radius * 1.2;
        };
        var style = new Item.BadgeStyle(shape, fill, Tone.of(role, Tone.Part.ON_ACCENT), 8);
        return new Item.Badge(origin, "", style, bounds(center, size));
    }
}
