package io.github.convatlas.image.decode;

import io.github.convatlas.image.Picture;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;

/** From Java2D's many kinds of images to plain RGB bytes, sample by sample where Java2D's own conversion would change values. */
public final class BufferedImages {

    private static final int OPAQUE = 255;
    private static final ColorModel COLORS = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), false,
            false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);

    private BufferedImages() {
    }

    /**
     * A picture of an image of any type; transparent parts are put on white.
     *
     * @param image the image; it is only read
     * @return its pixels
     */
    public static Picture toPicture(BufferedImage image) {
        return Picture.adopting(image.getWidth(), image.getHeight(), read(image).rgb());
    }

    /** Pixels, and whether some of them were not opaque. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Pixels(byte[] rgb, boolean transparent) {
    }

    static Pixels read(BufferedImage image) {
        var rgb = new byte[Math.multiplyExact(Math.multiplyExact(image.getWidth(), image.getHeight()),
                Picture.CHANNELS)];
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR && isContiguous(image)) {
            swapBytes(((DataBufferByte) image.getRaster().getDataBuffer()).getData(), rgb);
            return new Pixels(rgb, false);
        }
        var colors = image.getColorModel();
        return holdsPlainSamples(colors) ? readSamples(image, rgb) : readColors(image, rgb);
    }

    /** A black image whose bytes lie as a picture's do: red, green, blue, row by row. */
    static BufferedImage empty(int width, int height) {
        int bytes = Math.multiplyExact(Math.multiplyExact(width, height), Picture.CHANNELS);
        var raster = Raster.createInterleavedRaster(new DataBufferByte(bytes), width, height, width * Picture.CHANNELS,
                Picture.CHANNELS, new int[]{0, 1, 2}, null);
        return new BufferedImage(COLORS, raster, false, null);
    }

    /** The array behind an {@link #empty} image that was filled. */
    static Pixels filled(BufferedImage image) {
        return new Pixels(((DataBufferByte) image.getRaster().getDataBuffer()).getData(), false);
    }

    /** The array behind an image that nobody else keeps becomes the picture's: no second copy of a large picture. */
    static Pixels consume(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR && isContiguous(image)) {
            byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            if (bytes.length == (long) image.getWidth() * image.getHeight() * Picture.CHANNELS) {
                swapBytes(bytes, bytes);
                return new Pixels(bytes, false);
            }
        }
        return read(image);
    }

    private static boolean isContiguous(BufferedImage image) {
        var raster = image.getRaster();
        return raster.getDataBuffer().getOffset() == 0 && raster.getParent() == null
                && raster.getSampleModel() instanceof PixelInterleavedSampleModel model
                && model.getScanlineStride() == image.getWidth() * Picture.CHANNELS;
    }

    private static void swapBytes(byte[] bgr, byte[] rgb) {
        for (int i = 0; i < rgb.length; i += Picture.CHANNELS) {
            byte blue = bgr[i];
            rgb[i + 1] = bgr[i + 1];
            rgb[i] = bgr[i + 2];
            rgb[i + 2] = blue;
        }
    }

    /** Gray or sRGB components of 8 or 16 bits that are not multiplied by alpha: Java2D would treat gray as linear light. */
    private static boolean holdsPlainSamples(ColorModel colors) {
        int depth = colors.getComponentSize(0);
        return colors instanceof ComponentColorModel && !colors.isAlphaPremultiplied() && (depth == 8 || depth == 16)
                && (colors.getNumColorComponents() == 1 || colors.getColorSpace().isCS_sRGB());
    }

    private static Pixels readSamples(BufferedImage image, byte[] rgb) {
        int bands = image.getColorModel().getNumComponents();
        int colors = image.getColorModel().getNumColorComponents();
        int shift = image.getColorModel().getComponentSize(0) - 8;
        boolean transparent = false;
        var samples = new int[image.getWidth() * bands];
        for (int y = 0, to = 0; y < image.getHeight(); y++) {
            image.getRaster().getPixels(0, y, image.getWidth(), 1, samples);
            for (int i = 0; i < samples.length; i += bands, to += Picture.CHANNELS) {
                int alpha = bands > colors ? samples[i + colors] >> shift : OPAQUE;
                transparent |= alpha != OPAQUE;
                for (int c = 0; c < Picture.CHANNELS; c++) {
                    rgb[to + c] = onWhite(samples[i + Math.min(c, colors - 1)] >> shift, alpha);
                }
            }
        }
        return new Pixels(rgb, transparent);
    }

    private static Pixels readColors(BufferedImage image, byte[] rgb) {
        boolean opaque = image.getTransparency() == Transparency.OPAQUE;
        boolean transparent = false;
        var argb = new int[image.getWidth()];
        for (int y = 0, to = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, image.getWidth(), 1, argb, 0, image.getWidth());
            for (int color : argb) {
                int alpha = opaque ? OPAQUE : color >>> 24;
                transparent |= alpha != OPAQUE;
                rgb[to++] = onWhite((color >> 16) & 0xff, alpha);
                rgb[to++] = onWhite((color >> 8) & 0xff, alpha);
                rgb[to++] = onWhite(color & 0xff, alpha);
            }
        }
        return new Pixels(rgb, transparent);
    }

    private static byte onWhite(int sample, int alpha) {
        return (byte) (alpha == OPAQUE ? sample : (sample * alpha + OPAQUE * (OPAQUE - alpha) + OPAQUE / 2) / OPAQUE);
    }
}
