package io.github.convatlas.training.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;

class BatchesTest {
    private static final int SIDE = 6;
    private static final Batches.Rule RULE = new Batches.Rule(4, 0.06, true, 5);

    @TempDir
    private Path folder;

    private Batches batches(Batches.Rule rule, int step) throws IOException, InterruptedException {
        Pool pool = Pool.open(folder.resolve("pool"), new PaintedPictures(1, 13, SIDE), _ -> {
        });
        return new Batches(pool, SIDE, PaintedPictures.CLASSES, rule, step);
    }

    @Test
    void aBatchFollowsFromTheNumberOfItsStepWheneverTrainingBegan() throws Exception {
        try (Batches fromTheStart = batches(RULE, 0); Batches later = batches(RULE, 7)) {
            for (int step = 0; step < 7; step++) {
                fromTheStart.take();
            }
            for (int step = 7; step < 12; step++) {
                Batches.Batch expected = fromTheStart.take();
                Batches.Batch made = later.take();
                assertThat(made.samples()).isEqualTo(expected.samples());
                assertThat(made.targets()).isEqualTo(expected.targets());
            }
        }
    }

    @Test
    void anotherSeedGivesOtherBatches() throws Exception {
        try (Batches one = batches(RULE, 0); Batches other = batches(new Batches.Rule(4, 0.06, true, 6), 0)) {
            assertThat(one.take().samples()).isNotEqualTo(other.take().samples());
        }
    }

    @Test
    void targetsAreProbabilitiesWithTheSmoothedShareOnAllClasses() throws Exception {
        try (Batches batches = batches(RULE, 0)) {
            Batches.Batch batch = batches.take();
            assertThat(batch.pictures(PaintedPictures.CLASSES)).isEqualTo(4);
            for (int i = 0; i < 4; i++) {
                float sum = 0;
                float most = 0;
                for (int k = 0; k < PaintedPictures.CLASSES; k++) {
                    float target = batch.targets()[i * PaintedPictures.CLASSES + k];
                    assertThat(target).isGreaterThanOrEqualTo(0.0199f);
                    sum += target;
                    most = Math.max(most, target);
                }
                assertThat(sum).isCloseTo(1, within(1e-6f));
                assertThat(most).isCloseTo(0.96f, within(1e-6f));
            }
        }
    }

    @Test
    void anEpochIsTheWholeBatchesThatFit() throws Exception {
        assertThat(RULE.steps(13)).isEqualTo(3);
        assertThat(RULE.steps(2)).isEqualTo(1);
        try (Batches batches = batches(RULE, 0)) {
            var seen = new HashSet<Integer>();
            for (int step = 0; step < 3; step++) {
                seen.add(java.util.Arrays.hashCode(batches.take().samples()));
            }
            assertThat(seen).hasSize(3);
        }
    }

    @Test
    void whatIsNoRuleIsRefused() {
        assertThatThrownBy(() -> new Batches.Rule(1, 0, false, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Batches.Rule(4, 1, false, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
