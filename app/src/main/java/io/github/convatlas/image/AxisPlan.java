package io.github.convatlas.image;

/**
 * What happens along one axis: {@code source} pixels become {@code resized}, of which {@code count} beginning at
 * {@code first} are kept and land at {@code offset} of the result.
 */
record AxisPlan(int source, int resized, int first, int count, int offset) {

    AxisPlan {
        if (source < 1 || resized < 1 || first < 0 || count < 1 || first + (long) count > resized || offset < 0) {
            throw new IllegalArgumentException(
                    "impossible resize along an axis: source %d, resized %d, kept %d from %d, at %d"
                            .formatted(source, resized, count, first, offset));
        }
    }

    /** The whole axis, resized. */
    static AxisPlan whole(int source, int resized) {
        return new AxisPlan(source, resized, 0, resized, 0);
    }

    /**
     * The axis resized, then cropped about its center. The first kept pixel is {@code round((resized - kept) / 2)}, a half
     * going to the even neighbor: torchvision's {@code center_crop}, where Python rounds.
     */
    static AxisPlan centered(int source, int resized, int kept) {
        return new AxisPlan(source, resized, (int) Math.rint((resized - kept) / 2.0), kept, 0);
    }
}
