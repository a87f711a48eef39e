package io.github.convatlas.diagram.color;

/** What a color is for. A palette says which color that is. */
public sealed interface Tone {
    /** No color: nothing is painted. */
    record None() implements Tone {
    }

    /** A color that says nothing about an operation. */
    record Neutral(Ink ink) implements Tone {
    }

    /** The color of a kind of operation. */
    record Kind(ColorRole role, Part part) implements Tone {
    }

    /**
     * The color of a number on a sequential scale.
     *
     * @param share from 0, the smallest, to 1, the largest
     * @param part  of the box that shows it
     */
    record Heat(double share, Part part) implements Tone {
        /** Checks that the share lies on the scale. */
        public Heat {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("a share of " + share + " is not between 0 and 1");
            }
        }
    }

    /**
     * A color that steps back, because something else is looked at: mostly ground.
     *
     * @param tone the color as it is otherwise
     */
    record Faded(Tone tone) implements Tone {
    }

    /** Neutral colors. */
    enum Ink {
        /** The ground behind everything, and every second band. */
        GROUND,
        /** The other bands. */
        BAND,
        /** The inside of an opened block. */
        FRAME,
        /** The border of an opened block, and rules. */
        RULE,
        /** The ground of a number that stands beside a box. */
        BADGE,
        /** Connections. */
        WIRE,
        /** Text. */
        TEXT,
        /** Text of second rank. */
        MUTED,
        /** What is selected, hovered or focused. */
        HIGHLIGHT
    }

    /** The parts of something that has the color of a kind. */
    enum Part {
        /** A large area, on which text can be read. */
        FILL,
        /** Its border. */
        BORDER,
        /** A small area of the full color. */
        ACCENT,
        /** Text on the fill. */
        ON_FILL,
        /** Text of second rank on the fill. */
        MUTED_ON_FILL,
        /** A letter on the accent. */
        ON_ACCENT
    }

    /** No color. */
    Tone NONE = new None();

    /** A color, stepping back; what has no color keeps none. */
    static Tone faded(Tone tone) {
        return tone instanceof None || tone instanceof Faded ? tone : new Faded(tone);
    }

    /** A neutral color. */
    static Tone of(Ink ink) {
        return new Neutral(ink);
    }

    /** The color of a kind. */
    static Tone of(ColorRole role, Part part) {
        return new Kind(role, part);
    }
}
