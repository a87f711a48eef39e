package io.github.convatlas.measure.sheet;

import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.measure.lookup.LookUpTable;

import java.util.Locale;
import java.util.stream.Collectors;

/** A look-up table of blocks, and what it predicts. */
public final class LookUpSheet {
    private LookUpSheet() {
    }

    /** The blocks. */
    public static Table blocks(LookUpTable table, Locale language) {
        var words = new MeasureWords(language);
        var sheet = new Table.Builder().caption(words.fill("blocks", words.threads(table.threads()))).columns(
                Table.Column.left(words.fill("block")), Table.Column.left(words.fill("input")),
                Table.Column.left(words.fill("output")), Table.Column.right(words.fill("uses")),
                Table.Column.right("MACs"), Table.Column.right(words.fill("median")), Table.Column.right("p10 ms"),
                Table.Column.right("p90 ms"), Table.Column.right("GMAC/s"));
        for (LookUpTable.Entry entry : table.entries()) {
            sheet.row(Cell.text(entry.piece().label()),
                    Cell.text(entry.piece().inputs().stream().map(Shape::toString).collect(Collectors.joining(", "))),
                    Cell.text(entry.piece().output().toString()), Cell.plain(entry.uses()),
                    Cell.compact(entry.macs()), LatencySheet.time(entry.ms().median()),
                    LatencySheet.time(entry.ms().p10()), LatencySheet.time(entry.ms().p90()),
                    entry.macs() > 0
                            ? Cell.measured(entry.macs() / entry.ms().median() / 1e6, 1)
                            : Cell.BLANK);
        }
        return sheet.remark(words.machine(table.machine())).build();
    }

    /** What the sums of blocks predict of networks, beside what was measured. */
    public static Table predictions(LookUpTable table, Locale language) {
        var words = new MeasureWords(language);
        var sheet = new Table.Builder().caption(words.fill("predictions")).columns(
                Table.Column.left(words.fill("network")), Table.Column.right(words.fill("pieces")),
                Table.Column.right(words.fill("predicted")), Table.Column.right(words.fill("measured")),
                Table.Column.right("p10 ms"), Table.Column.right("p90 ms"), Table.Column.right(words.fill("error")));
        for (LookUpTable.Prediction prediction : table.predictions()) {
            sheet.row(Cell.text(prediction.network().reference()), Cell.plain(prediction.pieces()),
                    LatencySheet.time(prediction.predicted()), LatencySheet.time(prediction.measured().median()),
                    LatencySheet.time(prediction.measured().p10()), LatencySheet.time(prediction.measured().p90()),
                    Cell.measured(100 * prediction.error(), 1));
        }
        sheet.remark(words.fill("predictions.about"));
        return sheet.remark(table.disturbed() > 0 ? words.fill("blocks.disturbed", table.disturbed()) : "").build();
    }
}
