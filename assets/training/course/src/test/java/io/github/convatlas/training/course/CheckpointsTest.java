package io.github.convatlas.training.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

class CheckpointsTest {
    @TempDir
    private Path folder;

    private static Checkpoint at(int steps, double accuracy) {
        float[] values = {steps, -0.5f, Float.MIN_VALUE};
        return new Checkpoint("net on pictures", new Progress(steps, 1.5 * steps, accuracy), values,
                new AdamW.State(steps, new float[]{1, 2, 3}, new float[]{4, 5, 6}), new Recovery.State(0.75, 2, 1));
    }

    private Checkpoints open() throws IOException {
        return new Checkpoints(folder, "net on pictures", 3);
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        Path file = folder.resolve("one");
        at(7, 0.9).write(file);
        Checkpoint read = Checkpoint.read(file, "net on pictures", 3);
        assertThat(read.progress()).isEqualTo(new Progress(7, 10.5, 0.9));
        assertThat(read.values()).containsExactly(7, -0.5f, Float.MIN_VALUE);
        assertThat(read.optimizer().steps()).isEqualTo(7);
        assertThat(read.optimizer().mean()).containsExactly(1, 2, 3);
        assertThat(read.optimizer().square()).containsExactly(4, 5, 6);
        assertThat(read.recovery()).isEqualTo(new Recovery.State(0.75, 2, 1));
        assertThat(folder.resolve("one.part")).doesNotExist();
    }

    @Test
    void theBestIsTheMostAccurateAndTheLaterOfTwoThatAreEqual() throws IOException {
        Checkpoints checkpoints = open();
        assertThat(checkpoints.last()).isEmpty();
        assertThat(checkpoints.best()).isEmpty();
        checkpoints.keep(at(10, 0.8));
        checkpoints.keep(at(20, 0.9));
        checkpoints.keep(at(30, 0.9));
        checkpoints.keep(at(40, 0.7));
        assertThat(open().last().map(Checkpoint::progress)).contains(new Progress(40, 60, 0.7));
        assertThat(open().best().map(Checkpoint::progress)).contains(new Progress(30, 45, 0.9));
    }

    @Test
    void withoutALastOneTheBestOneIsOfNoUse() throws IOException {
        open().keep(at(10, 0.8));
        Files.delete(folder.resolve("last.checkpoint"));
        assertThat(open().best()).isEmpty();
    }

    @Test
    void whatIsNoCheckpointOfThisTrainingIsRefusedWithAWayOut() throws IOException {
        open().keep(at(10, 0.8));
        assertThatThrownBy(() -> new Checkpoints(folder, "net on others", 3)).isInstanceOf(IOException.class)
                .hasMessageContaining("of net on pictures, not of net on others");
        Path last = folder.resolve("last.checkpoint");
        byte[] bytes = Files.readAllBytes(last);
        Files.write(last, Arrays.copyOf(bytes, bytes.length - 5));
        assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageContaining("is cut off");
        Files.writeString(last, "something else");
        assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageContaining("is no checkpoint");
    }
}
