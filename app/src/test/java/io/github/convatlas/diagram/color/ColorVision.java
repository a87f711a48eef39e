package io.github.convatlas.diagram.color;

/**
 * How people see colors. The matrices act on linear light; Machado, Oliveira and Fernandes 2009, severity 1.
 */
enum ColorVision {
    USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1), PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882,
            -0.048116, 1.051998), DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820,
                    0.042940, 0.968881), TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602,
                            0.004733, 0.691367, 0.303900);

    @SuppressWarnings("ImmutableEnumChecker") // never written after construction
    private final double[] matrix;

    ColorVision(double... matrix) {
        this.matrix = matrix;
    }

    /** The distance of two colors as they are seen: CIE 1976, in which 2 can just be noticed. */
    double distance(Rgb one, Rgb other) {
        double[] a = lab(seen(one));
        double[] b = lab(seen(other));
        return Math.sqrt(square(a[0] - b[0]) + square(a[1] - b[1]) + square(a[2] - b[2]));
    }

    private double[] seen(Rgb color) {
        double[] light = {linear(color.red()), linear(color.green()), linear(color.blue())};
        double[] result = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                result[row] += matrix[3 * row + column] * light[column];
            }
            result[row] = Math.clamp(result[row], 0, 1);
        }
        return result;
    }

    private static double[] lab(double[] light) {
        double x = (0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.9505;
        double y = 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
        double z = (0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.089;
        return new double[]{116 * root(y) - 16, 500 * (root(x) - root(y)), 200 * (root(y) - root(z))};
    }

    private static double root(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double square(double value) {
        return value * value;
    }
}
