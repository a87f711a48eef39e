package io.github.convatlas.training.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.convatlas.training.picture.Batches;
import io.github.convatlas.training.picture.PaintedPictures;
import io.github.convatlas.training.picture.Pool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

class TrainingRunTest {
    static final int SIDE = 4;
    private static final int EPOCHS = 6;
    private static final int STEPS = 15;

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private Progress train(String work, Learner learner, double minutes, LongSupplier clock)
            throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve(work));
        var settings = new TrainingSettings(EPOCHS, minutes, 0.3, 0.01, new Batches.Rule(8, 0.05, false, 3));
        var log = new TrainingLog(place, new PrintStream(said, true, StandardCharsets.UTF_8));
        return new TrainingRun("colors", learner, settings, log, clock).train(
                new TrainingRun.Task(pool(place, 1, 120), pool(place, 2, 30), SIDE, PaintedPictures.CLASSES));
    }

    private Progress train(String work, Learner learner) throws IOException, InterruptedException {
        return train(work, learner, 100, () -> 0);
    }

    private static Pool pool(Path place, long seed, int size) throws IOException, InterruptedException {
        return Pool.open(place.resolve("pool-" + seed), new PaintedPictures(seed, size, SIDE), _ -> {
        });
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private List<String> table(String work) throws IOException {
        return Files.readAllLines(folder.resolve(work).resolve("training.csv"));
    }

    private Checkpoint last(String work, Learner learner) throws IOException {
        return Checkpoint.read(folder.resolve(work).resolve("last.checkpoint"), "colors", learner.values().length);
    }

    @Test
    void aLearnerLearnsAndEveryEpochIsALineOfTheTable() throws Exception {
        var learner = new PlainLearner();
        Progress best = train("usual", learner);
        assertThat(best.accuracy()).isEqualTo(1);
        assertThat(table("usual")).hasSize(1 + EPOCHS);
        assertThat(table("usual").getLast()).startsWith(STEPS * EPOCHS + ",").endsWith(",0");
        assertThat(folder.resolve("usual/training.svg")).content().startsWith("<svg");
        assertThat(said()).contains("validation accuracy 100.00 %").doesNotContain("left out", "went back");
    }

    @Test
    void aLossThatIsNotFiniteChangesNothingAndRepeatedLeadsBackToHalfTheRate() throws Exception {
        var learner = new PlainLearner();
        Progress best = train("bad",
                new Between(learner,
                        step -> step >= 20 && step < 23 ? Double.NaN : step == 30 ? Double.POSITIVE_INFINITY : 0));
        assertThat(said()).contains("left out step 20: loss NaN", "left out step 21", "left out step 22",
                "went back to the last good state (1); from here the rate is 0.5 of the planned one",
                "left out step 30: loss Infinity").doesNotContain("(2)");
        assertThat(best.accuracy()).isEqualTo(1);
        assertThat(table("bad").get(1)).endsWith(",0");
        assertThat(table("bad").getLast()).endsWith(",1");
        String[] before = table("bad").get(1).split(",", -1);
        double planned = new TrainingSettings(EPOCHS, 100, 0.3, 0, new Batches.Rule(8, 0, false, 3))
                .rate((STEPS - 1.0) / (EPOCHS * STEPS));
        assertThat(before[5]).isEqualTo(String.format(Locale.ROOT, "%.6f", planned));
        double after = new TrainingSettings(EPOCHS, 100, 0.3, 0, new Batches.Rule(8, 0, false, 3))
                .rate((2 * STEPS - 1.0) / (EPOCHS * STEPS));
        assertThat(table("bad").get(2).split(",", -1)[5]).isEqualTo(String.format(Locale.ROOT, "%.6f", after / 2));
    }

    @Test
    void goingBackRestoresTheValuesOfTheLastCheckpoint() throws Exception {
        var untouched = new PlainLearner();
        var restored = new PlainLearner();
        var seen = new float[1][];
        breakOff("until", new Between(untouched, step -> step <= STEPS ? 0 : interrupt()));
        breakOff("back", new Between(restored, step -> {
            if (step == STEPS + 8) {
                seen[0] = restored.values().clone();
                return interrupt();
            }
            return step > STEPS + 4 ? Double.NaN : 0;
        }));
        assertThat(seen[0]).containsExactly(last("until", untouched).values());
    }

    private static double interrupt() {
        Thread.currentThread().interrupt();
        return 0;
    }

    private void breakOff(String work, Learner learner) {
        assertThatThrownBy(() -> train(work, learner)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void valuesThatAreNotFiniteNeverReachACheckpoint() throws Exception {
        var learner = new PlainLearner();
        train("poison", new Between(learner, step -> {
            if (step == 40) {
                learner.values()[0] = Float.NaN;
                learner.putAll();
            }
            return 0;
        }));
        assertThat(said()).contains("went back to the last good state (1)");
        for (float value : last("poison", learner).values()) {
            assertThat(value).isFinite();
        }
    }

    @Test
    void aTrainingThatStaysBadEndsWithASentence() {
        assertThatThrownBy(() -> train("hopeless", new Between(new PlainLearner(), _ -> Double.NaN)))
                .isInstanceOf(IOException.class).hasMessageContaining("try a lower --rate");
    }

    @Test
    void trainingThatWasBrokenOffEndsAsIfItHadNotBeen() throws Exception {
        var whole = new PlainLearner();
        Progress wholeBest = train("whole", whole);
        breakOff("broken", new Between(new PlainLearner(), step -> step < 4 * STEPS + 6 ? 0 : interrupt()));
        assertThat(last("broken", whole).progress().steps()).isEqualTo(4 * STEPS);
        var resumed = new PlainLearner();
        Progress resumedBest = train("broken", resumed);
        assertThat(said()).contains("going on after " + 4 * STEPS + " steps");
        assertThat(resumedBest).isEqualTo(wholeBest);
        assertThat(resumed.values()).containsExactly(whole.values());
        assertThat(last("broken", whole).values()).containsExactly(last("whole", whole).values());
        assertThat(table("broken")).isEqualTo(table("whole"));
    }

    @Test
    void aRollBackIsRememberedWhenTrainingGoesOn() throws Exception {
        breakOff("broken", new Between(new PlainLearner(),
                step -> step == 2 * STEPS + 1 ? interrupt() : step > 2 && step < 6 ? Double.NaN : 0));
        train("broken", new PlainLearner());
        assertThat(table("broken")).hasSize(1 + EPOCHS);
        assertThat(table("broken").subList(1, 1 + EPOCHS)).allMatch(row -> row.endsWith(",1"));
    }

    @Test
    void trainingThatIsOverOnlyLeavesTheBestValues() throws Exception {
        var first = new PlainLearner();
        Progress best = train("over", first);
        List<String> before = table("over");
        var again = new PlainLearner();
        assertThat(train("over", again)).isEqualTo(best);
        assertThat(again.values()).containsExactly(first.values());
        assertThat(table("over")).isEqualTo(before);
    }

    @Test
    void theTimeEndsATrainingInTheMiddleOfAnEpochAndMoreTimeGoesOnThere() throws Exception {
        var ticks = new long[1];
        LongSupplier second = () -> ticks[0] += 1_000_000_000L;
        train("minute", new PlainLearner(), 0.5, second);
        int steps = last("minute", new PlainLearner()).progress().steps();
        assertThat(steps).isPositive().isLessThan(EPOCHS * STEPS);
        assertThat(steps % STEPS).isPositive();
        train("minute", new PlainLearner());
        assertThat(last("minute", new PlainLearner()).progress().steps()).isEqualTo(EPOCHS * STEPS);
    }

    @Test
    void theCheckpointOfAnotherTrainingIsRefused() throws Exception {
        train("usual", new PlainLearner());
        var log = new TrainingLog(folder.resolve("usual"), new PrintStream(said, true, StandardCharsets.UTF_8));
        var settings = new TrainingSettings(1, 1, 0.1, 0, new Batches.Rule(8, 0, false, 3));
        assertThatThrownBy(() -> new TrainingRun("shapes", new PlainLearner(), settings, log, () -> 0))
                .isInstanceOf(IOException.class).hasMessageContaining("is a checkpoint of colors, not of shapes")
                .hasMessageContaining("--work");
    }
}
