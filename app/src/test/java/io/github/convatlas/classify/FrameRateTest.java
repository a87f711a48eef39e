package io.github.convatlas.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameRateTest {
    private static final long SECOND = 1_000_000_000L;
    private final FrameRate rate = new FrameRate();

    @Test
    void framesAreCountedOverASecond() {
        assertThat(rate.look(10, 0)).isTrue();
        assertThat(rate.perSecond()).isZero();
        assertThat(rate.look(25, SECOND / 2)).isFalse();
        assertThat(rate.look(40, SECOND)).isTrue();
        assertThat(rate.perSecond()).isEqualTo(30);
        assertThat(rate.look(40, 3 * SECOND)).isTrue();
        assertThat(rate.perSecond()).as("a camera that fell silent").isZero();
    }

    @Test
    void anotherSourceBeginsAnew() {
        rate.look(0, 0);
        rate.look(60, SECOND);
        assertThat(rate.look(1, SECOND + 1)).isTrue();
        assertThat(rate.perSecond()).isZero();
        rate.look(16, 2 * SECOND + 1);
        assertThat(rate.perSecond()).isEqualTo(15);
    }
}
