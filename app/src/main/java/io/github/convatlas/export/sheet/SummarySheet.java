package io.github.convatlas.export.sheet;

import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.compare.Metric;
import io.github.convatlas.compare.NetworkSummary;
import io.github.convatlas.export.Figures;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.graph.Shape;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lays a network out row by row, with shapes and costs, the total below. */
public final class SummarySheet {
    private SummarySheet() {
    }

    /** The rows of this summary. */
    public static Table of(NetworkSummary summary, Locale language) {
        var words = new Words(language);
        var sheet = new Table.Builder().caption(summary.identity().displayName()).columns(
                Table.Column.left(words.get("summary.id")), Table.Column.left(words.get("summary.label")),
                Table.Column.left(words.get("summary.input")), Table.Column.left(words.get("summary.output")),
                Table.Column.right(words.metric(Metric.PARAMS)), Table.Column.right(words.metric(Metric.MACS)),
                Table.Column.right(words.metric(Metric.ACTIVATIONS)));
        for (NetworkSummary.Row row : summary.rows()) {
            sheet.row(Cell.text(row.id()), Cell.text(row.label()), shape(row.input()),
                    shape(row.output()), Cell.count(row.cost().params()),
                    Cell.count(row.cost().macs()), Cell.count(row.cost().activations()));
        }
        LayerCost total = summary.total();
        sheet.row(List.of(Cell.text(words.get("summary.total")), Cell.BLANK, Cell.BLANK, Cell.BLANK,
                Cell.count(total.params()), Cell.count(total.macs()), Cell.count(total.activations())), true);
        return sheet.remark(totals(summary.input(), total, words)).build();
    }

    /** A shape without spaces, so that it stays one word for other tools: {@code 1x3x224x224}. */
    private static Cell shape(Shape shape) {
        return Cell.text(shape.dimensions().stream().map(String::valueOf).collect(Collectors.joining("x")));
    }

    private static String totals(Shape input, LayerCost total, Words words) {
        return words.fill("summary.totals", shape(input).shown(), Figures.exact(total.params()),
                Figures.exact(total.runningStatistics()), Figures.exact(total.macs()), Figures.exact(total.flops()),
                Figures.exact(total.activations()));
    }
}
