package io.github.convatlas.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class AnswerSmootherTest {
    private static final long SECOND = 1_000_000_000;

    private static double[] smooth(AnswerSmoother smoother, long now, double... probabilities) {
        smoother.smooth(probabilities, now);
        return probabilities;
    }

    @Test
    void theFirstAnswerStaysAsItIs() {
        assertThat(smooth(new AnswerSmoother(Duration.ofSeconds(1)), 0, 0.2, 0.8)).containsExactly(0.2, 0.8);
    }

    @Test
    void aPictureCountsByTheTimeThatHasPassed() {
        var smoother = new AnswerSmoother(Duration.ofSeconds(1));
        smooth(smoother, 0, 1, 0);
        double[] later = smooth(smoother, SECOND, 0, 1);
        assertThat(later[0]).isCloseTo(Math.exp(-1), within(1e-12));
        assertThat(later[0] + later[1]).isCloseTo(1, within(1e-12));
    }

    @Test
    void withoutATimeNothingIsSmoothed() {
        var smoother = new AnswerSmoother(Duration.ZERO);
        smooth(smoother, 0, 1, 0);
        assertThat(smooth(smoother, 1, 0, 1)).containsExactly(0, 1);
    }

    @Test
    void anotherModelBeginsAnew() {
        var smoother = new AnswerSmoother(Duration.ofSeconds(1));
        smooth(smoother, 0, 1, 0);
        assertThat(smooth(smoother, 1, 0, 0, 1)).containsExactly(0, 0, 1);
        smoother.forget();
        assertThat(smooth(smoother, 2, 1, 0, 0)).containsExactly(1, 0, 0);
    }
}
