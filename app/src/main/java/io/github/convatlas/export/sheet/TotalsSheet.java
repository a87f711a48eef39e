package io.github.convatlas.export.sheet;

import io.github.convatlas.compare.TotalsTable;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.graph.NetworkIdentity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Lays totals out: a row for each metric; after each network but the first, the difference and the ratio to the first. */
public final class TotalsSheet {
    private TotalsSheet() {
    }

    /** The totals of these networks. */
    public static Table of(TotalsTable totals, Locale language) {
        var words = new Words(language);
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.left(words.get("totals.metric")));
        for (NetworkIdentity network : totals.networks()) {
            boolean first = columns.size() == 1;
            columns.add(Table.Column.right(network.displayName()));
            if (!first) {
                columns.add(Table.Column.right(words.get("totals.delta")));
                columns.add(Table.Column.right(words.get("totals.ratio")));
            }
        }
        var sheet = new Table.Builder().caption(words.get("totals.caption")).columns(columns);
        totals.rows().forEach(row -> sheet.row(row(row, words)));
        return sheet.build();
    }

    private static List<Cell> row(TotalsTable.Row row, Words words) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.text(words.metric(row.metric())));
        for (TotalsTable.Entry entry : row.entries()) {
            boolean first = cells.size() == 1;
            cells.add(Cell.count(entry.value()));
            if (!first) {
                cells.add(delta(entry.delta()));
                cells.add(ratio(entry.ratio()));
            }
        }
        return cells;
    }

    private static Cell delta(long delta) {
        Cell count = Cell.count(delta);
        return delta > 0 ? count.shownAs("+" + count.shown()) : count;
    }

    private static Cell ratio(OptionalDouble ratio) {
        return ratio.isPresent() ? Cell.measured(ratio.getAsDouble(), 3) : Cell.BLANK;
    }
}
