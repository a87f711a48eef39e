package io.github.convatlas.sketch.scene;

/**
 * How a flat sheet lies before the camera: its points, -1 to 1 across the picture when seen from above, become pixels.
 *
 * @param side   of the picture in pixels
 * @param roll   turn of the camera in radians
 * @param tiltX  how much farther away the right is than the left
 * @param tiltY  how much farther away the bottom is than the top
 */
public record Plane(int side, double roll, double tiltX, double tiltY) {
    /** A view as somebody with a camera would take it: mostly from above, sometimes from the side. */
    public static Plane seen(Dice dice, int side) {
        double tilt = dice.chance(0.3) ? 0.02 : 0.14;
        return new Plane(side, dice.normal(Math.toRadians(7)), clamp(dice.normal(tilt)), clamp(dice.normal(tilt)));
    }

    /** Where a point of the sheet is in the picture. */
    public Dot toPixels(Dot dot) {
        double x = dot.x() * Math.cos(roll) - dot.y() * Math.sin(roll);
        double y = dot.x() * Math.sin(roll) + dot.y() * Math.cos(roll);
        double depth = Math.max(0.35, 1 + tiltX * x + tiltY * y);
        return new Dot((x / depth + 1) * side / 2, (y / depth + 1) * side / 2);
    }

    private static double clamp(double tilt) {
        return Math.clamp(tilt, -0.32, 0.32);
    }
}
