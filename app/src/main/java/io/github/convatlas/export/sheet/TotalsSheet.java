package io.github.convatlas.export.sheet;

import io.github.convatlas.compare.TotalsTable;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.facts.PublishedFact;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.message.Sentences;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Lays totals out: a row for each metric; after each network but the first, the difference and the ratio to the first. */
public final class TotalsSheet {
    private TotalsSheet() {
    }

    /** The totals of these networks. */
    public static Table of(TotalsTable totals, Locale language) {
        return of(totals, List.of(), language);
    }

    /**
     * The totals of these networks, with their published accuracy.
     *
     * @param accuracies top-1, one a network, nothing where none is published; empty for a table without them
     */
    public static Table of(TotalsTable totals, List<Optional<PublishedFact>> accuracies, Locale language) {
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
        if (accuracies.stream().anyMatch(Optional::isPresent)) {
            sheet.row(accuracy(accuracies, sheet, words));
        }
        var sentences = Sentences.in(language);
        for (int index = 0; index < totals.networks().size(); index++) {
            String name = totals.networks().get(index).displayName();
            totals.uncounted().get(index).sentence().ifPresent(
                    sentence -> sheet.remark(words.fill("totals.uncounted", name, sentences.say(sentence))));
        }
        return sheet.build();
    }

    private static List<Cell> accuracy(List<Optional<PublishedFact>> accuracies, Table.Builder sheet, Words words) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.text(words.get("totals.accuracy")));
        for (Optional<PublishedFact> fact : accuracies) {
            boolean first = cells.size() == 1;
            cells.add(fact.map(known -> Cell.measured(percent(known), known.printed().value().scale())
                    .noted(sheet.footnote(source(known, words)))).orElse(Cell.BLANK));
            if (!first) {
                cells.add(fact.isPresent() && accuracies.getFirst().isPresent()
                        ? Cell.measured(percent(fact.get()) - percent(accuracies.getFirst().get()), 1)
                        : Cell.BLANK);
                cells.add(Cell.BLANK);
            }
        }
        return cells;
    }

    private static double percent(PublishedFact fact) {
        return fact.printed().value().doubleValue();
    }

    private static String source(PublishedFact fact, Words words) {
        String conditions = fact.conditions().in(words.language());
        return conditions.isEmpty()
                ? fact.source().citation()
                : words.fill("totals.source", fact.source().citation(), conditions);
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
