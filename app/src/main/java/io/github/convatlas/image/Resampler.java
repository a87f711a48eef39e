package io.github.convatlas.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Resizes pictures exactly as Pillow does: antialiased kernels in 22-bit fixed point, the horizontal pass first, rounding and
 * clipping to 8 bits between the passes. {@code Image.resize} followed by {@code crop} gives the same bytes, but here only the
 * rows and columns that the crop needs are computed, and memory beyond the result does not grow with the source.
 *
 * <p>A resampler keeps its kernels and its work space between calls, so that a series of equal sizes (camera frames) allocates
 * nothing, and the few sizes of most folders are prepared once. It belongs to one thread.
 */
public final class Resampler {

    /** A dozen sizes of pictures. */
    private static final int KEPT_KERNELS = 32;

    /** The last narrowed rows of the source: that of row {@code y} at {@code y % length}. */
    private int[][] rows = new int[0][];
    private int[] sums = new int[0];
    private final RowNarrower narrower = new RowNarrower();
    /** The kernels made last, the newest at the end. */
    private final List<Prepared> kept = new ArrayList<>();

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
        Kernel across = kernel(frame.columns(), interpolation);
        Kernel down = kernel(frame.rows(), interpolation);
        int length = frame.columns().count() * frame.channels();
        int start = (frame.rows().offset() * frame.targetWidth() + frame.columns().offset()) * frame.channels();
        int step = frame.targetWidth() * frame.channels();
        if (down.stride() == Kernel.SHORT) {
            makeRoom(Kernel.SHORT, length, length);
            gather(source, frame.channels(), across, down, length, target, start, step);
        } else {
            makeRoom(1, length, Math.multiplyExact(length, frame.rows().count()));
            spread(source, frame.channels(), across, down, length);
            for (int y = 0, at = start; y < frame.rows().count(); y++, at += step) {
                clip(sums, y * length, length);
                store(sums, y * length, length, target, at);
            }
        }
    }

    private void makeRoom(int height, int length, int forSums) {
        if (rows.length != height || rows[0].length < length) {
            rows = new int[height][length];
        }
        sums = sums.length < forSums ? new int[forSums] : sums;
    }

    /** Each row of the result from the four narrowed rows that it looks at, which are kept for the next one. */
    private void gather(Picture source, int channels, Kernel across, Kernel down, int length, byte[] target, int start,
            int step) {
        int[] weights = down.weights();
        int narrowed = 0;
        for (int y = 0, at = start, k = 0; y < down.size(); y++, at += step, k += Kernel.SHORT) {
            int first = down.first()[y];
            int end = first + down.count()[y];
            for (int from = Math.max(first, narrowed); from < end; from++) {
                narrower.narrow(source, from, channels, across, row(from));
            }
            narrowed = Math.max(end, narrowed);
            addFour(row(first), weights[k], row(first + 1), weights[k + 1], row(first + 2), weights[k + 2],
                    row(first + 3), weights[k + 3], sums, length);
            clip(sums, 0, length);
            store(sums, 0, length, target, at);
        }
    }

    /**
     * For kernels of any length: each source row is narrowed once and added to every row of the result that wants it, so that
     * memory does not grow with the source. The order of the sums changes nothing.
     */
    private void spread(Picture source, int channels, Kernel across, Kernel down, int length) {
        Arrays.fill(sums, 0, length * down.size(), Kernel.HALF);
        int done = 0;
        for (int y = down.from(); y < down.to(); y++) {
            while (down.first()[done] + down.count()[done] <= y) {
                done++;
            }
            if (y < down.first()[done]) {
                continue; // a row that no kept row looks at (nearest)
            }
            narrower.narrow(source, y, channels, across, row(y));
            for (int target = done; target < down.size() && down.first()[target] <= y; target++) {
                int weight = down.weights()[target * down.stride() + y - down.first()[target]];
                addWeighted(row(y), weight, sums, target * length, length);
            }
        }
    }

    private Kernel kernel(AxisPlan plan, Interpolation interpolation) {
        for (int i = kept.size() - 1; i >= 0; i--) {
            if (kept.get(i).serves(plan, interpolation)) {
                return kept.get(i).kernel();
            }
        }
        var made = Kernel.of(plan, interpolation);
        if (kept.size() == KEPT_KERNELS) {
            kept.removeFirst();
        }
        kept.add(new Prepared(plan, interpolation, made));
        return made;
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

    private static void addWeighted(int[] values, int weight, int[] sums, int at, int length) {
        for (int i = 0; i < length; i++) {
            sums[at + i] += values[i] * weight;
        }
    }

    private static void clip(int[] sums, int from, int length) {
        for (int i = from; i < from + length; i++) {
            sums[i] = Math.max(0, Math.min(255, sums[i] >> Kernel.FRACTION_BITS));
        }
    }

    /** A loop of its own: Java computes many integers at once, but not where they become bytes in the same loop. */
    private static void store(int[] values, int from, int length, byte[] target, int at) {
        for (int i = 0; i < length; i++) {
            target[at + i] = (byte) values[from + i];
        }
    }
}
