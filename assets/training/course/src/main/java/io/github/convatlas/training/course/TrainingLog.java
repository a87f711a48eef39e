package io.github.convatlas.training.course;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Keeps a line for each epoch in a table that is drawn as a curve, and says what happens. */
public final class TrainingLog {
    private static final String HEADING = "steps,seconds,loss,validationAccuracy,validationLoss,rate,rollbacks";
    private final Path folder;
    private final PrintStream out;

    /**
     * A log.
     *
     * @param folder of the training; the table is {@code training.csv}, the curve {@code training.svg}
     * @param out    where sentences go
     */
    public TrainingLog(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /**
     * What an epoch came to.
     *
     * @param progress  at its end
     * @param loss      mean over its steps, of pictures that are changed and targets that are smoothed
     * @param verdict   of the validation
     * @param rate      of learning at its end
     * @param rollbacks so far
     */
    record Epoch(Progress progress, double loss, Verdict verdict, double rate, int rollbacks) {
        String row() {
            return String.format(Locale.ROOT, "%d,%.0f,%.4f,%.4f,%.4f,%.6f,%d", progress.steps(), progress.seconds(),
                    loss, verdict.accuracy(), verdict.loss(), rate, rollbacks);
        }

        String sentence() {
            return String.format(Locale.ROOT,
                    "%6d steps, %5.0f s: loss %.4f, validation accuracy %.2f %%, validation loss %.4f, rate %.5f",
                    progress.steps(), progress.seconds(), loss, 100 * verdict.accuracy(), verdict.loss(), rate);
        }
    }

    /** The folder of the training. */
    public Path folder() {
        return folder;
    }

    private Path table() {
        return folder.resolve("training.csv");
    }

    /** Says something. */
    public void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    /** Forgets what a broken-off training did after its last checkpoint: it will be done again. */
    void goOnAfter(int steps) throws IOException {
        write(rows().stream().filter(row -> Integer.parseInt(row.substring(0, row.indexOf(','))) <= steps).toList());
    }

    /** Adds a line, draws the curve and says it. */
    void add(Epoch epoch) throws IOException {
        var rows = new ArrayList<>(rows());
        rows.add(epoch.row());
        write(rows);
        say(epoch.sentence());
    }

    private List<String> rows() throws IOException {
        return Files.exists(table()) ? Files.readAllLines(table()).stream().skip(1).toList() : List.of();
    }

    private void write(List<String> rows) throws IOException {
        var text = new StringBuilder(HEADING).append('\n');
        rows.forEach(row -> text.append(row).append('\n'));
        Files.writeString(table(), text);
        if (!rows.isEmpty()) {
            Files.writeString(folder.resolve("training.svg"),
                    Curve.svg(rows.stream().map(TrainingLog::numbers).toList()));
        }
    }

    private static double[] numbers(String row) {
        return java.util.Arrays.stream(row.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
    }
}
