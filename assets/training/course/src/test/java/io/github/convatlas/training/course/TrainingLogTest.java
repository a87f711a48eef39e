package io.github.convatlas.training.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class TrainingLogTest {
    @TempDir
    private Path folder;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private TrainingLog log() {
        return new TrainingLog(folder, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private static TrainingLog.Epoch epoch(int steps, double loss) {
        return new TrainingLog.Epoch(new Progress(steps, 415.4, 0.865), loss, new Verdict(0.865, 0.42971), 0.0019351,
                1);
    }

    @Test
    void anEpochIsALineOfTheTableAndASentence() throws IOException {
        log().add(epoch(937, 1.62331));
        assertThat(folder.resolve("training.csv")).hasContent("""
                steps,seconds,loss,validationAccuracy,validationLoss,rate,rollbacks
                937,415,1.6233,0.8650,0.4297,0.001935,1
                """);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("   937 steps,   415 s: loss 1.6233, "
                        + "validation accuracy 86.50 %, validation loss 0.4297, rate 0.00194\n");
    }

    @Test
    void whatCameAfterTheLastCheckpointIsForgotten() throws IOException {
        log().add(epoch(10, 3));
        log().add(epoch(20, 2));
        log().add(epoch(30, 1));
        log().goOnAfter(20);
        log().add(epoch(30, 1.5));
        assertThat(Files.readAllLines(folder.resolve("training.csv"))).hasSize(4).last().asString()
                .startsWith("30,415,1.5000");
        log().goOnAfter(0);
        assertThat(Files.readAllLines(folder.resolve("training.csv"))).hasSize(1);
    }

    @Test
    void theCurveStaysInsideOfItsFrameAndLeavesOutWhatIsNoNumber() throws IOException {
        log().add(epoch(10, 9));
        log().add(epoch(20, Double.NaN));
        log().add(epoch(30, 0.2));
        String svg = Files.readString(folder.resolve("training.svg"));
        assertThat(svg).contains("validation accuracy (left): 86.50 %", ">50 %<", ">100 %<").doesNotContain("NaN");
        String[] lines = svg.split("points='", -1);
        assertThat(lines).hasSize(4);
        assertThat(lines[1].split("'", 2)[0].split(" ", -1)).hasSize(3);
        assertThat(lines[3].split("'", 2)[0].split(" ", -1)).hasSize(2);
        assertThat(lines[3]).startsWith("660.0,30.0");
    }

    @Test
    void aPoorTrainingIsDrawnFromNothing() throws IOException {
        log().add(new TrainingLog.Epoch(new Progress(1, 60, 0.2), 2, new Verdict(0.2, 2), 0.1, 0));
        assertThat(folder.resolve("training.svg")).content().contains(">0 %<", ">20 %<", ">100 %<");
    }
}
