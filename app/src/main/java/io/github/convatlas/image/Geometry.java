package io.github.convatlas.image;

/**
 * From a picture of any size to the pixels that a network reads: resize, then crop about the center.
 *
 * @param resize how the picture is resized
 * @param width the width of the network's input in pixels
 * @param height the height of the network's input in pixels
 * @param interpolation the kernel
 */
public record Geometry(ResizeRule resize, int width, int height, Interpolation interpolation) {

    /** The share of the resized short side that the usual crop keeps: 224 of 256. */
    public static final double USUAL_CROP = 0.875;

    /** Checks that the crop lies inside of what the rule resizes to. */
    public Geometry {
        if (width < 1 || height < 1 || width > ResizeRule.MAX_SIDE || height > ResizeRule.MAX_SIDE) {
            throw new IllegalArgumentException("the input is 1 to %d pixels a side, not %d x %d"
                    .formatted(ResizeRule.MAX_SIDE, width, height));
        }
        var largest = largestCrop(resize, width, height);
        if (width > largest.width() || height > largest.height()) {
            throw new IllegalArgumentException("a crop of %d x %d does not fit into a picture resized to %d x %d"
                    .formatted(width, height, largest.width(), largest.height()));
        }
    }

    /**
     * The usual evaluation geometry of ImageNet models: the short side to {@code round(size / 0.875)}, a half going to the even
     * neighbor, then the centered square (224 of 256, 299 of 342, 128 of 146).
     *
     * @param size the side of the network's square input in pixels
     * @param interpolation the kernel
     * @return the geometry
     */
    public static Geometry centerCrop(int size, Interpolation interpolation) {
        return new Geometry(new ResizeRule.ShortSide((int) Math.rint(size / USUAL_CROP)), size, size, interpolation);
    }

    /**
     * The whole picture stretched to a square input.
     *
     * @param size the side of the network's square input in pixels
     * @param interpolation the kernel
     * @return the geometry
     */
    public static Geometry stretch(int size, Interpolation interpolation) {
        return new Geometry(new ResizeRule.Stretch(size, size), size, size, interpolation);
    }

    /**
     * How often both sides of a picture may be halved before it is resized, so that at least twice the resized picture is left
     * (see {@link Detail}).
     *
     * @param sourceWidth  of the upright picture in pixels
     * @param sourceHeight of the upright picture in pixels
     * @return 0 to {@link Detail#MOST_HALVINGS}
     */
    public int halvings(int sourceWidth, int sourceHeight) {
        return Math.min(Detail.ofSide(sourceWidth, columns(sourceWidth, sourceHeight).resized()),
                Detail.ofSide(sourceHeight, rows(sourceWidth, sourceHeight).resized()));
    }

    /** The plan of the columns for a picture of this size. */
    AxisPlan columns(int sourceWidth, int sourceHeight) {
        return switch (resize) {
            case ResizeRule.ShortSide(int size) ->
                AxisPlan.centered(sourceWidth, shortSideRule(sourceWidth, sourceHeight, size), width);
            case ResizeRule.Stretch(int to, int _) -> AxisPlan.centered(sourceWidth, to, width);
            case ResizeRule.Letterbox _ -> fitted(sourceWidth, width, fitScale(sourceWidth, sourceHeight));
        };
    }

    /** The plan of the rows for a picture of this size. */
    AxisPlan rows(int sourceWidth, int sourceHeight) {
        return switch (resize) {
            case ResizeRule.ShortSide(int size) ->
                AxisPlan.centered(sourceHeight, shortSideRule(sourceHeight, sourceWidth, size), height);
            case ResizeRule.Stretch(int _, int to) -> AxisPlan.centered(sourceHeight, to, height);
            case ResizeRule.Letterbox _ -> fitted(sourceHeight, height, fitScale(sourceWidth, sourceHeight));
        };
    }

    /** torchvision: {@code int(size * long / short)} for the long side. */
    private static int shortSideRule(int side, int other, int size) {
        return side <= other ? size : Math.toIntExact((long) ((double) ((long) size * side) / other));
    }

    private double fitScale(int sourceWidth, int sourceHeight) {
        return Math.min((double) width / sourceWidth, (double) height / sourceHeight);
    }

    /** Ultralytics: the scaled side rounded, the larger half of an odd rest behind the picture. */
    private static AxisPlan fitted(int source, int target, double scale) {
        int resized = Math.clamp((long) Math.rint(source * scale), 1, target);
        return new AxisPlan(source, resized, 0, resized, (target - resized) / 2);
    }

    private static ResizeRule.Stretch largestCrop(ResizeRule resize, int width, int height) {
        return switch (resize) {
            case ResizeRule.ShortSide(int size) -> new ResizeRule.Stretch(size, size);
            case ResizeRule.Stretch stretch -> stretch;
            case ResizeRule.Letterbox _ -> new ResizeRule.Stretch(width, height);
        };
    }
}
