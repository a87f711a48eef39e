package io.github.convatlas.image.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.image.Picture;
import io.github.convatlas.image.TestPictures;
import io.github.convatlas.image.decode.DecodeResult.Decoded;
import io.github.convatlas.image.decode.PictureInfo.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Palettes, depths, transparency and color profiles become 8-bit sRGB as other programs make them. */
class DecodedColorsTest {
    private static final Picture PATTERN = TestPictures.pattern(48, 40);
    private final ImageDecoder decoder = new ImageDecoder();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void palettesOfEveryDepthKeepTheirColors(int bits) {
        var picture = decoded(Encoded.encode(Encoded.grayRamp(bits), "png"), "ramp.png").picture();

        int last = (1 << bits) - 1;
        assertThat(picture.width()).isEqualTo(last + 1);
        assertThat(picture.rgbAt(0, 0)).isZero();
        assertThat(picture.rgbAt(1, 2)).isEqualTo(255 / last * 0x010101);
        assertThat(picture.rgbAt(last, 1)).isEqualTo(0xffffff);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4})
    void sixteenBitsAreCutToTheUpperEight(int bands) {
        var result = decoded(Encoded.encode(Encoded.deepRamp(bands), "png"), "deep.png");

        assertThat(result.picture().rgbAt(0, 0)).isZero();
        assertThat(result.picture().rgbAt(199, 2)).isEqualTo(199 * 0x010101);
        assertThat(result.info().notes()).containsExactly(Note.DEPTH_REDUCED);
    }

    @Test
    void grayIsNotBrightened() {
        var gray = new BufferedImage(256, 1, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < 256; x++) {
            gray.getRaster().setSample(x, 0, 0, x);
        }

        var picture = decoded(Encoded.encode(gray, "png"), "gray.png").picture();

        for (int x = 0; x < 256; x++) {
            assertThat(picture.rgbAt(x, 0)).isEqualTo(x * 0x010101);
        }
    }

    @Test
    void transparentPartsAreWhiteAndMentioned() {
        var image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00ff0000);
        image.setRGB(1, 0, 0x80000000);
        image.setRGB(2, 0, 0xff0000ff);

        var result = decoded(Encoded.encode(image, "png"), "alpha.png");

        assertThat(List.of(result.picture().rgbAt(0, 0), result.picture().rgbAt(1, 0), result.picture().rgbAt(2, 0)))
                .containsExactly(0xffffff, 0x7f7f7f, 0x0000ff);
        assertThat(result.info().notes()).containsExactly(Note.TRANSPARENCY_ON_WHITE);
    }

    @Test
    void anAlphaChannelThatIsOpaqueIsNotMentioned() {
        var image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0xff123456);
        image.setRGB(1, 0, 0xff123456);

        assertThat(decoded(Encoded.encode(image, "png"), "alpha.png").info().notes()).isEmpty();
    }

    @Test
    void webpWithAlphaIsPutOnWhite() {
        var result = decoded(TestPictures.resource("alpha.webp"), "alpha.webp");

        int left = result.picture().rgbAt(0, 3);
        int alpha = 47 * 5;
        int green = (PATTERN.rgbAt(47, 3) >> 8) & 0xff;
        assertThat(left).isEqualTo(0xffffff);
        assertThat((result.picture().rgbAt(47, 3) >> 8) & 0xff)
                .isEqualTo((green * alpha + 255 * (255 - alpha) + 127) / 255);
        assertThat(result.info().notes()).contains(Note.TRANSPARENCY_ON_WHITE);
    }

    @Test
    void aProfileThatSaysSrgbChangesNothing() {
        var plain = TestPictures.resource("baseline.jpg");
        var tagged = withProfile(plain, ColorSpace.CS_sRGB);

        assertThat(decoded(tagged, "a.jpg").picture()).isEqualTo(decoded(plain, "a.jpg").picture());
        assertThat(decoded(tagged, "a.jpg").info().notes()).isEmpty();
    }

    @Test
    void aProfileOfOtherColorsIsAppliedAndMentioned() {
        var plain = TestPictures.resource("baseline.jpg");
        var tagged = withProfile(plain, ColorSpace.CS_LINEAR_RGB);

        assertThat(decoded(tagged, "a.jpg").picture()).isNotEqualTo(decoded(plain, "a.jpg").picture());
        assertThat(decoded(tagged, "a.jpg").info().notes()).containsExactly(Note.COLOR_PROFILE_APPLIED);
    }

    @Test
    void aBrokenProfileIsLeftOut() {
        var plain = TestPictures.resource("baseline.jpg");
        var header = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1);

        var tagged = Encoded.withSegment(plain, 0xe2,
                Encoded.join(header, "nonsense".getBytes(StandardCharsets.US_ASCII)));

        assertThat(decoded(tagged, "a.jpg").picture()).isEqualTo(decoded(plain, "a.jpg").picture());
    }

    @Test
    void printingColorsAreMentioned() {
        assertThat(decoded(TestPictures.resource("cmyk-adobe.jpg"), "a.jpg").info().notes())
                .containsExactly(Note.CMYK_CONVERTED);
    }

    private static byte[] withProfile(byte[] jpeg, int colorSpace) {
        var header = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1);
        return Encoded.withSegment(jpeg, 0xe2, Encoded.join(header, ICC_Profile.getInstance(colorSpace).getData()));
    }

    private Decoded decoded(byte[] content, String name) {
        var result = decoder.decode(content, name);
        assertThat(result).isInstanceOf(Decoded.class);
        return (Decoded) result;
    }
}
