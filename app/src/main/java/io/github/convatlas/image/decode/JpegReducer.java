package io.github.convatlas.image.decode;

import io.github.convatlas.image.Detail;

import java.util.Optional;

/** Decodes JPEGs at a fraction of their size. Any thread. */
@FunctionalInterface
public interface JpegReducer {

    /** Reduces nothing: all pictures are decoded in full. */
    JpegReducer NONE = (_, _, _, _) -> Optional.empty();

    /**
     * The RGB bytes of a JPEG whose sides are halved, rounded up.
     *
     * @param jpeg     a file in Y, Cb and Cr, not cut off
     * @param width    of the picture in pixels, as its header says
     * @param height   of the picture in pixels, as its header says
     * @param halvings how often both sides are halved, 1 to {@link Detail#MOST_HALVINGS}
     * @return three bytes a pixel, row by row; nothing where anything is out of the ordinary, and the picture is better decoded
     *     in full
     */
    Optional<byte[]> reduce(byte[] jpeg, int width, int height, int halvings);

    /**
     * The length of a halved side.
     *
     * @param side     in pixels
     * @param halvings how often it is halved
     * @return in pixels, rounded up
     */
    static int reduced(int side, int halvings) {
        return Math.ceilDivExact(side, 1 << halvings);
    }
}
