package io.github.convatlas.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.convatlas.image.Preprocessing.Channels;
import io.github.convatlas.image.TensorFormat.ElementType;
import io.github.convatlas.image.TensorFormat.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

class PreprocessingTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    @ParameterizedTest
    @CsvSource({"224,256", "299,342", "128,146", "240,274", "380,434"})
    void theShortSideIsTheCropDividedBySevenEighths(int crop, int shortSide) {
        assertThat(Preprocessing.imageNet(crop).geometry().resize()).isEqualTo(new ResizeRule.ShortSide(shortSide));
    }

    @Test
    void theWholeDeclarationIsReadableJson() {
        assertThat(JSON.writeValueAsString(Preprocessing.imageNet(224))).isEqualTo(
                """
                        {"geometry":{"resize":{"rule":"shortSide","size":256},"width":224,"height":224,"interpolation":"bilinear"},\
                        "channels":"rgb",\
                        "normalization":{"divisor":255.0,"mean":[0.485,0.456,0.406],"std":[0.229,0.224,0.225]},\
                        "tensor":{"layout":"nchw","type":"float32"}}""");
    }

    @Test
    void everyKindOfDeclarationSurvivesJson() {
        var letterbox = new Preprocessing(new Geometry(new ResizeRule.Letterbox(114), 320, 192, Interpolation.BICUBIC),
                Channels.BGR, new Normalization(1, List.of(103.939, 116.779, 123.68), List.of(1.0, 1.0, 1.0)),
                new TensorFormat(Layout.NCHW, ElementType.FLOAT16));
        var stretch = new Preprocessing(new Geometry(new ResizeRule.Stretch(256, 256), 224, 224, Interpolation.NEAREST),
                Channels.RGB, Normalization.INCEPTION, new TensorFormat(Layout.NHWC, ElementType.FLOAT32));
        for (var declared : List.of(Preprocessing.imageNet(224), Preprocessing.quantized(128), Preprocessing.gray(28),
                letterbox,
                stretch)) {
            assertThat(JSON.readValue(JSON.writeValueAsString(declared), Preprocessing.class)).isEqualTo(declared);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"size\":256", "\"shortSide\"", "\"bilinear\"", "\"width\":224", "\"mean\"", "\"nchw\""})
    void aMisspeltFieldIsAnErrorAndNotADefault(String part) {
        String json = JSON.writeValueAsString(Preprocessing.imageNet(224)).replace(part,
                part.replaceFirst("\"", "\"x"));

        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> JSON.readValue(json, Preprocessing.class));
    }

    @Test
    void theShapeFollowsTheLayout() {
        assertThat(Preprocessing.imageNet(224).shape(8)).containsExactly(8, 3, 224, 224);
        assertThat(Preprocessing.quantized(128).shape(1)).containsExactly(1, 128, 128, 3);
        assertThat(Preprocessing.gray(28).shape(1)).containsExactly(1, 1, 28, 28);
    }

    @Test
    void sizesInMemoryFollowTheElementType() {
        assertThat(Preprocessing.imageNet(224).bytesPerPicture()).isEqualTo(3 * 224 * 224 * 4);
        assertThat(Preprocessing.quantized(224).bytesPerPicture()).isEqualTo(3 * 224 * 224);
    }

    @Test
    void aCropLargerThanTheResizedPictureIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Geometry(new ResizeRule.ShortSide(200), 224, 224, Interpolation.BILINEAR))
                .withMessage("a crop of 224 x 224 does not fit into a picture resized to 200 x 200");
    }

    @Test
    void meansThatDoNotMatchTheChannelsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Preprocessing(Geometry.stretch(28, Interpolation.BILINEAR),
                        Channels.GRAY, Normalization.IMAGE_NET, TensorFormat.FLOAT_NCHW))
                .withMessageContaining("GRAY needs 1");
    }

    @Test
    void bytesCannotHoldNormalizedSamples() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Preprocessing(Geometry.stretch(28, Interpolation.BILINEAR),
                        Channels.RGB, Normalization.IMAGE_NET, new TensorFormat(Layout.NHWC, ElementType.UINT8)))
                .withMessageContaining("uint8 cannot hold");
    }

    @Test
    void aStdOfZeroIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Normalization(255, List.of(0.0), List.of(0.0)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aDivisorIsAPositiveNumber(double divisor) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Normalization(divisor, List.of(0.0), List.of(1.0)));
    }

    @Test
    void aSideIsBounded() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ResizeRule.ShortSide(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ResizeRule.Stretch(1, 1 << 20));
        assertThatIllegalArgumentException().isThrownBy(() -> new ResizeRule.Letterbox(256));
    }
}
