package io.github.convatlas.image.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.image.TestPictures;
import io.github.convatlas.image.decode.DecodeResult.Decoded;
import io.github.convatlas.image.decode.DecodeResult.Reason;
import io.github.convatlas.image.decode.DecodeResult.Undecodable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;

class BadInputTest {

    private final ImageDecoder decoder = new ImageDecoder();

    static Stream<Arguments> goodFiles() {
        var written = Stream.of("png", "gif", "bmp")
                .map(format -> Arguments.of("pattern." + format, Encoded.pattern(format)));
        var stored = Stream
                .of("baseline.jpg", "progressive.jpg", "gray.jpg", "cmyk-adobe.jpg", "ycck-adobe.jpg", "lossless.webp",
                        "lossy.webp", "alpha.webp", "animated.webp", "turned.png")
                .map(file -> Arguments.of(file, TestPictures.resource(file)));
        return Stream.concat(written, stored);
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void aFileCutInTheMiddleIsNoPicture(String name, byte[] content) {
        var result = undecodable(Arrays.copyOf(content, content.length / 2), name);

        assertThat(result.reason()).isEqualTo(Reason.DAMAGED);
        assertThat(result.sentence()).startsWith(name).contains("Copy or download it again");
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void noBeginningOfAFileIsMoreThanASentence(String name, byte[] content) {
        for (int length = 0; length < content.length; length += 1 + content.length / 41) {
            var result = decoder.decode(Arrays.copyOf(content, length), name);
            if (length < content.length * 9 / 10) {
                assertThat(result).as("%s cut to %d bytes", name, length).isInstanceOf(Undecodable.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void changedBytesNeverThrow(String name, byte[] content) {
        var random = new Random(7);
        var small = new ImageDecoder(1 << 20, 1 << 20);
        for (int round = 0; round < 60; round++) {
            var changed = content.clone();
            for (int i = 0; i <= round % 4; i++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            switch (small.decode(changed, name)) {
                case Decoded(var picture, var _) -> assertThat(picture.rgb().remaining())
                        .isEqualTo(picture.width() * picture.height() * 3);
                case Undecodable(var _, var sentence, var _) ->
                    assertThat(sentence).startsWith(name + " ").endsWith(".");
            }
        }
    }

    @Test
    void theSizeInTheHeaderIsCheckedBeforeAnythingIsDecoded() {
        var png = Encoded.pattern("png");
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        var gif = Encoded.pattern("gif");
        Arrays.fill(gif, 6, 10, (byte) 0xff);
        assertThat(undecodable(png, "bomb.png").sentence()).isEqualTo("bomb.png says it has 60000 x 60000 pixels;"
                + " at most 100 megapixels and 65535 a side are decoded. Open a smaller copy.");
        assertThat(undecodable(gif, "bomb.gif").reason()).isEqualTo(Reason.TOO_LARGE);
    }

    /** Readers pass over a restart before the first scan, which has no length; who took one would miss the frame behind it. */
    @Test
    void aFrameThatHidesInAnotherSegmentIsMeasured() {
        var small = Encoded.encode(TestPictures.pattern(40, 40).toBufferedImage(), "jpeg");
        var large = Encoded.encode(TestPictures.pattern(200, 200).toBufferedImage(), "jpeg");
        int hidden = large.length - 2;
        byte[] restart = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd0};
        byte[] length = {(byte) (hidden >> 8), (byte) hidden};
        var file = Encoded.join(Encoded.join(restart, length),
                Encoded.join(Arrays.copyOfRange(large, 2, large.length - 2),
                        Arrays.copyOfRange(small, 2, small.length)));

        assertThat(new ImageDecoder(3000, 1 << 20).decode(file, "two.jpg")).isInstanceOf(Undecodable.class);
    }

    @Test
    void aBitmapThatPromisesMorePixelsThanTheFileHoldsIsDamaged() {
        var bmp = Encoded.pattern("bmp");
        ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(18, 20_000).putInt(22, 10_000);

        assertThat(undecodable(bmp, "bomb.bmp").reason()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void aPictureOfEndlessLengthIsTooLargeEvenIfItIsThin() {
        var png = Encoded.pattern("png");
        ByteBuffer.wrap(png).putInt(16, 70_000).putInt(20, 1);

        assertThat(undecodable(png, "thin.png").reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "0000002066747970617669660000|UNSUPPORTED_FORMAT|holds an AVIF picture, which cannot be decoded. Save it as JPEG, PNG or WebP and open that.",
            "0000002066747970686569630000|UNSUPPORTED_FORMAT|holds a HEIC or HEIF picture, which cannot be decoded. Save it as JPEG, PNG or WebP and open that.",
            "000000206674797069736f6d0000|NOT_A_PICTURE|holds a video or audio file, which cannot be decoded. Open it as a video, or choose a picture.",
            "49492a000800000000|UNSUPPORTED_FORMAT|holds a TIFF or raw camera picture, which cannot be decoded. Save it as JPEG, PNG or WebP and open that.",
            "ff0a00000000|UNSUPPORTED_FORMAT|holds a JPEG XL picture, which cannot be decoded. Save it as JPEG, PNG or WebP and open that.",
            "504b0304|NOT_A_PICTURE|holds a ZIP archive, which cannot be decoded. Unpack it and open the pictures in it.",
            "0001020304050607|NOT_A_PICTURE|holds data of an unknown kind, which cannot be decoded. Choose a JPEG, PNG, WebP, GIF or BMP picture."})
    void otherContentIsNamed(String hex, Reason reason, String rest) {
        var result = undecodable(HexFormat.of().parseHex(hex), "photo.jpg");

        assertThat(result.sentence()).isEqualTo("photo.jpg " + rest);
        assertThat(result.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"this is no picture|text", "写真ではありません|text", "{\"error\": 404}|text",
            "BM is how this text begins|text", "  <!DOCTYPE html><html>|a web page", "<HTML><body>|a web page",
            "<?xml version='1.0'?><svg>|an SVG drawing",
            "version https://git-lfs.github.com/spec/v1|a Git LFS pointer"})
    void textIsNamed(String text, String what) {
        assertThat(undecodable(text.getBytes(StandardCharsets.UTF_8), "photo.jpg").sentence())
                .contains(" holds " + what);
    }

    @Test
    void longTextThatIsCutInsideOfACharacterIsStillText() {
        assertThat(undecodable("あ".repeat(1000).getBytes(StandardCharsets.UTF_8), "a.jpg").sentence())
                .contains("holds text");
    }

    @Test
    void anEmptyFileIsNamedSo() {
        var result = undecodable(new byte[0], "photo.jpg");

        assertThat(result.reason()).isEqualTo(Reason.EMPTY);
        assertThat(result.sentence()).isEqualTo("photo.jpg is empty (0 bytes). Copy or download it again.");
    }

    @Test
    void missingFilesAndFoldersAreSentences(@TempDir Path folder) {
        assertThat(sentence(folder)).isEqualTo(folder + " is a folder, not a picture. Choose a file in it.");
        assertThat(sentence(folder.resolve("none.png")))
                .isEqualTo(folder.resolve("none.png") + " does not exist. Check the name and the folder.");
    }

    @Test
    void whatIsBehindAFileDoesNotExist(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("a.png"), Encoded.pattern("png")).resolve("b.png");

        assertThat(sentence(file)).isEqualTo(file + " does not exist. Check the name and the folder.");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDeviceIsNoPicture() {
        assertThat(sentence(Path.of("/dev/null"))).isEqualTo("/dev/null is not a regular file. Choose a picture file.");
    }

    @Test
    void aFileIsDecodedWhateverItsName(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("percent%20and#hash 半角ｶﾅ"), Encoded.pattern("png"));

        assertThat(decoder.decode(file)).isInstanceOf(Decoded.class);
    }

    @Test
    void aFileBeyondTheLimitIsNotRead(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("large.png"), Encoded.pattern("png"));

        assertThat(new ImageDecoder(1000, 100).decode(file)).isInstanceOfSatisfying(Undecodable.class,
                refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    private String sentence(Path file) {
        return ((Undecodable) decoder.decode(file)).sentence();
    }

    private Undecodable undecodable(byte[] content, String name) {
        var result = decoder.decode(content, name);
        assertThat(result).isInstanceOf(Undecodable.class);
        return (Undecodable) result;
    }
}
