package io.github.convatlas.sketch.scene;

import java.awt.Color;
import java.util.List;

/** Colors of papers, desks and inks. */
public final class Tint {
    private static final List<Color> INKS = List.of(new Color(20, 20, 24), new Color(15, 15, 15), new Color(40, 40, 48),
            new Color(25, 40, 130), new Color(20, 60, 170), new Color(180, 25, 30), new Color(200, 40, 50),
            new Color(20, 110, 50), new Color(90, 30, 110), new Color(110, 60, 20), new Color(90, 90, 95));
    private static final List<Color> LIGHT_INKS = List.of(new Color(245, 245, 240), new Color(250, 230, 120),
            new Color(160, 210, 250), new Color(250, 180, 190), new Color(180, 240, 180));
    private static final double LEAST_CONTRAST = 62;

    private Tint() {
    }

    /** How bright a color is, 0 to 255. */
    public static double brightness(Color color) {
        return 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue();
    }

    /** An ink that can be seen on a ground of this color. */
    public static Color inkOn(Dice dice, Color ground) {
        boolean dark = brightness(ground) > 120;
        for (int tries = 0; tries < 12; tries++) {
            Color ink = dice.chance(0.12)
                    ? new Color(dice.whole(0, 255), dice.whole(0, 255), dice.whole(0, 255))
                    : near(dice, dice.pick(dark ? INKS : LIGHT_INKS), 18);
            if (Math.abs(brightness(ink) - brightness(ground)) > LEAST_CONTRAST) {
                return ink;
            }
        }
        return dark ? Color.BLACK : Color.WHITE;
    }

    /** A color like another. */
    public static Color near(Dice dice, Color color, double deviation) {
        double all = dice.normal(deviation);
        return rgb(color.getRed() + all + dice.normal(deviation / 3),
                color.getGreen() + all + dice.normal(deviation / 3),
                color.getBlue() + all + dice.normal(deviation / 3));
    }

    /** The color with these samples, each brought into 0 to 255. */
    public static Color rgb(double red, double green, double blue) {
        return new Color(sample(red), sample(green), sample(blue));
    }

    /** The color with another opacity, 0 to 1. */
    public static Color faded(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), sample(opacity * 255));
    }

    private static int sample(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }
}
