package io.github.convatlas.image.decode;

import io.github.convatlas.image.Picture;

/** What became of a file: a picture, or the reason why there is none. */
public sealed interface DecodeResult {

    /**
     * The picture, upright and opaque.
     *
     * @param picture the pixels
     * @param info where they come from
     */
    record Decoded(Picture picture, PictureInfo info) implements DecodeResult {
    }

    /**
     * There is no picture.
     *
     * @param reason the kind of failure
     * @param sentence what happened, where, and what to do, in English
     * @param detail what the decoder said, for those who want to know more; may be empty
     */
    record Undecodable(Reason reason, String sentence, String detail) implements DecodeResult {
    }

    /** Why there is no picture. */
    enum Reason {
        /** The file is missing, is a folder, or may not be read. */
        UNREADABLE,
        /** The file has no bytes. */
        EMPTY,
        /** The file holds something that is not a picture. */
        NOT_A_PICTURE,
        /** The file holds a picture in a format that is not decoded. */
        UNSUPPORTED_FORMAT,
        /** The file is cut off or damaged. */
        DAMAGED,
        /** The file or its picture is larger than the decoder's limits or than the memory. */
        TOO_LARGE
    }
}
