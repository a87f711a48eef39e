package io.github.convatlas.image;

/** The horizontal pass of {@link Resampler}: a row of a picture to the kept columns, rounded and clipped as Pillow does. */
final class RowNarrower {

    private byte[] luma = new byte[0];

    /**
     * One row.
     *
     * @param source   the picture
     * @param y        the row's number
     * @param channels 3 for its colors, interleaved, or 1 for its luma
     * @param across   the weights
     * @param row      receives the samples, 0 to 255
     */
    void narrow(Picture source, int y, int channels, Kernel across, int[] row) {
        int start = Math.multiplyExact(y, source.width()) * Picture.CHANNELS;
        if (channels == 1) {
            luma = luma.length < source.width() ? new byte[source.width()] : luma;
            toLuma(source.pixels(), start, across.from(), across.to(), luma);
            narrowGray(luma, across, row);
        } else {
            if (across.stride() == Kernel.SHORT && source.width() >= Kernel.SHORT) {
                narrowShort(source.pixels(), start, across, row);
            } else {
                narrowColor(source.pixels(), start, across, row);
            }
        }
    }

    private static void narrowColor(byte[] pixels, int start, Kernel across, int[] row) {
        int[] weights = across.weights();
        for (int x = 0; x < across.size(); x++) {
            int red = Kernel.HALF;
            int green = Kernel.HALF;
            int blue = Kernel.HALF;
            int at = start + across.first()[x] * Picture.CHANNELS;
            int end = x * across.stride() + across.count()[x];
            for (int k = x * across.stride(); k < end; k++, at += Picture.CHANNELS) {
                int weight = weights[k];
                red += (pixels[at] & 0xff) * weight;
                green += (pixels[at + 1] & 0xff) * weight;
                blue += (pixels[at + 2] & 0xff) * weight;
            }
            row[x * 3] = clip(red);
            row[x * 3 + 1] = clip(green);
            row[x * 3 + 2] = clip(blue);
        }
    }

    /**
     * {@link #narrowColor} for kernels of {@link Kernel#SHORT} weights, without the loop over them: twice as fast. Clipping in a
     * loop of its own, where Java computes many integers at once, spares a quarter more.
     */
    private static void narrowShort(byte[] pixels, int start, Kernel across, int[] row) {
        int[] weights = across.weights();
        int[] first = across.first();
        for (int x = 0, k = 0, to = 0; x < first.length; x++, k += Kernel.SHORT, to += Picture.CHANNELS) {
            int at = start + first[x] * Picture.CHANNELS;
            int w0 = weights[k];
            int w1 = weights[k + 1];
            int w2 = weights[k + 2];
            int w3 = weights[k + 3];
            row[to] = (Kernel.HALF + (pixels[at] & 0xff) * w0 + (pixels[at + 3] & 0xff) * w1
                    + (pixels[at + 6] & 0xff) * w2 + (pixels[at + 9] & 0xff) * w3) >> Kernel.FRACTION_BITS;
            row[to + 1] = (Kernel.HALF + (pixels[at + 1] & 0xff) * w0 + (pixels[at + 4] & 0xff) * w1
                    + (pixels[at + 7] & 0xff) * w2 + (pixels[at + 10] & 0xff) * w3) >> Kernel.FRACTION_BITS;
            row[to + 2] = (Kernel.HALF + (pixels[at + 2] & 0xff) * w0 + (pixels[at + 5] & 0xff) * w1
                    + (pixels[at + 8] & 0xff) * w2 + (pixels[at + 11] & 0xff) * w3) >> Kernel.FRACTION_BITS;
        }
        clip(row, first.length * Picture.CHANNELS);
    }

    private static void narrowGray(byte[] pixels, Kernel across, int[] row) {
        int[] weights = across.weights();
        for (int x = 0; x < across.size(); x++) {
            int sum = Kernel.HALF;
            int at = across.first()[x];
            int end = x * across.stride() + across.count()[x];
            for (int k = x * across.stride(); k < end; k++, at++) {
                sum += (pixels[at] & 0xff) * weights[k];
            }
            row[x] = clip(sum);
        }
    }

    /** ITU-R 601-2 luma in 16-bit fixed point, as Pillow's {@code convert('L')}. */
    private static void toLuma(byte[] pixels, int start, int from, int to, byte[] luma) {
        for (int x = from, i = start + from * Picture.CHANNELS; x < to; x++, i += Picture.CHANNELS) {
            int sum = (pixels[i] & 0xff) * 19595 + (pixels[i + 1] & 0xff) * 38470 + (pixels[i + 2] & 0xff) * 7471;
            luma[x] = (byte) ((sum + 0x8000) >> 16);
        }
    }

    private static void clip(int[] values, int length) {
        for (int i = 0; i < length; i++) {
            values[i] = Math.max(0, Math.min(255, values[i]));
        }
    }

    private static int clip(int sum) {
        int value = sum >> Kernel.FRACTION_BITS;
        return value < 0 ? 0 : Math.min(value, 255);
    }
}
