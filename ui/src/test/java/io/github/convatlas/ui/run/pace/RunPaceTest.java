package io.github.convatlas.ui.run.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.classify.RunMeter;
import io.github.convatlas.ui.support.ImmediateTaskRunner;
import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicLong;

/** What is told of a series of answers while it goes on, pauses, and is over. */
class RunPaceTest {
    private static final long SECOND = 1_000_000_000;
    private final AtomicLong clock = new AtomicLong();
    private final RunPace pace = new RunPace(new ImmediateTaskRunner(), () -> new RunMeter(() -> 1), clock::get);

    private RunPace.Told told() {
        return pace.toldProperty().get().orElseThrow();
    }

    private void answer(RunPace.Series series, int times) {
        for (int time = 0; time < times; time++) {
            clock.addAndGet(SECOND);
            series.add(5);
        }
    }

    @Test
    void anotherSeriesBeginsAnew() {
        RunPace.Series first = pace.begin();
        answer(first, 3);
        assertThat(told().figures().answers()).isEqualTo(3);
        RunPace.Series second = pace.begin();
        assertThat(pace.toldProperty().get()).isEmpty();
        answer(first, 1);
        assertThat(pace.toldProperty().get()).isEmpty();
        answer(second, 2);
        assertThat(told().figures().answers()).isEqualTo(2);
        first.forget();
        assertThat(pace.toldProperty().get()).isPresent();
    }

    @Test
    void aSeriesThatIsOverTellsWhatItDidWithoutItsPauses() {
        RunPace.Series series = pace.begin();
        answer(series, 4);
        assertThat(told().seconds()).isEmpty();
        series.pause();
        assertThat(told().seconds()).hasValue(4);
        clock.addAndGet(100 * SECOND);
        series.add(5);
        series.resume();
        answer(series, 5);
        assertThat(told().seconds()).isEmpty();
        clock.addAndGet(SECOND);
        series.settle();
        clock.addAndGet(100 * SECOND);
        series.add(5);
        assertThat(told().seconds()).hasValue(10);
        assertThat(told().figures().answers()).isEqualTo(10);
    }

    @Test
    void nothingIsToldOfASeriesWithoutAnswersOrOneThatIsForgotten() {
        RunPace.Series series = pace.begin();
        series.settle();
        assertThat(pace.toldProperty().get()).isEmpty();
        RunPace.Series other = pace.begin();
        answer(other, 1);
        other.forget();
        assertThat(pace.toldProperty().get()).isEmpty();
    }

    @Test
    void answersOfAnotherModelBeginAnewInTheSameSeries() {
        RunPace.Series series = pace.begin();
        answer(series, 3);
        series.renew();
        assertThat(pace.toldProperty().get()).isEmpty();
        answer(series, 1);
        assertThat(told().figures().answers()).isOne();
    }
}
