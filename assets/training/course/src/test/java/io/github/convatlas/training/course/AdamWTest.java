package io.github.convatlas.training.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AdamWTest {
    private static final boolean[] FIRST_DECAYS = {true, false, false};

    @Test
    void theFirstStepIsTheRateInEveryDirectionAndDecayComesOnTop() {
        float[] values = {1, 1, 1};
        new AdamW(AdamW.State.first(3), 0.1).step(values, new float[]{0.001f, -5, 0}, FIRST_DECAYS, 0.01);
        assertThat(values[0]).isCloseTo(1 - 0.01f - 0.001f, within(1e-6f));
        assertThat(values[1]).isCloseTo(1.01f, within(1e-6f));
        assertThat(values[2]).isEqualTo(1);
    }

    @Test
    void theSecondStepFollowsTheFormulasOfThePaper() {
        float[] values = {0, 0, 0};
        var optimizer = new AdamW(AdamW.State.first(3), 0);
        optimizer.step(values, new float[]{1, 0, 0}, FIRST_DECAYS, 0.1);
        optimizer.step(values, new float[]{-3, 0, 0}, FIRST_DECAYS, 0.1);
        double mean = (0.9 * 0.1 - 3 * 0.1) / (1 - 0.81);
        double square = (0.999 * 0.001 + 9 * 0.001) / (1 - 0.998001);
        assertThat(values[0]).isCloseTo((float) (-0.1 - 0.1 * mean / Math.sqrt(square)), within(1e-5f));
    }

    @Test
    void whatGoesOnFromAStateGoesOnAlike() {
        float[] values = {1, 2, 3};
        var one = new AdamW(AdamW.State.first(3), 0.1);
        one.step(values, new float[]{1, 2, 3}, FIRST_DECAYS, 0.1);
        float[] others = values.clone();
        var other = new AdamW(one.state(), 0.1);
        one.step(values, new float[]{3, -2, 1}, FIRST_DECAYS, 0.1);
        other.step(others, new float[]{3, -2, 1}, FIRST_DECAYS, 0.1);
        assertThat(others).containsExactly(values);
        one.reset();
        assertThat(one.state().steps()).isZero();
        assertThat(one.state().mean()).containsOnly(0);
    }

    @Test
    void gradientsAreMadeShorterButNeverLonger() {
        float[] gradients = {3, 4, 0};
        assertThat(AdamW.clip(gradients)).isEqualTo(5);
        assertThat(gradients).containsExactly(0.6f, 0.8f, 0);
        assertThat(AdamW.clip(gradients)).isCloseTo(1, within(1e-6));
        float[] small = {0.3f, 0, 0.4f};
        AdamW.clip(small);
        assertThat(small).containsExactly(0.3f, 0, 0.4f);
        assertThat(AdamW.clip(new float[]{Float.NaN, 1})).isNaN();
    }
}
