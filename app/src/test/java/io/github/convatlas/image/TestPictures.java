package io.github.convatlas.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The arithmetic pictures of golden.py, and what it takes to compare with its results. */
public final class TestPictures {

    private TestPictures() {
    }

    /** Red: noise of squares and products. Green: a ramp. Blue: a checkerboard of 8 pixels. */
    public static Picture pattern(int width, int height) {
        var rgb = new byte[width * height * 3];
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                rgb[i++] = (byte) (x * x * 3 + y * y * 5 + x * y * 7);
                rgb[i++] = (byte) (x * 255 / Math.max(1, width - 1));
                rgb[i++] = (byte) ((((x >> 3) ^ (y >> 3)) & 1) * 255);
            }
        }
        return Picture.ofRgb(width, height, rgb);
    }

    /** The CRC-32 of a picture's RGB bytes, eight hexadecimal digits. */
    public static String checksum(Picture picture) {
        return checksum(picture.rgb());
    }

    /** The CRC-32 of the bytes between position and limit. */
    public static String checksum(ByteBuffer bytes) {
        var crc = new CRC32();
        crc.update(bytes.duplicate());
        return "%08x".formatted(crc.getValue());
    }

    /** The first pixel, the middle one and the last. */
    public static String samples(Picture picture) {
        return IntStream.of(picture.rgbAt(0, 0), picture.rgbAt(picture.width() / 2, picture.height() / 2),
                picture.rgbAt(picture.width() - 1, picture.height() - 1))
                .mapToObj("%06x"::formatted).collect(Collectors.joining(" "));
    }

    /** The rows of a golden file, without its two heading lines. */
    public static Stream<List<String>> golden(String file) {
        return new String(resource(file), StandardCharsets.UTF_8).lines().skip(2).map(line -> List.of(line.split(",")));
    }

    /** The bytes of a test resource. */
    public static byte[] resource(String file) {
        try (var in = Objects.requireNonNull(TestPictures.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
