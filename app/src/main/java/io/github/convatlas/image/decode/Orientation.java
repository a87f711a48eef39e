package io.github.convatlas.image.decode;

import io.github.convatlas.image.Picture;

import java.util.Arrays;
import java.util.Optional;

/**
 * The EXIF orientation (tag 0x0112): what must be done to the stored pixels so that the picture stands upright.
 */
public enum Orientation {

    /** 1: as stored. */
    UPRIGHT(1, false, false, false),
    /** 2: mirrored left to right. */
    MIRRORED(2, false, true, false),
    /** 3: turned by half a turn. */
    HALF_TURN(3, false, true, true),
    /** 4: mirrored top to bottom. */
    FLIPPED(4, false, false, true),
    /** 5: mirrored about the main diagonal. */
    TRANSPOSED(5, true, false, false),
    /** 6: to be turned a quarter clockwise. */
    QUARTER_CLOCKWISE(6, true, false, true),
    /** 7: mirrored about the other diagonal. */
    TRANSVERSED(7, true, true, true),
    /** 8: to be turned a quarter counterclockwise. */
    QUARTER_COUNTERCLOCKWISE(8, true, true, false);

    /** Pixels of a tile: columns of the source are read a tile at a time, so that the processor's cache holds them. */
    private static final int TILE = 32;

    private final int exif;
    private final boolean swapsSides;
    private final boolean fromRight;
    private final boolean fromBottom;

    Orientation(int exif, boolean swapsSides, boolean fromRight, boolean fromBottom) {
        this.exif = exif;
        this.swapsSides = swapsSides;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
    }

    /**
     * The orientation of a value of the EXIF tag.
     *
     * @param value the tag's value
     * @return the orientation; empty where the value is not 1 to 8
     */
    public static Optional<Orientation> ofExif(int value) {
        return Arrays.stream(values()).filter(orientation -> orientation.exif == value).findFirst();
    }

    /**
     * Whether width and height change places.
     *
     * @return true for the four that turn or mirror about a diagonal
     */
    public boolean swapsSides() {
        return swapsSides;
    }

    /**
     * The value of the EXIF tag.
     *
     * @return 1 to 8
     */
    public int exif() {
        return exif;
    }

    /** The upright picture of stored pixels; takes over the array. */
    Picture apply(int width, int height, byte[] rgb) {
        if (this == UPRIGHT) {
            return Picture.adopting(width, height, rgb);
        }
        int first = (fromRight ? width - 1 : 0) + (fromBottom ? (height - 1) * width : 0);
        int along = fromRight ? -1 : 1;
        int down = fromBottom ? -width : width;
        var upright = new byte[rgb.length];
        if (swapsSides) {
            copy(rgb, upright, new Steps(height, width, first, down, along));
            return Picture.adopting(height, width, upright);
        }
        copy(rgb, upright, new Steps(width, height, first, along, down));
        return Picture.adopting(width, height, upright);
    }

    /** The upright size, and where in the stored pixels its first pixel lies and a step to the right and down leads. */
    private record Steps(int width, int height, int first, int right, int down) {
    }

    private static void copy(byte[] stored, byte[] upright, Steps steps) {
        for (int top = 0; top < steps.height(); top += TILE) {
            for (int left = 0; left < steps.width(); left += TILE) {
                int bottom = Math.min(top + TILE, steps.height());
                int right = Math.min(left + TILE, steps.width());
                for (int y = top; y < bottom; y++) {
                    int from = (steps.first() + y * steps.down() + left * steps.right()) * Picture.CHANNELS;
                    int to = (y * steps.width() + left) * Picture.CHANNELS;
                    for (int x = left; x < right; x++) {
                        upright[to] = stored[from];
                        upright[to + 1] = stored[from + 1];
                        upright[to + 2] = stored[from + 2];
                        from += steps.right() * Picture.CHANNELS;
                        to += Picture.CHANNELS;
                    }
                }
            }
        }
    }
}
