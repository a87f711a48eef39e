package io.github.convatlas.measure.sheet;

import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.measure.history.Change;
import io.github.convatlas.measure.history.HistoryEntry;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What was measured before as tables: everything, and what changed. */
public final class HistorySheet {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private final MeasureWords words;
    private final ZoneId zone;

    /**
     * A maker of tables.
     *
     * @param language of headings and notes
     * @param zone     of the clock on the wall
     */
    public HistorySheet(Locale language, ZoneId zone) {
        this.words = new MeasureWords(language);
        this.zone = zone;
    }

    /** When something was measured, by the clock on the wall. */
    public String time(HistoryEntry entry) {
        return TIME.format(entry.when().atZone(zone));
    }

    /** Entries, in the given order. */
    public Table entries(List<HistoryEntry> entries) {
        var table = new Table.Builder().caption(words.fill("history")).columns(
                Table.Column.left(words.fill("run")), Table.Column.left(words.fill("when")),
                Table.Column.left(words.fill("network")), Table.Column.right(words.fill("threads.column")),
                Table.Column.left(words.fill("provider")), Table.Column.left(words.fill("precision")),
                Table.Column.right(words.fill("runs")), Table.Column.right(words.fill("median")),
                Table.Column.right("p10 ms"), Table.Column.right("p90 ms"), Table.Column.right(words.fill("min")),
                Table.Column.right(words.fill("disturbed.column")), Table.Column.left(words.fill("machine.column")));
        for (HistoryEntry entry : entries) {
            var result = entry.result();
            table.row(Cell.text(entry.run()),
                    new Cell(time(entry), entry.when().toString(), false, "", 0), Cell.text(entry.network()),
                    Cell.plain(result.setup().threads()), Cell.text(result.setup().provider().title()),
                    Cell.text(result.setup().precision().text()), Cell.plain(result.runs()),
                    LatencySheet.time(result.ms().median()), LatencySheet.time(result.ms().p10()),
                    LatencySheet.time(result.ms().p90()), LatencySheet.time(result.ms().min()),
                    Cell.plain(result.disturbedRounds()),
                    Cell.text(words.machine(entry.machine())).shownAs(entry.machine().processor()));
        }
        return table.build();
    }

    /** What changed from earlier measurements to later ones. */
    public Table changes(List<Change> changes) {
        var table = new Table.Builder().caption(words.fill("changes")).columns(
                Table.Column.left(words.fill("network")), Table.Column.right(words.fill("before")),
                Table.Column.right(words.fill("now")), Table.Column.right(words.fill("ratio")),
                Table.Column.right(words.fill("ratio.least")), Table.Column.right(words.fill("ratio.most")),
                Table.Column.left(words.fill("verdict")), Table.Column.left(words.fill("run.before")));
        for (Change change : changes) {
            String note = note(change);
            table.row(Cell.text(change.now().network()), LatencySheet.time(change.before().result().ms().median()),
                    LatencySheet.time(change.now().result().ms().median()), Cell.measured(change.ratio(), 2),
                    Cell.measured(change.least(), 2), Cell.measured(change.most(), 2),
                    Cell.text(words.verdict(change.verdict())).noted(note.isEmpty() ? 0 : table.footnote(note)),
                    Cell.text(change.before().run()));
        }
        return table.remark(words.fill("changes.about")).build();
    }

    /** What makes the comparison less than certain: other conditions, and other programs. */
    private String note(Change change) {
        String differences = words.differences(change.differences());
        String differ = differences.isEmpty() ? "" : words.fill("changes.differ", differences);
        return words.disturbed(change)
                .map(sentence -> differ.isEmpty() ? sentence : words.fill("sentences", differ, sentence))
                .orElse(differ);
    }
}
