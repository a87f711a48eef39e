package io.github.convatlas.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.convatlas.image.Preprocessing.Channels;
import io.github.convatlas.image.TensorFormat.ElementType;
import io.github.convatlas.image.TensorFormat.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

class PreprocessorTest {

    private static final Picture PICTURE = TestPictures.pattern(64, 48);

    static Stream<List<String>> preprocessed() {
        return TestPictures.golden("preprocess-golden.csv");
    }

    @ParameterizedTest
    @MethodSource("preprocessed")
    void preprocessesAsTorchvisionToTheLastBit(List<String> row) {
        var source = TestPictures.pattern(Integer.parseInt(row.get(0)), Integer.parseInt(row.get(1)));
        var preprocessor = new Preprocessor(declared(row));

        var seen = preprocessor.seen(source);
        var tensor = bytes(preprocessor, source, ByteOrder.LITTLE_ENDIAN);

        assertThat(TestPictures.samples(seen)).isEqualTo(row.get(9));
        assertThat(TestPictures.checksum(seen)).isEqualTo(row.get(7));
        assertThat(TestPictures.checksum(tensor)).isEqualTo(row.get(8));
    }

    @Test
    void oneChannelAfterTheOtherInNchw() {
        var values = floats(new Preprocessor(plain(Channels.RGB, Layout.NCHW)), PICTURE);
        var seen = new Preprocessor(plain(Channels.RGB, Layout.NCHW)).seen(PICTURE);

        int red = seen.rgbAt(1, 0) >> 16;
        int blue = seen.rgbAt(1, 0) & 0xff;
        assertThat(values.get(1)).isEqualTo(red);
        assertThat(values.get(2 * 16 * 8 + 1)).isEqualTo(blue);
    }

    @Test
    void onePixelAfterTheOtherInNhwc() {
        var values = floats(new Preprocessor(plain(Channels.RGB, Layout.NHWC)), PICTURE);
        int pixel = new Preprocessor(plain(Channels.RGB, Layout.NHWC)).seen(PICTURE).rgbAt(1, 0);

        assertThat(List.of(values.get(3), values.get(4), values.get(5)))
                .containsExactly((float) (pixel >> 16), (float) ((pixel >> 8) & 0xff), (float) (pixel & 0xff));
    }

    @Test
    void bgrTurnsTheChannelsAroundButNotThePictureThatIsShown() {
        var rgb = floats(new Preprocessor(plain(Channels.RGB, Layout.NHWC)), PICTURE);
        var bgr = floats(new Preprocessor(plain(Channels.BGR, Layout.NHWC)), PICTURE);

        for (int i = 0; i < rgb.limit(); i += 3) {
            assertThat(bgr.get(i)).isEqualTo(rgb.get(i + 2));
            assertThat(bgr.get(i + 1)).isEqualTo(rgb.get(i + 1));
            assertThat(bgr.get(i + 2)).isEqualTo(rgb.get(i));
        }
        assertThat(new Preprocessor(plain(Channels.BGR, Layout.NHWC)).seen(PICTURE))
                .isEqualTo(new Preprocessor(plain(Channels.RGB, Layout.NHWC)).seen(PICTURE));
    }

    @Test
    void meansBelongToTheChannelsOfTheTensor() {
        var caffe = new Preprocessing(Geometry.stretch(8, Interpolation.BILINEAR), Channels.BGR,
                new Normalization(1, List.of(103.939, 116.779, 123.68), List.of(1.0, 1.0, 1.0)),
                TensorFormat.FLOAT_NCHW);
        var black = Picture.ofRgb(1, 1, new byte[]{0, 0, 0});

        var values = floats(new Preprocessor(caffe), black);

        assertThat(values.get(0)).isEqualTo(-103.939f);
        assertThat(values.get(2 * 64)).isEqualTo(-123.68f);
    }

    @Test
    void quantizedNetworksReadTheSamplesThemselves() {
        var preprocessor = new Preprocessor(Preprocessing.quantized(16));

        var bytes = bytes(preprocessor, PICTURE, ByteOrder.LITTLE_ENDIAN);

        assertThat(bytes).isEqualTo(preprocessor.seen(PICTURE).rgb());
        assertThat(preprocessor.preprocessing().shape(1)).containsExactly(1, 16, 16, 3);
    }

    @Test
    void signedNetworksReadTheSamplesShiftedBy128() {
        var signed = new Preprocessor(new Preprocessing(Geometry.stretch(4, Interpolation.NEAREST), Channels.GRAY,
                new Normalization(1, List.of(128.0), List.of(1.0)), new TensorFormat(Layout.NCHW, ElementType.INT8)));

        assertThat(bytes(signed, Picture.ofRgb(1, 1, new byte[3]), ByteOrder.LITTLE_ENDIAN).get(0))
                .isEqualTo((byte) -128);
    }

    @Test
    void halfPrecisionIsTheRoundedSinglePrecision() {
        var single = floats(new Preprocessor(Preprocessing.imageNet(16)), PICTURE);
        var declared = Preprocessing.imageNet(16);
        var half = bytes(
                new Preprocessor(new Preprocessing(declared.geometry(), declared.channels(), declared.normalization(),
                        new TensorFormat(Layout.NCHW, ElementType.FLOAT16))),
                PICTURE, ByteOrder.nativeOrder());

        for (int i = 0; i < single.limit(); i++) {
            assertThat(half.getShort(2 * i)).isEqualTo(Float.floatToFloat16(single.get(i)));
        }
    }

