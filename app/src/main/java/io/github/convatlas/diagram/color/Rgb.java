package io.github.convatlas.diagram.color;

import java.util.HexFormat;

/**
 * An opaque color in sRGB.
 *
 * @param red   0 to 255
 * @param green 0 to 255
 * @param blue  0 to 255
 */
public record Rgb(int red, int green, int blue) {
    private static final double LIGHTER = 0.05;

    /** Checks that every part is a byte. */
    public Rgb {
        if ((red | green | blue) < 0 || Math.max(red, Math.max(green, blue)) > 255) {
            throw new IllegalArgumentException("no color: " + red + ", " + green + ", " + blue);
        }
    }

    /** The color of a hexadecimal notation such as {@code #0072b2}. */
    public static Rgb of(String hex) {
        int value = HexFormat.fromHexDigits(hex, 1, hex.length());
        return new Rgb(value >> 16 & 255, value >> 8 & 255, value & 255);
    }

    /** This color with a share of another one in it. */
    public Rgb mixed(Rgb other, double share) {
        return new Rgb(between(red, other.red, share), between(green, other.green, share),
                between(blue, other.blue, share));
    }

    /** Relative luminance from 0 (black) to 1 (white), as WCAG 2 defines it. */
    public double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /** Contrast from 1 to 21, as WCAG 2 defines it; text needs 4.5. */
    public double contrast(Rgb other) {
        double brighter = Math.max(luminance(), other.luminance()) + LIGHTER;
        return brighter / (Math.min(luminance(), other.luminance()) + LIGHTER);
    }

    /** The one of two colors that is easier to read on this one. */
    public Rgb moreReadable(Rgb first, Rgb second) {
        return contrast(first) >= contrast(second) ? first : second;
    }

    /** {@code #0072b2}. */
    @Override
    public String toString() {
        return String.format("#%02x%02x%02x", red, green, blue);
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
