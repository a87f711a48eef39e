package io.github.convatlas.image;

/** How much of a picture is needed: JPEGs can be decoded at a half, a quarter or an eighth of their size, which is faster. */
@FunctionalInterface
public interface Detail {

    /** The most that a JPEG can be reduced by: to an eighth. */
    int MOST_HALVINGS = 3;

    /** Every pixel. */
    Detail FULL = (_, _) -> 0;

    /**
     * How often both sides may be halved.
     *
     * @param width of the upright picture in pixels
     * @param height of the upright picture in pixels
     * @return 0 to {@link #MOST_HALVINGS}
     */
    int halvings(int width, int height);

    /**
     * How often a side may be halved: what is left is to be at least twice as large as what it is made smaller to: the halves are averages of their pixels, so
     * that the second step hardly shows (Pillow's documentation of {@code Image.thumbnail} says so of its {@code reducing_gap}).
     *
     * @param side   of the picture in pixels
     * @param wanted what the side is resized to, in pixels
     * @return 0 to {@link #MOST_HALVINGS}
     */
    static int ofSide(int side, int wanted) {
        int halvings = 0;
        while (halvings < MOST_HALVINGS && side >> (halvings + 1) >= 2L * wanted) {
            halvings++;
        }
        return halvings;
    }

    /**
     * Enough for a copy that fits into a box.
     *
     * @param boxWidth  in pixels
     * @param boxHeight in pixels
     */
    static Detail fitting(int boxWidth, int boxHeight) {
        return (width, height) -> Math.max(ofSide(width, boxWidth), ofSide(height, boxHeight));
    }
}
