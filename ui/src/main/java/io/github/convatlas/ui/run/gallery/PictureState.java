package io.github.convatlas.ui.run.gallery;

import io.github.convatlas.image.Picture;
import io.github.convatlas.image.decode.DecodeResult.Undecodable;
import io.github.convatlas.image.decode.PictureInfo;

/** How far the picture is that is looked at. */
public sealed interface PictureState {
    /** There are no pictures. */
    record Nothing() implements PictureState {
    }

    /** It is being decoded. */
    record Decoding(PictureItem item) implements PictureState {
    }

    /**
     * It is there.
     *
     * @param item     which
     * @param picture  all pixels
     * @param display  a copy that is not larger than a screen
     * @param info     where the pixels come from
     * @param decodeMs the time it took to read and decode it, in ms
     */
    record Shown(PictureItem item, Picture picture, Picture display, PictureInfo info,
            double decodeMs) implements PictureState {
    }

    /** There is no picture in the file. */
    record Broken(PictureItem item, Undecodable why) implements PictureState {
    }
}
