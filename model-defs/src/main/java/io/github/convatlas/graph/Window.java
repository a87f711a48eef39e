package io.github.convatlas.graph;

import java.util.OptionalInt;

/**
 * A window that slides over a feature map: that of a convolution or of a pooling.
 *
 * @param kernel   height and width in taps
 * @param stride   step in pixels
 * @param dilation distance between taps; 1 x 1 for an ordinary window
 * @param padding  how the border is filled
 */
public record Window(Extent kernel, Extent stride, Extent dilation, Padding padding) {
    /**
     * A square window without dilation.
     *
     * @param kernel  taps a side
     * @param stride  step in pixels
     * @param padding how the border is filled
     */
    public static Window square(int kernel, int stride, Padding padding) {
        return new Window(Extent.square(kernel), Extent.square(stride), Extent.square(1), padding);
    }

    /** The pixels a side covers with its dilation: {@code (kernel - 1) * dilation + 1}. */
    public Extent reach() {
        return new Extent((kernel.height() - 1) * dilation.height() + 1, (kernel.width() - 1) * dilation.width() + 1);
    }

    /**
     * The padding in rows and columns for a map of this size.
     *
     * @param map H and W of the input
     */
    public Padding.Border border(Extent map) {
        return switch (padding) {
            case Padding.Border border -> border;
            case Padding.SameUpper() -> {
                int rows = missing(map.height(), reach().height(), stride.height());
                int columns = missing(map.width(), reach().width(), stride.width());
                yield new Padding.Border(rows / 2, columns / 2, rows - rows / 2, columns - columns / 2);
            }
        };
    }

    /**
     * The number of positions of the window down the map.
     *
     * @param map     H and W of the input
     * @param ceiling whether a last, incomplete position counts (pooling with "ceil mode")
     * @return the output height, or nothing where the kernel is larger than the padded map
     */
    public OptionalInt outputHeight(Extent map, boolean ceiling) {
        Padding.Border border = border(map);
        return positions(map.height(), border.top(), border.bottom(),
                new Side(reach().height(), stride.height(), ceiling));
    }

    /**
     * The number of positions of the window across the map.
     *
     * @param map     H and W of the input
     * @param ceiling whether a last, incomplete position counts (pooling with "ceil mode")
     * @return the output width, or nothing where the kernel is larger than the padded map
     */
    public OptionalInt outputWidth(Extent map, boolean ceiling) {
        Padding.Border border = border(map);
        return positions(map.width(), border.left(), border.right(),
                new Side(reach().width(), stride.width(), ceiling));
    }

    private record Side(int reach, int stride, boolean ceiling) {
    }

    private static int missing(int size, int reach, int stride) {
        int output = Math.ceilDiv(size, stride);
        return Math.max(0, (output - 1) * stride + reach - size);
    }

    private static OptionalInt positions(int size, int before, int after, Side side) {
        int room = size + before + after - side.reach();
        if (room < 0) {
            return OptionalInt.empty();
        }
        int positions = (side.ceiling() ? Math.ceilDiv(room, side.stride()) : room / side.stride()) + 1;
        boolean lastStartsInPadding = side.ceiling() && (positions - 1) * side.stride() >= size + before;
        return OptionalInt.of(lastStartsInPadding ? positions - 1 : positions);
    }
}
