package io.github.convatlas.ui.run.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.convatlas.image.Geometry;
import io.github.convatlas.image.Interpolation;
import io.github.convatlas.image.Normalization;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.image.Preprocessing.Channels;
import io.github.convatlas.image.ResizeRule;
import io.github.convatlas.image.TensorFormat;
import io.github.convatlas.ui.run.setup.SetupForm.Numbers;
import io.github.convatlas.ui.run.setup.SetupForm.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Stream;

class SetupFormTest {
    private static final SetupForm IMAGE_NET = SetupForm.of(Preprocessing.imageNet(224));

    static Stream<Preprocessing> preprocessings() {
        return Stream.of(Preprocessing.imageNet(224), Preprocessing.quantized(128), Preprocessing.gray(28),
                new Preprocessing(new Geometry(new ResizeRule.Letterbox(114), 320, 240, Interpolation.BICUBIC),
                        Channels.BGR, Normalization.INCEPTION, TensorFormat.FLOAT_NCHW));
    }

    @ParameterizedTest
    @MethodSource("preprocessings")
    void theFieldsSayThePreprocessing(Preprocessing preprocessing) {
        assertThat(SetupForm.of(preprocessing).read(preprocessing.tensor())).isEqualTo(preprocessing);
    }

    @Test
    void anotherRuleComesWithItsUsualAmount() {
        assertThat(IMAGE_NET.with(Rule.STRETCH).amount()).isEqualTo("224 x 224");
        assertThat(IMAGE_NET.with(Rule.LETTERBOX).amount()).isEqualTo("114");
        assertThat(IMAGE_NET.with(Rule.STRETCH).with(Rule.SHORT_SIDE)).isEqualTo(IMAGE_NET);
    }

    @Test
    void eachColorKeepsItsNumbersInAnotherOrder() {
        SetupForm turned = IMAGE_NET.with(Channels.BGR);
        assertThat(turned.numbers().mean()).isEqualTo("0.406, 0.456, 0.485");
        assertThat(turned.numbers().std()).isEqualTo("0.225, 0.224, 0.229");
        assertThat(turned.with(Channels.RGB)).isEqualTo(IMAGE_NET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1, 2", "1, 2, x", "1 2 3", "NaN, 0, 0"})
    void nonsenseIsNotTaken(String mean) {
        var form = new SetupForm(Rule.SHORT_SIDE, "256", "224", Interpolation.BILINEAR, Channels.RGB,
                new Numbers(255, mean, "1, 1, 1"));
        assertThatIllegalArgumentException().isThrownBy(() -> form.read(TensorFormat.FLOAT_NCHW));
    }

    @Test
    void aCropThatDoesNotFitIsNotTaken() {
        var form = new SetupForm(Rule.SHORT_SIDE, "200", "224", Interpolation.BILINEAR, Channels.RGB,
                IMAGE_NET.numbers());
        assertThatIllegalArgumentException().isThrownBy(() -> form.read(TensorFormat.FLOAT_NCHW))
                .withMessageContaining("224");
    }
}
