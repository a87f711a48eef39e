package io.github.convatlas.training.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.convatlas.training.picture.Batches;
import org.junit.jupiter.api.Test;

class TrainingSettingsTest {
    private static final Batches.Rule RULE = new Batches.Rule(64, 0.05, false, 1);
    private static final TrainingSettings SETTINGS = new TrainingSettings(12, 60, 0.002, 0.02, RULE);

    @Test
    void theRateRisesShortlyAndFallsAsHalfACosineToNothing() {
        assertThat(SETTINGS.rate(0)).isCloseTo(0.00004, within(1e-12));
        assertThat(SETTINGS.rate(0.03)).isCloseTo(0.002, within(1e-12));
        assertThat(SETTINGS.rate(0.515)).isCloseTo(0.001, within(1e-12));
        assertThat(SETTINGS.rate(1)).isCloseTo(0, within(1e-12));
        for (double done = 0.04; done <= 1; done += 0.01) {
            assertThat(SETTINGS.rate(done)).isLessThan(SETTINGS.rate(done - 0.01));
        }
    }

    @Test
    void theTimeOrTheStepsEndATrainingWhicheverIsFurther() {
        assertThat(SETTINGS.done(1800, 0, 937)).isEqualTo(0.5);
        assertThat(SETTINGS.done(0, 3 * 937, 937)).isEqualTo(0.25);
        assertThat(SETTINGS.done(1800, 12 * 937, 937)).isEqualTo(1);
    }

    @Test
    void settingsThatCannotTrainAreRefused() {
        assertThatThrownBy(() -> new TrainingSettings(0, 60, 0.002, 0, RULE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrainingSettings(1, Double.NaN, 0.002, 0, RULE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrainingSettings(1, 60, 0, 0, RULE)).isInstanceOf(IllegalArgumentException.class);
    }
}
