package io.github.convatlas.export.sheet;

import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.compare.Metric;
import io.github.convatlas.compare.ResolutionCosts;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lays out what networks cost at each resolution: a row for each, the head, and their sum. */
public final class CostsSheet {
    private final ResolutionCosts costs;
    private final Words words;
    private final ToLongFunction<LayerCost> metric;

    private CostsSheet(ResolutionCosts costs, ToLongFunction<LayerCost> metric, Words words) {
        this.costs = costs;
        this.metric = metric;
        this.words = words;
    }

    /**
     * The MACs or params of these networks.
     *
     * @param macs whether MACs; params otherwise
     */
    public static Table of(ResolutionCosts costs, boolean macs, Locale language) {
        var words = new Words(language);
        return new CostsSheet(costs, macs ? LayerCost::macs : LayerCost::params, words)
                .table(words.fill("costs.caption", words.metric(macs ? Metric.MACS : Metric.PARAMS)));
    }

    private Table table(String caption) {
        boolean differing = rowName(0).isEmpty();
        var sheet = new Table.Builder().caption(caption)
                .columns(Table.Column.right(words.get("counts.resolution")));
        costs.columns().forEach(column -> sheet.columns(Table.Column.right(RowName.title(
                column.identity().displayName(), column.parts().getFirst().resolution(), differing))));
        for (int row = 0; row < costs.rows(); row++) {
            sheet.row(row(RowName.of(rowName(row), row), OptionalInt.of(row)));
        }
        sheet.row(row(Cell.text(words.get("blocks.head")), OptionalInt.empty()));
        return sheet.row(Stream.concat(Stream.of(Cell.text(words.get("counts.sum"))), costs.columns().stream()
                .map(column -> Cell.count(metric.applyAsLong(column.total())))).toList(), true).build();
    }

    private List<Cell> row(Cell name, OptionalInt row) {
        var cells = new ArrayList<>(List.of(name));
        costs.columns().forEach(column -> cells.add(
                column.at(row).map(part -> Cell.count(metric.applyAsLong(part.cost()))).orElse(Cell.count(0))));
        return cells;
    }

    /** The side in pixels where all networks that have this row agree on it. */
    private OptionalInt rowName(int row) {
        int[] sides = costs.columns().stream().map(column -> column.at(OptionalInt.of(row))).flatMap(Optional::stream)
                .mapToInt(ResolutionCosts.Part::resolution).distinct().toArray();
        return sides.length == 1 ? IntStream.of(sides).findFirst() : OptionalInt.empty();
    }
}
