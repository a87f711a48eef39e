package io.github.convatlas.capture;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of a camera's pictures.
 *
 * @param width  in pixels
 * @param height in pixels
 */
public record Resolution(int width, int height) {
    /** The largest side that is asked for, in pixels. */
    public static final int MOST = 8192;
    /** What nearly every camera can do, small ones first. */
    public static final List<Resolution> USUAL = List.of(new Resolution(320, 240), new Resolution(640, 480),
            new Resolution(1280, 720), new Resolution(1920, 1080));
    private static final Pattern TEXT = Pattern.compile("(\\d{1,4})\\s*[x×]\\s*(\\d{1,4})");

    /** Checks the sides. */
    public Resolution {
        if (width < 1 || height < 1 || width > MOST || height > MOST) {
            throw new IllegalArgumentException("a camera's picture has 1 to " + MOST + " pixels a side, not " + width
                    + " x " + height);
        }
    }

    /**
     * Reads a size.
     *
     * @param text such as {@code 640x480}
     * @return nothing where the text is none
     */
    public static Optional<Resolution> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int width = Integer.parseInt(matcher.group(1));
        int height = Integer.parseInt(matcher.group(2));
        boolean possible = width > 0 && height > 0 && width <= MOST && height <= MOST;
        return possible ? Optional.of(new Resolution(width, height)) : Optional.empty();
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
