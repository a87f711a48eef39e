package io.github.convatlas.ui.compare.model;

import io.github.convatlas.analysis.BlockTable;
import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.catalog.ArticleTables;
import io.github.convatlas.compare.BlocksTable;
import io.github.convatlas.compare.CountsTable;
import io.github.convatlas.compare.Metric;
import io.github.convatlas.compare.ResolutionCosts;
import io.github.convatlas.compare.TotalsTable;
import io.github.convatlas.compare.detail.CountedBlocks;
import io.github.convatlas.compare.detail.RowAlignment;
import io.github.convatlas.compare.diff.DiffEntries;
import io.github.convatlas.compare.diff.DiffEntry;
import io.github.convatlas.compare.diff.NetworkDiff;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything the compare view shows. Making one takes milliseconds, so not on the FX thread.
 *
 * @param columns the networks, the reference first
 * @param rows    which of their resolutions stand beside each other
 * @param counts  the conv census
 * @param totals  the sums
 * @param costs   what each costs at each resolution
 * @param blocks  the block tables, by halvings of the input side
 * @param bands   the block tables as they stand beside each other here
 * @param diffs   what changes from the first network to each of the others
 * @param article the published tables
 * @param printed the published table these columns begin with
 */
public record Comparison(List<Column> columns, RowAlignment rows, CountsTable counts, TotalsTable totals,
        ResolutionCosts costs, BlocksTable blocks,
        List<Band> bands, List<NetworkDiff> diffs, ArticleTables article, Optional<ArticleTables.Table> printed) {
    /** Copies the lists. */
    public Comparison {
        columns = List.copyOf(columns);
        bands = List.copyOf(bands);
        diffs = List.copyOf(diffs);
    }

    /**
     * A network that is to be compared.
     *
     * @param slot    of its place in the window
     * @param network itself
     */
    public record Source(long slot, ShapedNetwork network) {
    }

    /**
     * What the user has chosen.
     *
     * @param rows   which resolutions stand beside each other
     * @param census how 3x3 convolutions are counted
     */
    public record Rules(RowAlignment.Rule rows, CensusRule census) {
    }

    /**
     * A network that is compared.
     *
     * @param slot    of its place in the window
     * @param network itself
     * @param counted the blocks its counts come from
     */
    public record Column(long slot, ShapedNetwork network, CountedBlocks counted) {
        /** The text that names the network with its parameters. */
        public String reference() {
            return network.identity().reference();
        }
    }

    /**
     * The blocks of one line of resolutions.
     *
     * @param line    the resolutions; nothing for the heads of the networks
     * @param columns the entries of each network
     * @param lines   the same in lines: for each, what each network has there; counterparts stand beside each other
     */
    public record Band(Optional<RowAlignment.Line> line, List<List<Placed>> columns,
            List<List<Optional<Placed>>> lines) {
        /** Copies the lists. */
        public Band {
            columns = columns.stream().map(List::copyOf).toList();
            lines = lines.stream().map(List::copyOf).toList();
        }
    }

    /**
     * An entry of a block table.
     *
     * @param entry  itself
     * @param change what it is to the first column; nothing in that column itself
     */
    public record Placed(BlockTable.Row entry, Optional<DiffEntry> change) {
        static Placed of(DiffEntry change) {
            return new Placed(change.entry(), Optional.of(change));
        }
    }

    /**
     * Compares networks.
     *
     * @param sources the networks, the reference first; at least one
     * @param rules   how rows are aligned and convolutions counted
     * @param article the published tables
     */
    public static Comparison of(List<Source> sources, Rules rules, ArticleTables article) {
        List<Column> columns = sources.stream().map(source -> new Column(source.slot(), source.network(),
                CountedBlocks.of(source.network(), rules.census()))).toList();
        List<ShapedNetwork> networks = columns.stream().map(Column::network).toList();
        Optional<ArticleTables.Table> printed = printed(columns, article);
        CountsTable counted = CountsTable.of(networks, article, rules.census());
        CountsTable counts = printed.filter(_ -> counted.isByTheArticle()).map(counted::printedAs).orElse(counted);
        var rows = RowAlignment.of(sides(counts), rules.rows());
        var blocks = BlocksTable.of(networks);
        List<NetworkDiff> diffs = networks.stream().skip(1)
                .map(network -> NetworkDiff.of(networks.getFirst(), network)).toList();
        return new Comparison(columns, rows, counts, TotalsTable.of(networks),
                ResolutionCosts.of(networks), blocks, bands(diffs, blocks, rows),
                diffs, article, printed);
    }

    /** Whether it matters which resolutions stand beside each other. */
    public boolean dependsOnRule() {
        return RowAlignment.depends(sides(counts));
    }

    /** The total of a column. */
    public long total(Metric metric, int column) {
        return totals.rows().stream().filter(row -> row.metric() == metric).findFirst()
                .map(row -> row.entries().get(column).value()).orElseThrow();
    }

    private static List<List<Integer>> sides(CountsTable counts) {
        return counts.columns().stream().map(CountsTable.Column::resolutions).toList();
    }

    private static Optional<ArticleTables.Table> printed(List<Column> columns, ArticleTables article) {
        List<String> shown = columns.stream().map(Column::reference).toList();
        return article.tables().stream().filter(table -> {
            List<String> names = table.columns().stream().map(ArticleTables.Column::network).toList();
            return shown.size() >= names.size() && shown.subList(0, names.size()).equals(names);
        }).findFirst();
    }

    private static List<Band> bands(List<NetworkDiff> diffs, BlocksTable blocks, RowAlignment rows) {
        List<DiffEntries> changes = diffs.stream().map(DiffEntries::new).toList();
        Stream<Band> body = rows.lines().stream().map(line -> band(changes, Optional.of(line), IntStream
                .range(0, blocks.networks().size()).mapToObj(column -> entries(blocks, column, line.rows().get(column)))
                .toList()));
        Stream<Band> heads = blocks.bands().stream().filter(BlocksTable.Band::isHead)
                .map(band -> band(changes, Optional.empty(), band.columns()));
        return Stream.concat(body, heads).filter(band -> !band.lines().isEmpty()).toList();
    }

    private static List<BlockTable.Row> entries(BlocksTable blocks, int column, OptionalInt row) {
        return blocks.bands().stream().filter(band -> row.isPresent() && band.row().equals(row)).findFirst()
                .map(band -> band.columns().get(column)).orElse(List.of());
    }

    private static Band band(List<DiffEntries> changes, Optional<RowAlignment.Line> line,
            List<List<BlockTable.Row>> columns) {
        List<BlockTable.Row> first = columns.getFirst();
        List<Placed> reference = first.stream().map(entry -> new Placed(entry, Optional.empty())).toList();
        List<List<BandGrid.Anchored>> others = IntStream.range(1, columns.size()).mapToObj(column -> {
            DiffEntries told = changes.get(column - 1);
            return told.of(first, columns.get(column)).stream()
                    .map(entry -> new BandGrid.Anchored(Placed.of(entry), told.beside(entry, first))).toList();
        }).toList();
        Stream<List<Placed>> all = Stream.concat(Stream.of(reference), others.stream()
                .map(column -> column.stream().map(BandGrid.Anchored::placed).toList()));
        return new Band(line, all.toList(), BandGrid.of(reference, others));
    }
}
