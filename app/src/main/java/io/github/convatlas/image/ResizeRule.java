package io.github.convatlas.image;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * How a picture of any shape becomes large or small enough for a network. What is larger than the network's input afterwards is
 * cropped about the center.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({@JsonSubTypes.Type(value = ResizeRule.ShortSide.class, name = "shortSide"),
        @JsonSubTypes.Type(value = ResizeRule.Stretch.class, name = "stretch"),
        @JsonSubTypes.Type(value = ResizeRule.Letterbox.class, name = "letterbox")})
public sealed interface ResizeRule {

    /** The largest side a rule may ask for, in pixels. */
    int MAX_SIDE = 8192;

    /**
     * The short side becomes {@code size} and the long side follows, cut to a whole pixel: torchvision's {@code Resize(size)}.
     *
     * @param size the short side in pixels
     */
    record ShortSide(int size) implements ResizeRule {

        /** Checks the size. */
        public ShortSide {
            requireSide(size);
        }
    }

    /**
     * Both sides become what is asked for, whatever the proportions: torchvision's {@code Resize((height, width))}.
     *
     * @param width in pixels
     * @param height in pixels
     */
    record Stretch(int width, int height) implements ResizeRule {

        /** Checks the sides. */
        public Stretch {
            requireSide(width);
            requireSide(height);
        }
    }

    /**
     * The whole picture fits into the input and keeps its proportions; the bars beside it are filled with a gray
     * (Ultralytics' LetterBox, whose gray is 114).
     *
     * @param fill the gray of the bars, 0 (black) to 255 (white)
     */
    record Letterbox(int fill) implements ResizeRule {

        /** Checks the gray. */
        public Letterbox {
            if (fill < 0 || fill > 255) {
                throw new IllegalArgumentException("the gray of the bars is 0 to 255, not " + fill);
            }
        }
    }

    private static void requireSide(int side) {
        if (side < 1 || side > MAX_SIDE) {
            throw new IllegalArgumentException("a picture is resized to 1 to %d pixels a side, not %d"
                    .formatted(MAX_SIDE, side));
        }
    }
}
