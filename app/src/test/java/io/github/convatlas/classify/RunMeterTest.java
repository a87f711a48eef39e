package io.github.convatlas.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

class RunMeterTest {
    private static final long MILLISECOND = 1_000_000;
    private final RunMeter meter = new RunMeter(() -> 1.5);

    @Test
    void nothingIsKnownBeforeTheFirstAnswer() {
        RunMeter.Figures figures = meter.figures(0);
        assertThat(figures.answers()).isZero();
        assertThat(figures.answersPerSecond()).isZero();
        assertThat(figures.recentMs()).isEmpty();
        assertThat(figures.cores()).isEqualTo(1.5);
    }

    @Test
    void answersPerSecondAreThoseOfTheLastTwoSeconds() {
        for (int i = 0; i <= 40; i++) {
            meter.add(5, i * (50 * MILLISECOND));
        }
        assertThat(meter.figures(2000 * MILLISECOND).answersPerSecond()).isCloseTo(20, within(1e-9));
        assertThat(meter.figures(9000 * MILLISECOND).answersPerSecond()).isZero();
    }

    @Test
    void theHistogramHoldsEveryRememberedAnswer() {
        for (int i = 0; i < RunMeter.REMEMBERED + 100; i++) {
            meter.add(i % 10 == 0 ? 1000 : 10 + i % 7, i * MILLISECOND);
        }
        RunMeter.Figures figures = meter.figures(0);
        assertThat(figures.answers()).isEqualTo(RunMeter.REMEMBERED + 100);
        assertThat(Arrays.stream(figures.histogram()).sum()).isEqualTo(RunMeter.REMEMBERED);
        assertThat(figures.medianMs()).isBetween(10.0, 17.0);
    }

    @Test
    void theOldestAnswerComesFirst() {
        meter.add(1, 0);
        meter.add(2, 1);
        assertThat(meter.figures(2).recentMs()).containsExactly(1, 2);
    }
}
