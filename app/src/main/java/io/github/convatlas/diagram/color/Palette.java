package io.github.convatlas.diagram.color;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The colors of one theme. The kinds have the hues of Okabe and Ito, which people with color blindness tell apart; numbers
 * have one hue that grows stronger. Immutable.
 */
public final class Palette {
    private static final Rgb WHITE = Rgb.of("#ffffff");
    private static final Rgb BLACK = Rgb.of("#0b0e12");
    /** In the middle of a scale nothing lighter can be read. */
    private static final Rgb DEEPEST = Rgb.of("#000000");
    private static final double LEFT_WHEN_FADED = 0.28;
    private final Map<Tone.Ink, Rgb> inks;
    private final Map<ColorRole, Rgb> accents;
    private final List<Rgb> heat;
    private final Tint tint;

    /** How much of an accent is left in the larger areas; the rest is ground. */
    private record Tint(double fill, double border) {
    }

    private Palette(Map<Tone.Ink, Rgb> inks, Map<ColorRole, Rgb> accents, List<Rgb> heat, Tint tint) {
        this.inks = new EnumMap<>(inks);
        this.accents = new EnumMap<>(accents);
        this.heat = List.copyOf(heat);
        this.tint = tint;
    }

    /** Dark text on light ground. */
    public static Palette light() {
        Map<Tone.Ink, Rgb> inks = Map.of(Tone.Ink.GROUND, Rgb.of("#ffffff"), Tone.Ink.BAND, Rgb.of("#f4f6f8"),
                Tone.Ink.FRAME, Rgb.of("#ffffff"), Tone.Ink.BADGE, Rgb.of("#e1e6eb"), Tone.Ink.RULE, Rgb.of("#c3cad2"),
                Tone.Ink.WIRE, Rgb.of("#7b8591"),
                Tone.Ink.TEXT, Rgb.of("#1f2328"), Tone.Ink.MUTED, Rgb.of("#57606a"), Tone.Ink.HIGHLIGHT,
                Rgb.of("#0969da"));
        Map<ColorRole, Rgb> accents = Map.of(ColorRole.DENSE, Rgb.of("#0072b2"), ColorRole.DEPTHWISE,
                Rgb.of("#e69f00"), ColorRole.POINTWISE, Rgb.of("#009e73"), ColorRole.SQUEEZE_EXCITATION,
                Rgb.of("#cc79a7"), ColorRole.POOLING, Rgb.of("#56b4e9"), ColorRole.FULLY_CONNECTED, Rgb.of("#b84a00"),
                ColorRole.NORMALIZATION, Rgb.of("#9aa4ae"), ColorRole.OTHER, Rgb.of("#6b7580"));
        List<Rgb> heat = List.of(Rgb.of("#f3f6fb"), Rgb.of("#c6dbef"), Rgb.of("#6baed6"), Rgb.of("#2171b5"),
                Rgb.of("#08306b"));
        return new Palette(inks, accents, heat, new Tint(0.14, 0.6));
    }

    /** Light text on dark ground. */
    public static Palette dark() {
        Map<Tone.Ink, Rgb> inks = Map.of(Tone.Ink.GROUND, Rgb.of("#0d1117"), Tone.Ink.BAND, Rgb.of("#141a21"),
                Tone.Ink.FRAME, Rgb.of("#0f141a"), Tone.Ink.BADGE, Rgb.of("#2b333d"), Tone.Ink.RULE, Rgb.of("#3d4650"),
                Tone.Ink.WIRE, Rgb.of("#7d8793"),
                Tone.Ink.TEXT, Rgb.of("#e6edf3"), Tone.Ink.MUTED, Rgb.of("#a3adb8"), Tone.Ink.HIGHLIGHT,
                Rgb.of("#58a6ff"));
        Map<ColorRole, Rgb> accents = Map.of(ColorRole.DENSE, Rgb.of("#3a9bdc"), ColorRole.DEPTHWISE,
                Rgb.of("#e8a820"), ColorRole.POINTWISE, Rgb.of("#1fb58a"), ColorRole.SQUEEZE_EXCITATION,
                Rgb.of("#d58cb5"), ColorRole.POOLING, Rgb.of("#8fd0f5"), ColorRole.FULLY_CONNECTED, Rgb.of("#e8743b"),
                ColorRole.NORMALIZATION, Rgb.of("#7d8793"), ColorRole.OTHER, Rgb.of("#a3adb8"));
        List<Rgb> heat = List.of(Rgb.of("#161d27"), Rgb.of("#173a63"), Rgb.of("#2368ad"), Rgb.of("#5fa8e0"),
                Rgb.of("#d3e8fb"));
        return new Palette(inks, accents, heat, new Tint(0.22, 0.6));
    }

    /**
     * The color for a purpose.
     *
     * @throws IllegalArgumentException for {@link Tone.None}, which has no color
     */
    public Rgb color(Tone tone) {
        return switch (tone) {
            case Tone.None() -> throw new IllegalArgumentException("nothing has no color");
            case Tone.Neutral(Tone.Ink ink) -> ink(ink);
            case Tone.Kind(ColorRole role, Tone.Part part) -> part(accents.getOrDefault(role, BLACK), part);
            case Tone.Heat(double share, Tone.Part part) -> heat(share, part);
            case Tone.Faded(Tone faded) -> ink(Tone.Ink.GROUND).mixed(color(faded), LEFT_WHEN_FADED);
        };
    }

    private Rgb ink(Tone.Ink ink) {
        return inks.getOrDefault(ink, BLACK);
    }

    private Rgb part(Rgb accent, Tone.Part part) {
        return switch (part) {
            case FILL -> ink(Tone.Ink.GROUND).mixed(accent, tint.fill());
            case BORDER -> ink(Tone.Ink.GROUND).mixed(accent, tint.border());
            case ACCENT -> accent;
            case ON_FILL -> ink(Tone.Ink.TEXT);
            case MUTED_ON_FILL -> ink(Tone.Ink.MUTED);
            case ON_ACCENT -> accent.moreReadable(WHITE, BLACK);
        };
    }

    private Rgb heat(double share, Tone.Part part) {
        double place = share * (heat.size() - 1);
        int below = Math.min((int) place, heat.size() - 2);
        Rgb fill = heat.get(below).mixed(heat.get(below + 1), place - below);
        return switch (part) {
            case FILL, ACCENT -> fill;
            case BORDER -> fill.mixed(ink(Tone.Ink.WIRE), 0.4);
            case ON_FILL, MUTED_ON_FILL, ON_ACCENT -> fill.moreReadable(WHITE, DEEPEST);
        };
    }
}
