package io.github.convatlas.diagram.piece;

import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Item.BadgeStyle;
import io.github.convatlas.diagram.Item.Origin;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.color.ColorRole;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.diagram.color.Tone.Part;

/** The letters of kinds of operations on boxes. */
final class Chips {
    static final double SIZE = 15;

    private Chips() {
    }

    /** The letter of a kind on its color. */
    static Item of(Target.Key key, ColorRole kind, Point corner) {
        return badge(key, kind, corner, new BadgeStyle(Item.Shape.CHIP, Tone.of(kind, Part.ACCENT),
                Tone.of(kind, Part.ON_ACCENT), 10));
    }

    /** The letter of a kind on a box whose color tells a number: in the colors of the box, the other way around. */
    static Item onScale(Target.Key key, ColorRole kind, double share, Point corner) {
        return badge(key, kind, corner, new BadgeStyle(Item.Shape.CHIP, new Tone.Heat(share, Part.ON_FILL),
                new Tone.Heat(share, Part.FILL), 10));
    }

    private static Item badge(Target.Key key, ColorRole kind, Point corner, BadgeStyle style) {
        return new Item.Badge(Origin.of(key), kind.letter(), style, new Rect(corner.x(), corner.y(), SIZE, SIZE));
    }
}
