package io.github.convatlas.image.decode;

import io.github.convatlas.image.Detail;

import java.util.List;

/**
 * What is worth knowing about where a picture's pixels come from.
 *
 * @param format the format of the file's content
 * @param storedWidth the width in pixels before the picture was turned upright
 * @param storedHeight the height in pixels before the picture was turned upright
 * @param orientation the EXIF orientation that was applied
 * @param notes what was done to the pixels beyond decoding them
 */
public record PictureInfo(ImageFormat format, int storedWidth, int storedHeight, Orientation orientation,
        List<Note> notes) {

    /** Copies the notes. */
    public PictureInfo {
        notes = List.copyOf(notes);
    }

    /** Something that was done to the pixels, or that the reader should know. */
    public enum Note {
        /** The EXIF orientation was applied. */
        TURNED_UPRIGHT("The picture was turned upright as its EXIF orientation says."),
        /** Some pixels were not opaque. */
        TRANSPARENCY_ON_WHITE("Transparent parts are shown on white."),
        /** An embedded color profile that differs from sRGB was applied. */
        COLOR_PROFILE_APPLIED("Colors were converted to sRGB by the embedded color profile."),
        /** The file holds printing colors. */
        CMYK_CONVERTED("Printing colors (CMYK) were converted to RGB."),
        /** The file holds more than 8 bits a channel. */
        DEPTH_REDUCED("16 bits a channel were reduced to 8."),
        /** Only as many pixels were decoded as are needed, see {@link Detail}. */
        REDUCED("The picture was decoded at a half, a quarter or an eighth of its size, because no more is needed."),
        /** The file is an animation. */
        FIRST_FRAME_ONLY("This is the first frame of an animation."),
        /** The file's name promises another format. */
        MISLEADING_NAME("The file's name promises another format than it holds."),
        /** The decoder met damage but found all pixels. */
        DAMAGE_PASSED_OVER("The file is slightly damaged; the picture could be read nevertheless.");

        private final String sentence;

        Note(String sentence) {
            this.sentence = sentence;
        }

        /**
         * The note for a person.
         *
         * @return one English sentence
         */
        public String sentence() {
            return sentence;
        }
    }
}
