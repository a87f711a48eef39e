package io.github.convatlas.image;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a pixel between pixels is found. The two smooth kernels widen when a picture shrinks (antialiasing), as Pillow and
 * torchvision do; libraries that do not widen them give other pixels and sometimes other answers.
 */
public enum Interpolation {

    /** The pixel under the center of the new one. */
    @JsonProperty("nearest")
    NEAREST(0),

    /** A triangle over two pixels, widened when shrinking: Pillow's {@code BILINEAR}, torchvision's default. */
    @JsonProperty("bilinear")
    BILINEAR(1),

    /** A cubic over four pixels with a = -0.5, widened when shrinking: Pillow's {@code BICUBIC}, used by many timm models. */
    @JsonProperty("bicubic")
    BICUBIC(2);

    private static final double CUBIC_A = -0.5;

    private final double radius;

    Interpolation(double radius) {
        this.radius = radius;
    }

    /** How far the kernel reaches at its natural width, in source pixels. */
    double radius() {
        return radius;
    }

    /** The kernel at a distance from its center, in source pixels at its natural width. */
    double weight(double distance) {
        double x = Math.abs(distance);
        return switch (this) {
            case NEAREST -> x <= 0.5 ? 1 : 0;
            case BILINEAR -> x < 1 ? 1 - x : 0;
            case BICUBIC -> cubic(x);
        };
    }

    private static double cubic(double x) {
        if (x < 1) {
            return ((CUBIC_A + 2) * x - (CUBIC_A + 3)) * x * x + 1;
        }
        return x < 2 ? (((x - 5) * x + 8) * x - 4) * CUBIC_A : 0;
    }
}
