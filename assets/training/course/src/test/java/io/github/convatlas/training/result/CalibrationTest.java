package io.github.convatlas.training.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.convatlas.training.course.Verdict;
import io.github.convatlas.training.picture.PaintedPictures;
import io.github.convatlas.training.picture.Pool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class CalibrationTest {
    private static final int COUNT = 300;

    @TempDir
    private Path folder;

    private Pool pool() throws IOException, InterruptedException {
        return Pool.open(folder.resolve("pool"), new PaintedPictures(1, COUNT, 2), _ -> {
        });
    }

    /** Right but for every tenth picture, and always as sure as the margin says. */
    private static float[][] scores(Pool pool, float margin) {
        var scores = new float[COUNT][PaintedPictures.CLASSES];
        for (int i = 0; i < COUNT; i++) {
            int said = i % 10 == 0 ? (pool.kind(i) + 1) % PaintedPictures.CLASSES : pool.kind(i);
            scores[i][said] = margin;
        }
        return scores;
    }

    @Test
    void theTemperatureMakesProbabilitiesAsHighAsTheAnswersAreRight() throws Exception {
        Pool pool = pool();
        for (float margin : new float[]{1.5f, 9}) {
            Calibration calibration = Calibration.of(scores(pool, margin), pool);
            double probability = 1 / (1 + 2 * Math.exp(-margin / calibration.temperature()));
            assertThat(probability).isCloseTo(0.9, within(0.01));
        }
    }

    @Test
    void aThresholdThatWouldMakeTooManyUnsureIsNotTaken() throws Exception {
        Pool pool = pool();
        assertThat(Calibration.of(scores(pool, 5), pool).unsureBelow()).isBetween(0.3, 0.9);
    }

    @Test
    void aVerdictCountsTheRightAnswersAndTheirLikelihood() throws Exception {
        Pool pool = pool();
        Verdict verdict = Verdict.of(scores(pool, 5), pool, 1);
        assertThat(verdict.accuracy()).isEqualTo(0.9);
        double sum = Math.exp(5) + 2;
        assertThat(verdict.loss()).isCloseTo(-0.9 * Math.log(Math.exp(5) / sum) - 0.1 * Math.log(1 / sum),
                within(1e-6));
    }
}
