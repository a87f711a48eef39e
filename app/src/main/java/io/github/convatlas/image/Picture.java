package io.github.convatlas.image;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * An immutable picture: 8 bits a channel, sRGB, three bytes (red, green, blue) a pixel, rows from top to bottom without
 * padding. There is no alpha: whoever makes a picture has already decided what lies behind transparent parts.
 */
public final class Picture {

    /** Bytes a pixel. */
    public static final int CHANNELS = 3;

    private final int width;
    private final int height;
    private final byte[] rgb;

    private Picture(int width, int height, byte[] rgb) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture has at least one pixel, not " + width + " x " + height);
        }
        if (rgb.length != (long) CHANNELS * width * height) {
            throw new IllegalArgumentException("%d x %d pixels need %d bytes, not %d"
                    .formatted(width, height, (long) CHANNELS * width * height, rgb.length));
        }
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /**
     * A picture with a copy of the given pixels.
     *
     * @param width in pixels, at least 1
     * @param height in pixels, at least 1
     * @param rgb {@code width * height * 3} bytes: red, green, blue of each pixel, row by row
     * @return the picture
     * @throws IllegalArgumentException if the size and the number of bytes disagree
     */
    public static Picture ofRgb(int width, int height, byte[] rgb) {
        return new Picture(width, height, rgb.clone());
    }

    /**
     * A picture that takes over the given array without copying it. The caller gives up the array and never writes to it
     * again; where that cannot be promised, {@link #ofRgb} is right.
     *
     * @param width in pixels, at least 1
     * @param height in pixels, at least 1
     * @param rgb as in {@link #ofRgb}
     * @return the picture
     * @throws IllegalArgumentException if the size and the number of bytes disagree
     */
    public static Picture adopting(int width, int height, byte[] rgb) {
        return new Picture(width, height, rgb);
    }

    /**
     * The width.
     *
     * @return pixels
     */
    public int width() {
        return width;
    }

    /**
     * The height.
     *
     * @return pixels
     */
    public int height() {
        return height;
    }

    /**
     * One pixel.
     *
     * @param x column, from 0
     * @param y row, from 0
     * @return {@code 0xRRGGBB}
     * @throws IndexOutOfBoundsException if the pixel is outside the picture
     */
    public int rgbAt(int x, int y) {
        if (x < 0 || x >= width || y < 0 || y >= height) {
            throw new IndexOutOfBoundsException("(%d, %d) is outside %d x %d".formatted(x, y, width, height));
        }
        int i = (y * width + x) * CHANNELS;
        return (rgb[i] & 0xff) << 16 | (rgb[i + 1] & 0xff) << 8 | (rgb[i + 2] & 0xff);
    }

    /**
     * All pixels without a copy, for painting and for checksums.
     *
     * @return a read-only view of {@code width * height * 3} bytes: red, green, blue, row by row
     */
    public ByteBuffer rgb() {
        return ByteBuffer.wrap(rgb).asReadOnlyBuffer();
    }

    /**
     * A copy for Java2D and ImageIO.
     *
     * @return an opaque image of {@link BufferedImage#TYPE_INT_RGB}
     */
    public BufferedImage toBufferedImage() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = rgbAt(x, y);
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }

    /** The pixels themselves, for the resampler; nobody writes to them. */
    byte[] pixels() {
        return rgb;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture that && width == that.width && height == that.height
                && Arrays.equals(rgb, that.rgb);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(rgb);
    }

    @Override
    public String toString() {
        return "Picture[" + width + " x " + height + "]";
    }
}
