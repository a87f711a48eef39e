package io.github.convatlas.graph;

/**
 * A size on the plane of a feature map: of a kernel, a stride, a dilation, or of the map itself.
 *
 * @param height rows
 * @param width  columns
 */
public record Extent(int height, int width) {
    /** Checks that both sides are positive. */
    public Extent {
        if (height < 1 || width < 1) {
            throw new IllegalArgumentException("an extent must be at least 1 x 1, found " + height + " x " + width);
        }
    }

    /** The same size in both directions. */
    public static Extent square(int side) {
        return new Extent(side, side);
    }

    /** Rows times columns. */
    public long area() {
        return (long) height * width;
    }

    /** The longer side. */
    public int longest() {
        return Math.max(height, width);
    }

    /** {@code 3x3}. */
    @Override
    public String toString() {
        return height + "x" + width;
    }
}
