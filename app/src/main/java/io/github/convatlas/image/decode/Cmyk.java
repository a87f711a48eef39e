package io.github.convatlas.image.decode;

import io.github.convatlas.image.Picture;

import java.awt.image.Raster;

/**
 * CMYK and YCCK without a color profile, to RGB: what Pillow does, the same on every machine (ImageIO plug-ins would look for a
 * profile of the operating system).
 */
final class Cmyk {

    private static final int YCCK = 2;
    private static final int BANDS = 4;

    private Cmyk() {
    }

    /**
     * The RGB bytes of the four raw components of a JPEG. They are taken as inverted inks, as Adobe's and nearly all other
     * programs store them.
     *
     * @param transform the color transform of Adobe's segment; 2 for YCCK
     */
    static byte[] toRgb(Raster raw, int transform) {
        int width = raw.getWidth();
        var rgb = new byte[Math.multiplyExact(Math.multiplyExact(width, raw.getHeight()), Picture.CHANNELS)];
        var inks = new int[width * BANDS];
        for (int y = 0, to = 0; y < raw.getHeight(); y++) {
            raw.getPixels(raw.getMinX(), raw.getMinY() + y, width, 1, inks);
            for (int i = 0; i < inks.length; i += BANDS) {
                if (transform == YCCK) {
                    toInks(inks, i);
                }
                int key = inks[i + 3];
                for (int c = 0; c < Picture.CHANNELS; c++) {
                    rgb[to++] = (byte) (key - scaled(255 - inks[i + c], key));
                }
            }
        }
        return rgb;
    }

    /** YCC to CMY in libjpeg's 16-bit fixed point (jdcolor.c, ycck_cmyk_convert). */
    private static void toInks(int[] inks, int i) {
        int luma = inks[i];
        int blue = inks[i + 1] - 128;
        int red = inks[i + 2] - 128;
        inks[i] = 255 - clip(luma + ((91881 * red + 32768) >> 16));
        inks[i + 1] = 255 - clip(luma + ((-22554 * blue - 46802 * red + 32768) >> 16));
        inks[i + 2] = 255 - clip(luma + ((116130 * blue + 32768) >> 16));
    }

    private static int clip(int value) {
        return Math.clamp(value, 0, 255);
    }

    /** {@code a * b / 255}, rounded, as Pillow's MULDIV255. */
    private static int scaled(int a, int b) {
        int product = a * b + 128;
        return ((product >> 8) + product) >> 8;
    }
}
