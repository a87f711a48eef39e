package io.github.convatlas.capture.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.image.Detail;
import io.github.convatlas.image.Interpolation;
import io.github.convatlas.image.Picture;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.image.Resampler;
import io.github.convatlas.image.decode.DecodeResult;
import io.github.convatlas.image.decode.DecodeResult.Decoded;
import io.github.convatlas.image.decode.DecodeResult.Undecodable;
import io.github.convatlas.image.decode.ImageDecoder;
import io.github.convatlas.image.decode.JpegReducer;
import io.github.convatlas.image.decode.PictureInfo.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

class FfmpegJpegsTest {
    private static final int WIDTH = 801;
    private static final int HEIGHT = 606;
    private static final Detail EIGHTH = (_, _) -> Detail.MOST_HALVINGS;
    private final JpegReducer reducer = new FfmpegJpegs(new Natives(Path.of("target", "javacpp").toAbsolutePath()));
    private final ImageDecoder decoder = new ImageDecoder(reducer);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, false", "1, true", "2, true", "3, true"})
    void aReducedPictureLooksLikeTheWholeOneMadeSmaller(int halvings, boolean progressive) throws IOException {
        Path file = file(jpeg(progressive));

        var reduced = (Decoded) decoder.decode(file, (_, _) -> halvings);
        Picture whole = ((Decoded) decoder.decode(file)).picture();

        assertThat(reduced.info().notes()).containsExactly(Note.REDUCED);
        assertThat(reduced.info().storedWidth()).isEqualTo(WIDTH);
        assertThat(reduced.picture().width()).isEqualTo(JpegReducer.reduced(WIDTH, halvings));
        assertThat(reduced.picture().height()).isEqualTo(JpegReducer.reduced(HEIGHT, halvings));
        Picture expected = new Resampler().resize(whole, reduced.picture().width(), reduced.picture().height(),
                Interpolation.BILINEAR);
        assertThat(meanDifference(reduced.picture(), expected)).isLessThan(4);
    }

    @Test
    void aPictureIsTurnedUprightAfterItWasReduced() throws IOException {
        byte[] plain = jpeg(false);
        byte[] exif = {(byte) 0xff, (byte) 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1,
                0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0};
        var turned = new ByteArrayOutputStream();
        turned.write(plain, 0, 2);
        turned.write(exif);
        turned.write(plain, 2, plain.length - 2);

        var reduced = (Decoded) decoder.decode(file(turned.toByteArray()), EIGHTH);

        assertThat(reduced.info().notes()).containsExactly(Note.REDUCED, Note.TURNED_UPRIGHT);
        assertThat(reduced.picture().width()).isEqualTo(JpegReducer.reduced(HEIGHT, 3));
        assertThat(reduced.picture().height()).isEqualTo(JpegReducer.reduced(WIDTH, 3));
    }

    @Test
    void aCutOffPictureIsNamedAsWithoutReducing() throws IOException {
        byte[] jpeg = jpeg(false);
        Path cut = file(Arrays.copyOf(jpeg, jpeg.length / 2));

        assertThat(decoder.decode(cut, EIGHTH)).isInstanceOf(Undecodable.class).isEqualTo(decoder.decode(cut));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void damageIsNeverMoreThanASentenceOrAPictureOfTheRightSize(long seed) throws IOException {
        var random = new Random(seed);
        byte[] jpeg = jpeg(seed == 3);
        for (int round = 0; round < 60; round++) {
            byte[] damaged = jpeg.clone();
            for (int hit = 0; hit <= round % 7; hit++) {
                damaged[2 + random.nextInt(damaged.length - 2)] = (byte) random.nextInt();
            }
            Path file = file(damaged);
            switch (decoder.decode(file, EIGHTH)) {
                case DecodeResult.Undecodable why -> assertThat(why.sentence()).startsWith(file.toString());
                case DecodeResult.Decoded(Picture picture, var info) -> {
                    boolean reduced = info.notes().contains(Note.REDUCED);
                    assertThat(picture.width())
                            .isEqualTo(JpegReducer.reduced(info.storedWidth(), reduced ? 3 : 0));
                }
            }
        }
    }

    @Test
    void onlyWhatIsTwiceAsLargeAsNeededIsReduced() {
        var geometry = Preprocessing.imageNet(224).geometry(); // the short side becomes 256

        assertThat(geometry.halvings(500, 500)).isZero();
        assertThat(geometry.halvings(1023, 2000)).isZero();
        assertThat(geometry.halvings(1024, 2000)).isEqualTo(1);
        assertThat(geometry.halvings(4000, 3000)).isEqualTo(2);
        assertThat(geometry.halvings(50_000, 50_000)).isEqualTo(Detail.MOST_HALVINGS);
    }

    @Test
    void aSmallCopyNeedsNoMoreThanTwiceItsBox() {
        var detail = Detail.fitting(160, 120);

        assertThat(detail.halvings(4000, 3000)).isEqualTo(3);
        assertThat(detail.halvings(320, 10_000)).isEqualTo(3);
        assertThat(detail.halvings(500, 375)).isZero();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("picture.jpg"), content);
    }

    private static byte[] jpeg(boolean progressive) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var painter = image.createGraphics();
        painter.setPaint(new GradientPaint(0, 0, Color.RED, WIDTH, HEIGHT, Color.CYAN));
        painter.fillRect(0, 0, WIDTH, HEIGHT);
        painter.setPaint(new GradientPaint(0, HEIGHT, Color.BLACK, WIDTH, 0, Color.YELLOW));
        painter.fillOval(100, 60, 500, 400);
        painter.dispose();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var parameters = writer.getDefaultWriteParam();
        parameters.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static double meanDifference(Picture one, Picture other) {
        var a = one.rgb();
        var b = other.rgb();
        long sum = 0;
        for (int at = 0; at < a.limit(); at++) {
            sum += Math.abs((a.get(at) & 0xff) - (b.get(at) & 0xff));
        }
        return (double) sum / a.limit();
    }
}
