package io.github.convatlas.diagram.color;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.diagram.color.Tone.Ink;
import io.github.convatlas.diagram.color.Tone.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class PaletteTest {
    private static final double READABLE = 4.5;
    /** The kinds that matter most stand beside each other in every block. */
    private static final List<ColorRole> OPERATIONS = List.of(ColorRole.DENSE, ColorRole.DEPTHWISE,
            ColorRole.POINTWISE, ColorRole.SQUEEZE_EXCITATION, ColorRole.POOLING, ColorRole.FULLY_CONNECTED);

    private static Stream<Palette> palettes() {
        return Stream.of(Palette.light(), Palette.dark());
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void textIsReadableOnEveryKind(Palette palette) {
        for (ColorRole role : ColorRole.values()) {
            assertReadable(palette, Tone.of(role, Part.ON_FILL), Tone.of(role, Part.FILL));
            assertReadable(palette, Tone.of(role, Part.MUTED_ON_FILL), Tone.of(role, Part.FILL));
            assertReadable(palette, Tone.of(role, Part.ON_ACCENT), Tone.of(role, Part.ACCENT));
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void textIsReadableOnEveryGround(Palette palette) {
        for (Ink ground : List.of(Ink.GROUND, Ink.BAND, Ink.FRAME, Ink.BADGE)) {
            assertReadable(palette, Tone.of(Ink.TEXT), Tone.of(ground));
        }
        for (Ink ground : List.of(Ink.GROUND, Ink.BAND, Ink.FRAME)) {
            assertReadable(palette, Tone.of(Ink.MUTED), Tone.of(ground));
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void textIsReadableAlongTheWholeScale(Palette palette) {
        for (int percent = 0; percent <= 100; percent++) {
            double share = percent / 100.0;
            assertReadable(palette, new Tone.Heat(share, Part.ON_FILL), new Tone.Heat(share, Part.FILL));
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void linesAreVisibleOnEveryGround(Palette palette) {
        for (Ink ground : List.of(Ink.GROUND, Ink.BAND, Ink.FRAME)) {
            assertThat(contrast(palette, Tone.of(Ink.WIRE), Tone.of(ground))).isGreaterThan(3);
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void scaleGrowsInOneDirection(Palette palette) {
        double[] contrasts = Stream.of(0.0, 0.25, 0.5, 0.75, 1.0)
                .mapToDouble(share -> contrast(palette, new Tone.Heat(share, Part.FILL), Tone.of(Ink.GROUND)))
                .toArray();

        assertThat(contrasts).isSorted();
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void kindsAreToldApartWithAndWithoutColorBlindness(Palette palette) {
        for (ColorVision vision : ColorVision.values()) {
            for (ColorRole one : OPERATIONS) {
                for (ColorRole other : OPERATIONS.subList(0, OPERATIONS.indexOf(one))) {
                    assertThat(vision.distance(palette.color(Tone.of(one, Part.ACCENT)),
                            palette.color(Tone.of(other, Part.ACCENT)))).as(vision + ": " + one + " and " + other)
                            .isGreaterThan(10);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void everyKindHasALetterOfItsOwn(Palette palette) {
        assertThat(Arrays.stream(ColorRole.values()).map(ColorRole::letter)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(ColorRole.values()).map(role -> palette.color(Tone.of(role, Part.ACCENT))))
                .doesNotHaveDuplicates();
    }

    private static void assertReadable(Palette palette, Tone text, Tone ground) {
        assertThat(contrast(palette, text, ground)).as(text + " on " + ground).isGreaterThanOrEqualTo(READABLE);
    }

    private static double contrast(Palette palette, Tone one, Tone other) {
        return palette.color(one).contrast(palette.color(other));
    }
}
