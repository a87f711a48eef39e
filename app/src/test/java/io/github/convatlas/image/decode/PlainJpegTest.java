package io.github.convatlas.image.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.image.Picture;
import io.github.convatlas.image.TestPictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

import javax.imageio.ImageIO;

class PlainJpegTest {

    /** Sizes around the blocks of 8 and 16 pixels that JPEG works in. */
    @ParameterizedTest
    @CsvSource({"1,1", "7,8", "8,9", "15,17", "16,16", "17,31", "33,2", "250,141"})
    void givesTheSamePixelsAsThePlugIn(int width, int height) throws IOException {
        var jpeg = Encoded.encode(TestPictures.pattern(width, height).toBufferedImage(), "jpeg");

        assertThat(decode(jpeg)).hasValue(byThePlugIn(jpeg));
    }

    @ParameterizedTest
    @ValueSource(strings = {"baseline.jpg", "progressive.jpg"})
    void readsFilesOfOtherPrograms(String file) throws IOException {
        var jpeg = TestPictures.resource(file);

        assertThat(decode(jpeg)).hasValue(byThePlugIn(jpeg));
    }

    @Test
    void aFileThatIsCutOffIsLeftToThePlugIn() {
        var jpeg = TestPictures.resource("baseline.jpg");

        assertThat(decode(Arrays.copyOf(jpeg, jpeg.length - 2))).isEmpty();
        assertThat(decode(Arrays.copyOf(jpeg, jpeg.length / 2))).isEmpty();
        assertThat(decode(Arrays.copyOf(jpeg, 100))).isEmpty();
    }

    @Test
    void aFileWhoseDataEndBeforeThePictureDoesIsLeftToThePlugIn() {
        var jpeg = TestPictures.resource("baseline.jpg");
        var early = Arrays.copyOf(jpeg, jpeg.length / 2);
        early[early.length - 2] = (byte) 0xff;
        early[early.length - 1] = (byte) 0xd9;

        assertThat(decode(early)).isEmpty();
    }

    @Test
    void aFrameOfAnotherSizeIsLeftToThePlugIn() {
        var jpeg = TestPictures.resource("baseline.jpg");
        var segments = JpegSegments.of(jpeg);

        assertThat(PlainJpeg.decode(jpeg, segments.width() + 1, segments.height())).isEmpty();
        assertThat(PlainJpeg.decode(jpeg, segments.width(), segments.height() - 1)).isEmpty();
    }

    @Test
    void headersAreReadUpToAMarkerThatHasNoLength() {
        var jpeg = TestPictures.resource("baseline.jpg");
        var early = Encoded.join(new byte[]{(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd3},
                Arrays.copyOfRange(jpeg, 2, jpeg.length));

        assertThat(JpegSegments.of(early).width()).isZero();
        assertThat(JpegSegments.of(early).isPlainColor()).isFalse();
    }

    private static Optional<byte[]> decode(byte[] jpeg) {
        var segments = JpegSegments.of(jpeg);
        return PlainJpeg.decode(jpeg, segments.width(), segments.height());
    }

    private static byte[] byThePlugIn(byte[] jpeg) throws IOException {
        Picture picture = BufferedImages.toPicture(ImageIO.read(new ByteArrayInputStream(jpeg)));
        var rgb = new byte[picture.rgb().remaining()];
        picture.rgb().get(rgb);
        return rgb;
    }
}
