package io.github.convatlas.export.diff;

import io.github.convatlas.compare.Metric;
import io.github.convatlas.compare.TotalsTable;
import io.github.convatlas.compare.lineage.FamilyTree;
import io.github.convatlas.compare.lineage.FamilyTree.Edge;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.lineage.Descent;
import io.github.convatlas.lineage.Origin;
import io.github.convatlas.lineage.Work;

import java.util.Locale;

/** Lays a lineage out: a row for each step, with the ratios of params and MACs. */
public final class LineageSheet {
    private static final int DECIMALS = 3;
    private final Locale language;
    private final DiffWords words;

    private LineageSheet(Locale language) {
        this.language = language;
        this.words = new DiffWords(language);
    }

    /** The steps in their order. */
    public static Table of(FamilyTree tree, Locale language) {
        return new LineageSheet(language).table(tree);
    }

    private Table table(FamilyTree tree) {
        var sheet = new Table.Builder().caption(words.get("lineage.caption")).columns(
                Table.Column.left(words.get("lineage.from")), Table.Column.left(words.get("lineage.to")),
                Table.Column.right(words.get("lineage.params")), Table.Column.right(words.get("lineage.macs")),
                Table.Column.left(words.get("lineage.change")), Table.Column.left(words.get("lineage.source")));
        for (Edge edge : tree.edges()) {
            Descent descent = edge.descent();
            sheet.row(Cell.text(from(descent)), Cell.text(descent.to()), ratio(edge, Metric.PARAMS),
                    ratio(edge, Metric.MACS), Cell.text(descent.change().in(language)),
                    Cell.text(descent.source().citation()));
        }
        return sheet.remark(words.get("lineage.note")).build();
    }

    private static String from(Descent descent) {
        return switch (descent.from()) {
            case Origin.Network(String reference) -> reference;
            case Origin.Idea(Work work) -> work.title() + " (" + work.year() + ")";
        };
    }

    private static Cell ratio(Edge edge, Metric metric) {
        return edge.totals().stream().flatMap(totals -> totals.rows().stream())
                .filter(row -> row.metric() == metric).map(TotalsTable.Row::entries)
                .flatMap(entries -> entries.getLast().ratio().stream().boxed()).findFirst()
                .map(value -> Cell.measured(value, DECIMALS)).orElse(Cell.BLANK);
    }
}