    @Test
    void aNegativeStdTurnsLightIntoDark() {
        var inverted = new Preprocessor(new Preprocessing(Geometry.stretch(2, Interpolation.NEAREST), Channels.GRAY,
                new Normalization(255, List.of(1.0), List.of(-1.0)), TensorFormat.FLOAT_NCHW));

        assertThat(floats(inverted, Picture.ofRgb(1, 1, new byte[3])).get(0)).isEqualTo(1f);
    }

    @Test
    void thePicturesOfABatchLieOneAfterTheOther() {
        var preprocessor = new Preprocessor(Preprocessing.imageNet(16));
        var batch = FloatBuffer.allocate(2 * preprocessor.preprocessing().elementsPerPicture());

        preprocessor.apply(PICTURE, batch);
        preprocessor.apply(TestPictures.pattern(20, 30), batch);

        assertThat(batch.hasRemaining()).isFalse();
        assertThat(batch.slice(0, batch.limit() / 2)).isEqualTo(floats(preprocessor, PICTURE));
        assertThat(batch.slice(batch.limit() / 2, batch.limit() / 2))
                .isEqualTo(floats(preprocessor, TestPictures.pattern(20, 30)));
    }

    @Test
    void aBufferThatIsTooSmallIsRefusedUntouched() {
        var preprocessor = new Preprocessor(Preprocessing.quantized(16));
        var small = ByteBuffer.allocate(10);

        assertThatExceptionOfType(BufferOverflowException.class).isThrownBy(() -> preprocessor.apply(PICTURE, small));
        assertThat(small.position()).isZero();
    }

    @Test
    void floatsAreNotWrittenForANetworkThatReadsBytes() {
        var preprocessor = new Preprocessor(Preprocessing.quantized(16));

        assertThatIllegalArgumentException().isThrownBy(() -> preprocessor.apply(PICTURE, FloatBuffer.allocate(1000)))
                .withMessageContaining("UINT8");
    }

    @Test
    void theBarsOfALetterboxAreThereAgainForTheNextPicture() {
        var preprocessor = new Preprocessor(new Preprocessing(
                new Geometry(new ResizeRule.Letterbox(114), 16, 16, Interpolation.BILINEAR), Channels.RGB,
                Normalization.unit(3), TensorFormat.FLOAT_NCHW));

        var tall = preprocessor.seen(TestPictures.pattern(10, 40));
        preprocessor.seen(TestPictures.pattern(40, 10));

        assertThat(preprocessor.seen(TestPictures.pattern(10, 40))).isEqualTo(tall);
        assertThat(tall.rgbAt(0, 8)).isEqualTo(0x727272);
    }

    private static Preprocessing declared(List<String> row) {
        var rule = row.get(2).split(":", -1);
        var sizes = Stream.of(rule[1].split("x", -1)).map(Integer::valueOf).toList();
        ResizeRule resize = switch (rule[0]) {
            case "shortSide" -> new ResizeRule.ShortSide(sizes.getFirst());
            case "stretch" -> new ResizeRule.Stretch(sizes.getFirst(), sizes.getLast());
            default -> new ResizeRule.Letterbox(sizes.getFirst());
        };
        var channels = Channels.valueOf(row.get(6).toUpperCase(Locale.ROOT));
        return new Preprocessing(
                new Geometry(resize, Integer.parseInt(row.get(3)), Integer.parseInt(row.get(4)),
                        Interpolation.valueOf(row.get(5).toUpperCase(Locale.ROOT))),
                channels, channels == Channels.GRAY ? Normalization.unit(1) : Normalization.IMAGE_NET,
                TensorFormat.FLOAT_NCHW);
    }

    private static Preprocessing plain(Channels channels, Layout layout) {
        return new Preprocessing(new Geometry(new ResizeRule.Stretch(16, 8), 16, 8, Interpolation.BILINEAR), channels,
                Normalization.none(channels.count()), new TensorFormat(layout, ElementType.FLOAT32));
    }

    private static FloatBuffer floats(Preprocessor preprocessor, Picture picture) {
        var values = FloatBuffer.allocate(preprocessor.preprocessing().elementsPerPicture());
        preprocessor.apply(picture, values);
        return values.flip();
    }

    /** The bytes of the tensor; single precision in the given order whatever the machine's is. */
    private static ByteBuffer bytes(Preprocessor preprocessor, Picture picture, ByteOrder order) {
        var bytes = ByteBuffer.allocate(preprocessor.preprocessing().bytesPerPicture()).order(ByteOrder.nativeOrder());
        preprocessor.apply(picture, bytes);
        assertThat(bytes.hasRemaining()).isFalse();
        bytes.flip();
        if (preprocessor.preprocessing().tensor().type() == ElementType.FLOAT32 && order != ByteOrder.nativeOrder()) {
            var swapped = ByteBuffer.allocate(bytes.limit()).order(order);
            swapped.asFloatBuffer().put(bytes.asFloatBuffer());
            return swapped;
        }
        return bytes;
    }
}
