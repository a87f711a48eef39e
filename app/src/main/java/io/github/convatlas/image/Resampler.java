package io.github.convatlas.image;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * Resizes pictures exactly as Pillow does: antialiased kernels in 22-bit fixed point, the horizontal pass first, rounding and
 * clipping to 8 bits between the passes. {@code Image.resize} followed by {@code crop} gives the same bytes, but here only the
 * rows and columns that the crop needs are computed, and of the source's rows only those that one row of the result looks at are
 * kept.
 *
 * <p>A resampler keeps its kernels and its work space between calls, so that a series of equal sizes (camera frames) allocates
 * nothing. It belongs to one thread.
 */
public final class Resampler {

    /** Narrowed rows of the source: that of row {@code y} at {@code y % length}. */
    private int[][] rows = new int[0][];
    private int[] sums = new int[0];
    private byte[] luma = new byte[0];
    private @Nullable Prepared horizontal;
    private @Nullable Prepared vertical;

    /** Creates a resampler; it belongs to the thread that uses it. */
    public Resampler() {
    }

    /**
     * A whole picture at another size: {@code Image.resize((width, height), interpolation)}.
     *
     * @param source the picture
     * @param width the new width in pixels, at least 1
     * @param height the new height in pixels, at least 1
     * @param interpolation the kernel
     * @return the resized picture; the source itself where the size is the same
     * @throws IllegalArgumentException if a side is less than 1
     */
    public Picture resize(Picture source, int width, int height, Interpolation interpolation) {
        var columns = AxisPlan.whole(source.width(), width);
        var rows = AxisPlan.whole(source.height(), height);
        if (width == source.width() && height == source.height()) {
            return source;
        }
        var target = new byte[Math.multiplyExact(Math.multiplyExact(width, height), Picture.CHANNELS)];
        resample(source, new Frame(columns, rows, width, Picture.CHANNELS), interpolation, target);
        return Picture.adopting(width, height, target);
    }

    /**
     * A smaller copy that fits into a box and keeps the proportions, for galleries; never enlarges.
     *
     * @param source the picture
     * @param maxWidth the width of the box in pixels, at least 1
     * @param maxHeight the height of the box in pixels, at least 1
     * @return the thumbnail; the source itself where it fits already
     */
    public Picture fitInto(Picture source, int maxWidth, int maxHeight) {
        double scale = Math.min(1,
                Math.min((double) maxWidth / source.width(), (double) maxHeight / source.height()));
        return resize(source, Math.max(1, (int) Math.rint(source.width() * scale)),
                Math.max(1, (int) Math.rint(source.height() * scale)), Interpolation.BILINEAR);
    }

    /** Where the two axes meet: the plans, the width of the result's rows in pixels, and 3 channels (RGB) or 1 (luma). */
    record Frame(AxisPlan columns, AxisPlan rows, int targetWidth, int channels) {
    }

    private record Prepared(AxisPlan plan, Interpolation interpolation, Kernel kernel) {
        boolean serves(AxisPlan wanted, Interpolation by) {
            return plan.equals(wanted) && interpolation == by;
        }
    }

    /** Writes the planned part into {@code target}, interleaved; what lies outside the plans' offsets is left alone. */
    void resample(Picture source, Frame frame, Interpolation interpolation, byte[] target) {
        var across = prepare(horizontal, frame.columns(), interpolation);
        var down = prepare(vertical, frame.rows(), interpolation);
        horizontal = across;
        vertical = down;
        int length = frame.columns().count() * frame.channels();
        makeRoom(down.kernel().stride(), length);
        int narrowed = 0;
        int at = (frame.rows().offset() * frame.targetWidth() + frame.columns().offset()) * frame.channels();
        for (int y = 0; y < frame.rows().count(); y++, at += frame.targetWidth() * frame.channels()) {
            int first = down.kernel().first()[y];
            int end = first + down.kernel().count()[y];
            for (int from = Math.max(first, narrowed); from < end; from++) {
                narrow(source, from, frame.channels(), across.kernel());
            }
            narrowed = Math.max(end, narrowed);
            add(down.kernel(), y, length);
            clip(sums, length);
            store(sums, length, target, at);
        }
    }

