package io.github.convatlas.training;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Keeps a line for each epoch in a table that can be drawn, and says what happens. */
final class TrainingLog {
    private static final String HEADING = "steps,seconds,loss,validationAccuracy,validationLoss,rate,rollbacks";
    private final Path folder;
    private final PrintStream out;

    TrainingLog(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    Path folder() {
        return folder;
    }

    private Path table() {
        return folder.resolve("training.csv");
    }

    void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    void epoch(Checkpoint state, double loss, Judge.Verdict verdict, double rate, int rollbacks) {
        String line = String.format(Locale.ROOT, "%d,%.0f,%.4f,%.4f,%.4f,%.6f,%d", state.steps(), state.seconds(),
                loss, verdict.accuracy(), verdict.loss(), rate, rollbacks);
        try {
            if (Files.notExists(table())) {
                Files.writeString(table(), HEADING + "\n");
            }
            Files.writeString(table(), line + "\n", StandardOpenOption.APPEND);
            Files.writeString(folder.resolve("training.svg"), Curve.svg(rows()));
        } catch (IOException e) {
            throw new UncheckedIOException("the log of the training cannot be written", e);
        }
        say(String.format(Locale.ROOT,
                "%6d steps, %5.0f s: loss %.4f, validation accuracy %.2f %%, validation loss %.4f, rate %.5f",
                state.steps(), state.seconds(), loss, 100 * verdict.accuracy(), verdict.loss(), rate));
    }

    private List<double[]> rows() throws IOException {
        var rows = new ArrayList<double[]>();
        for (String line : Files.readAllLines(table()).stream().skip(1).toList()) {
            rows.add(java.util.Arrays.stream(line.split(",", -1)).mapToDouble(Double::parseDouble).toArray());
        }
        return rows;
    }
}
