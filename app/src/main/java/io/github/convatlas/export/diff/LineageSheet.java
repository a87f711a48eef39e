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

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lays a lineage out: a row for each step, with the ratios of params and MACs. */
public final class LineageSheet {
    private static final int DECIMALS = 3;
    private final Locale language;
    private final DiffWords words;

    private LineageSheet(Locale language) {
        this.language = language;
        this.words = new DiffWords(language);
    }

    /**
     * A step with what it did to the totals.
     *
     * @param descent from what to what
     * @param params  those after it over those before it, if both networks open
     * @param macs    the same of MACs
     */
    public record Step(Descent descent, Optional<Double> params, Optional<Double> macs) {
    }

    /** The steps in their order. */
    public static Table of(FamilyTree tree, Locale language) {
        return of(tree.edges().stream().map(edge -> new Step(edge.descent(), ratio(edge, Metric.PARAMS),
                ratio(edge, Metric.MACS))).toList(), language);
    }

    /** These steps. */
    public static Table of(List<Step> steps, Locale language) {
        return new LineageSheet(language).table(steps);
    }

    private Table table(List<Step> steps) {
        var sheet = new Table.Builder().caption(words.get("lineage.caption")).columns(
                Table.Column.left(words.get("lineage.from")), Table.Column.left(words.get("lineage.to")),
                Table.Column.right(words.get("lineage.params")), Table.Column.right(words.get("lineage.macs")),
                Table.Column.left(words.get("lineage.change")), Table.Column.left(words.get("lineage.source")));
        for (Step step : steps) {
            Descent descent = step.descent();
            sheet.row(Cell.text(from(descent)), Cell.text(descent.to()), ratio(step.params()), ratio(step.macs()),
                    Cell.text(descent.change().in(language)), Cell.text(descent.source().citation()));
        }
        return sheet.remark(words.get("lineage.note")).build();
    }

    private static String from(Descent descent) {
        return switch (descent.from()) {
            case Origin.Network(String reference) -> reference;
            case Origin.Idea(Work work) -> work.title() + " (" + work.year() + ")";
        };
    }

    private static Cell ratio(Optional<Double> ratio) {
        return ratio.map(value -> Cell.measured(value, DECIMALS)).orElse(Cell.BLANK);
    }

    private static Optional<Double> ratio(Edge edge, Metric metric) {
        return edge.totals().stream().flatMap(totals -> totals.rows().stream())
                .filter(row -> row.metric() == metric).map(TotalsTable.Row::entries)
                .flatMap(entries -> entries.getLast().ratio().stream().boxed()).findFirst();
    }
}