    private void makeRoom(int height, int length) {
        if (rows.length != height || rows[0].length < length) {
            rows = new int[height][length];
            sums = new int[length];
        }
    }

    private static Prepared prepare(@Nullable Prepared last, AxisPlan plan, Interpolation interpolation) {
        return last != null && last.serves(plan, interpolation)
                ? last
                : new Prepared(plan, interpolation, Kernel.of(plan, interpolation));
    }

    /** Row {@code y} of the result before it is clipped: the weighted sum of the rows that it looks at. */
    private void add(Kernel down, int y, int length) {
        int at = y * down.stride();
        int first = down.first()[y];
        int[] weights = down.weights();
        if (down.stride() == Kernel.SHORT) {
            addFour(row(first), weights[at], row(first + 1), weights[at + 1], row(first + 2), weights[at + 2],
                    row(first + 3), weights[at + 3], sums, length);
        } else {
            Arrays.fill(sums, 0, length, Kernel.HALF);
            for (int k = 0; k < down.count()[y]; k++) {
                addWeighted(row(first + k), weights[at + k], sums, length);
            }
        }
    }

    /** The narrowed row {@code y} of the source. */
    private int[] row(int y) {
        return rows[y % rows.length];
    }

    private static void addFour(int[] a, int weightA, int[] b, int weightB, int[] c, int weightC, int[] d, int weightD,
            int[] sums, int length) {
        for (int i = 0; i < length; i++) {
            sums[i] = Kernel.HALF + a[i] * weightA + b[i] * weightB + c[i] * weightC + d[i] * weightD;
        }
    }

    private static void addWeighted(int[] values, int weight, int[] sums, int length) {
        for (int i = 0; i < length; i++) {
            sums[i] += values[i] * weight;
        }
    }

    private static void clip(int[] sums, int length) {
        for (int i = 0; i < length; i++) {
            sums[i] = Math.max(0, Math.min(255, sums[i] >> Kernel.FRACTION_BITS));
        }
    }

    /** A loop of its own: Java computes many integers at once, but not where they become bytes in the same loop. */
    private static void store(int[] values, int length, byte[] target, int at) {
        for (int i = 0; i < length; i++) {
            target[at + i] = (byte) values[i];
        }
    }

    private void narrow(Picture source, int y, int channels, Kernel across) {
        int start = Math.multiplyExact(y, source.width()) * Picture.CHANNELS;
        int[] row = row(y);
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

    /** {@link #narrowColor} for kernels of {@link Kernel#SHORT} weights, without the loop over them: twice as fast. */
    private static void narrowShort(byte[] pixels, int start, Kernel across, int[] row) {
        int[] weights = across.weights();
        int[] first = across.first();
        for (int x = 0, k = 0, to = 0; x < first.length; x++, k += Kernel.SHORT, to += Picture.CHANNELS) {
            int at = start + first[x] * Picture.CHANNELS;
            int w0 = weights[k];
            int w1 = weights[k + 1];
            int w2 = weights[k + 2];
            int w3 = weights[k + 3];
            row[to] = clip(Kernel.HALF + (pixels[at] & 0xff) * w0 + (pixels[at + 3] & 0xff) * w1
                    + (pixels[at + 6] & 0xff) * w2 + (pixels[at + 9] & 0xff) * w3);
            row[to + 1] = clip(Kernel.HALF + (pixels[at + 1] & 0xff) * w0 + (pixels[at + 4] & 0xff) * w1
                    + (pixels[at + 7] & 0xff) * w2 + (pixels[at + 10] & 0xff) * w3);
            row[to + 2] = clip(Kernel.HALF + (pixels[at + 2] & 0xff) * w0 + (pixels[at + 5] & 0xff) * w1
                    + (pixels[at + 8] & 0xff) * w2 + (pixels[at + 11] & 0xff) * w3);
        }
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

    private static int clip(int sum) {
        int value = sum >> Kernel.FRACTION_BITS;
        return value < 0 ? 0 : Math.min(value, 255);
    }
}
