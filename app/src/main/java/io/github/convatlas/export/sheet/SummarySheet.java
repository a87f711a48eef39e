package io.github.convatlas.export.sheet;

import io.github.convatlas.analysis.CountDerivation;
import io.github.convatlas.analysis.CountDerivation.Quantity;
import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.compare.Metric;
import io.github.convatlas.compare.NetworkSummary;
import io.github.convatlas.export.Figures;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays a network out row by row, with shapes and costs, the total below. */
public final class SummarySheet {
    private static final int PARTS = 4;
    private static final int FORMULA = 40;

    private SummarySheet() {
    }

    /** The rows of this summary. */
    public static Table of(NetworkSummary summary, Locale language) {
        var words = new Words(language);
        List<List<Cell>> rows = summary.rows().stream().map(row -> cells(row, words)).toList();
        return builder(summary, words, List.of(), rows, List.of()).build();
    }

    /** The rows of this summary, as the beginning of a larger table. */
    static Table.Builder builder(NetworkSummary summary, Locale language) {
        var words = new Words(language);
        List<List<Cell>> rows = summary.rows().stream().map(row -> cells(row, words)).toList();
        return builder(summary, words, List.of(), rows, List.of());
    }

    /**
     * The rows of this summary, each with the formulas of its costs, numbers filled in; below, the sum of each.
     *
     * @param summary  of the network
     * @param network  itself
     * @param language of the headings
     */
    public static Table explained(NetworkSummary summary, ShapedNetwork network, Locale language) {
        var words = new Words(language);
        List<Table.Column> formulas = Stream.of(Quantity.values())
                .map(quantity -> Table.Column.left(words.get("summary.formula." + quantity.name())).atMost(FORMULA))
                .toList();
        List<List<Cell>> rows = summary.rows().stream().map(row -> {
            var cells = new ArrayList<>(cells(row, words));
            Stream.of(Quantity.values()).forEach(
                    quantity -> cells.add(Cell.text(CountDerivation.of(network, row.layers(), quantity).toString())));
            return List.copyOf(cells);
        }).toList();
        List<Cell> sums = Stream.of(Quantity.values()).map(quantity -> sum(summary, network, quantity)).toList();
        return builder(summary, words, formulas, rows, sums).build();
    }

    /** What the rows add up to: their numbers for people, the whole formula for programs. */
    private static Cell sum(NetworkSummary summary, ShapedNetwork network, Quantity quantity) {
        List<LayerId> all = summary.rows().stream().flatMap(row -> row.layers().stream()).toList();
        CountDerivation whole = CountDerivation.of(network, all, quantity);
        List<Long> parts = summary.rows().stream()
                .map(row -> CountDerivation.of(network, row.layers(), quantity).total()).filter(part -> part > 0)
                .toList();
        return Cell.text(whole.toString()).shownAs(Figures.sum(parts, PARTS) + " = " + Figures.exact(whole.total()));
    }

    private static Table.Builder builder(NetworkSummary summary, Words words, List<Table.Column> more,
            List<List<Cell>> rows, List<Cell> sums) {
        var sheet = new Table.Builder().caption(summary.identity().displayName()).columns(
                Table.Column.left(words.get("summary.id")), Table.Column.left(words.get("summary.label")),
                Table.Column.left(words.get("summary.input")), Table.Column.left(words.get("summary.output")),
                Table.Column.right(words.metric(Metric.PARAMS)), Table.Column.right(words.metric(Metric.MACS)),
                Table.Column.right(words.metric(Metric.ACTIVATIONS))).columns(more);
        rows.forEach(sheet::row);
        LayerCost total = summary.total();
        var last = new ArrayList<>(List.of(Cell.text(words.get("summary.total")), Cell.BLANK, Cell.BLANK, Cell.BLANK,
                Cell.count(total.params()), Cell.count(total.macs()), Cell.count(total.activations())));
        last.addAll(sums);
        return sheet.row(last, true).remark(totals(summary.input(), total, words));
    }

    private static List<Cell> cells(NetworkSummary.Row row, Words words) {
        return List.of(Cell.text(row.id()), Cell.text(row.label()), shape(row.input()), shape(row.output()),
                Cell.count(row.cost().params()), macs(row, words), Cell.count(row.cost().activations()));
    }

    /** What is not counted is no zero, for people or programs. */
    private static Cell macs(NetworkSummary.Row row, Words words) {
        long macs = row.cost().macs();
        String unknown = words.get("summary.uncounted");
        return row.whole()
                ? Cell.count(macs)
                : macs == 0
                        ? Cell.text(unknown)
                        : Cell.count(macs).shownAs(Figures.exact(macs) + " + " + unknown);
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
