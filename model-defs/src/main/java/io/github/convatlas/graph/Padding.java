package io.github.convatlas.graph;

/** How the border of a feature map is filled before a window slides over it. */
public sealed interface Padding {
    /** No padding: the window stays inside the map ("VALID"). */
    Padding NONE = new Border(0, 0, 0, 0);

    /**
     * The same number of rows and columns on every side, as PyTorch pads.
     *
     * @param amount rows above and below, columns left and right
     */
    static Padding around(int amount) {
        return new Border(amount, amount, amount, amount);
    }

    /**
     * A fixed number of rows and columns.
     *
     * @param top    rows above
     * @param left   columns to the left
     * @param bottom rows below
     * @param right  columns to the right
     */
    record Border(int top, int left, int bottom, int right) implements Padding {
        /** Checks that no side is negative. */
        public Border {
            if (Math.min(Math.min(top, left), Math.min(bottom, right)) < 0) {
                throw new IllegalArgumentException("padding must not be negative");
            }
        }
    }

    /**
     * TensorFlow's "SAME": as much as makes the output {@code ceil(input / stride)}, the odd row and column at the
     * bottom and at the right.
     */
    record SameUpper() implements Padding {
    }
}
