package io.github.convatlas.image.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.convatlas.image.Picture;
import io.github.convatlas.image.TestPictures;
import io.github.convatlas.image.decode.DecodeResult.Decoded;
import io.github.convatlas.image.decode.DecodeResult.Reason;
import io.github.convatlas.image.decode.DecodeResult.Undecodable;
import io.github.convatlas.image.decode.PictureInfo.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class ImageDecoderTest {
    private static final Picture PATTERN = TestPictures.pattern(48, 40);
    private final ImageDecoder decoder = new ImageDecoder();

    static Stream<List<String>> decoded() {
        return TestPictures.golden("decode-golden.csv").filter(row -> !row.get(0).equals("lossy.webp"));
    }

    @ParameterizedTest
    @MethodSource("decoded")
    void decodesAsPillow(List<String> row) {
        var picture = decoded(TestPictures.resource(row.get(0)), row.get(0)).picture();

        assertThat(picture.width()).isEqualTo(Integer.parseInt(row.get(1)));
        assertThat(picture.height()).isEqualTo(Integer.parseInt(row.get(2)));
        assertThat(TestPictures.samples(picture)).isEqualTo(row.get(4));
        assertThat(TestPictures.checksum(picture)).isEqualTo(row.get(3));
    }

    /** The plug-in's colors differ by a few levels from libwebp's, so there is no checksum to compare. */
    @Test
    void lossyWebpResemblesItsSource() {
        var picture = decoded(TestPictures.resource("lossy.webp"), "lossy.webp").picture();

        double difference = 0;
        for (int i = 0; i < 48 * 40; i++) {
            difference += Math.abs(green(picture.rgbAt(i % 48, i / 48)) - green(PATTERN.rgbAt(i % 48, i / 48)));
        }
        assertThat(difference / (48 * 40)).isLessThan(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp"})
    void formatsWithoutLossGiveThePictureBack(String format) {
        assertThat(decoded(Encoded.pattern(format), "a." + format).picture()).isEqualTo(PATTERN);
    }

    @ParameterizedTest
    @CsvSource({"png,PNG", "bmp,BMP", "gif,GIF", "jpg,JPEG"})
    void theContentDecidesAndNotTheName(String format, ImageFormat expected) {
        for (String name : List.of("no_extension", "photo.webp", "half.width.ｶﾀｶﾅ", "a%20b#c&d'e")) {
            assertThat(decoded(Encoded.pattern(format), name).info().format()).isEqualTo(expected);
        }
    }

    @Test
    void aNameThatPromisesAnotherFormatIsMentioned() {
        assertThat(decoded(Encoded.pattern("png"), "a.JPG").info().notes()).containsExactly(Note.MISLEADING_NAME);
        assertThat(decoded(Encoded.pattern("png"), "a.png").info().notes()).isEmpty();
        assertThat(decoded(Encoded.pattern("png"), "a").info().notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,abcdef,3", "2,cbafed,3", "3,fedcba,3", "4,defabc,3", "5,adbecf,2", "6,daebfc,2", "7,fcebda,2",
            "8,cfbead,2"})
    void everyExifOrientationIsTurnedUpright(int orientation, String expected, int width) {
        var stored = Picture.ofRgb(3, 2, letters("abcdef"));

        var result = decoded(Encoded.withChunk(Encoded.png(stored), "eXIf", Encoded.exif(orientation)), "turned.png");

        assertThat(result.picture()).isEqualTo(Picture.ofRgb(width, 6 / width, letters(expected)));
        assertThat(result.info().orientation().exif()).isEqualTo(orientation);
        assertThat(result.info().storedWidth()).isEqualTo(3);
        assertThat(result.info().notes()).isEqualTo(orientation == 1 ? List.of() : List.of(Note.TURNED_UPRIGHT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"turned.webp", "turned.png"})
    void orientationIsFoundInFilesOfOtherPrograms(String file) {
        var picture = decoded(TestPictures.resource(file), file).picture();

        assertThat(picture.width()).isEqualTo(40);
        assertThat(picture.rgbAt(39, 47)).isEqualTo(PATTERN.rgbAt(47, 0));
        assertThat(picture.rgbAt(0, 0)).isEqualTo(PATTERN.rgbAt(0, 39));
    }

    @Test
    void orientationIsFoundInJpeg() {
        var plain = TestPictures.resource("baseline.jpg");
        var header = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

        var turned = decoded(Encoded.withSegment(plain, 0xe1, Encoded.join(header, Encoded.exif(3))), "a.jpg")
                .picture();

        assertThat(turned.rgbAt(47, 39)).isEqualTo(decoded(plain, "a.jpg").picture().rgbAt(0, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 255})
    void anOrientationThatDoesNotExistIsIgnored(int value) {
        var picture = decoded(Encoded.withChunk(Encoded.png(PATTERN), "eXIf", Encoded.exif(value)), "a.png").picture();

        assertThat(picture).isEqualTo(PATTERN);
    }

    @Test
    void theFirstFrameOfAnAnimationCounts() {
        var result = decoded(TestPictures.resource("animated.webp"), "animated.webp");

        assertThat(result.picture()).isEqualTo(PATTERN);
        assertThat(result.info().notes()).containsExactly(Note.FIRST_FRAME_ONLY);
    }

    @Test
    void theFirstFrameOfAGifStandsAtItsPlaceOnTheCanvas() {
        var gif = Encoded.gifOnCanvas(Encoded.grayRamp(2), 10, 9, 5, 4);

        var result = decoded(gif, "a.gif");

        assertThat(result.picture().width()).isEqualTo(10);
        assertThat(result.picture().height()).isEqualTo(9);
        assertThat(result.picture().rgbAt(4, 4)).isEqualTo(0xffffff);
        assertThat(result.picture().rgbAt(5, 4)).isZero();
        assertThat(result.picture().rgbAt(6, 6)).isEqualTo(0x555555);
        assertThat(result.info().notes()).containsExactly(Note.TRANSPARENCY_ON_WHITE);
    }

    @Test
    void theFirstFrameOfAnAnimatedGifCounts() {
        var result = decoded(Encoded.animatedGif(Encoded.grayRamp(4), Encoded.grayRamp(2)), "a.gif");

        assertThat(result.picture().width()).isEqualTo(16);
        assertThat(result.info().notes()).containsExactly(Note.FIRST_FRAME_ONLY);
    }

    @Test
    void oneDecoderServesManyThreads() {
        var files = List.of("baseline.jpg", "cmyk-adobe.jpg", "alpha.webp", "turned.png");
        var expected = files.stream().map(file -> decoded(TestPictures.resource(file), file).picture()).toList();

        var pictures = IntStream.range(0, 64).parallel()
                .mapToObj(i -> decoded(TestPictures.resource(files.get(i % 4)), "picture").picture()).toList();

        for (int i = 0; i < pictures.size(); i++) {
            assertThat(pictures.get(i)).isEqualTo(expected.get(i % 4));
        }
    }

    @Test
    void aSinglePixelIsAPicture() {
        assertThat(decoded(Encoded.png(TestPictures.pattern(1, 1)), "dot.png").picture().width()).isEqualTo(1);
    }

    @Test
    void aPictureAtTheLimitIsDecodedAndOneBeyondIsNot() {
        var png = Encoded.png(PATTERN);

        assertThat(new ImageDecoder(48 * 40, 1 << 20).decode(png, "a.png")).isInstanceOf(Decoded.class);
        var refused = undecodable(new ImageDecoder(48 * 40 - 1, 1 << 20), png, "a.png");
        assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused.sentence()).startsWith("a.png says it has 48 x 40 pixels; at most 0.001919 megapixels");
    }

    @Test
    void aFileAtTheLimitIsDecodedAndOneBeyondIsNot() {
        var png = Encoded.png(PATTERN);

        assertThat(new ImageDecoder(1 << 20, png.length).decode(png, "a.png")).isInstanceOf(Decoded.class);
        assertThat(undecodable(new ImageDecoder(1 << 20, png.length - 1), png, "a.png").reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void limitsThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ImageDecoder(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ImageDecoder(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ImageDecoder(1, 1L << 40));
    }

    private static int green(int rgb) {
        return (rgb >> 8) & 0xff;
    }

    /** A pixel for each letter. */
    private static byte[] letters(String letters) {
        var rgb = new byte[letters.length() * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (letters.charAt(i / 3) * (i % 3 + 1));
        }
        return rgb;
    }

    private Decoded decoded(byte[] content, String name) {
        var result = decoder.decode(content, name);
        assertThat(result).isInstanceOf(Decoded.class);
        return (Decoded) result;
    }

    private static Undecodable undecodable(ImageDecoder decoder, byte[] content, String name) {
        var result = decoder.decode(content, name);
        assertThat(result).isInstanceOf(Undecodable.class);
        return (Undecodable) result;
    }
}
