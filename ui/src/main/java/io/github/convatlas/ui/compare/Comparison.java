package io.github.convatlas.ui.compare;

import io.github.convatlas.analysis.BlockTable;
import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.catalog.ArticleTables;
import io.github.convatlas.compare.BlocksTable;
import io.github.convatlas.compare.CountsTable;
import io.github.convatlas.compare.Metric;
import io.github.convatlas.compare.TotalsTable;
import io.github.convatlas.compare.detail.BlockFacts;
import io.github.convatlas.compare.detail.BlockMatching;
import io.github.convatlas.compare.detail.CountedBlocks;
import io.github.convatlas.compare.detail.RowAlignment;
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
 * @param blocks  the block tables, by halvings of the input side
 * @param bands   the block tables as they stand beside each other here
 * @param article the published tables
 * @param printed the published table these columns begin with
 */
record Comparison(List<Column> columns, RowAlignment rows, CountsTable counts, TotalsTable totals, BlocksTable blocks,
        List<Band> bands, ArticleTables article, Optional<ArticleTables.Table> printed) {
    Comparison {
        columns = List.copyOf(columns);
        bands = List.copyOf(bands);
    }

    /**
     * A network that is compared.
     *
     * @param slot    of its place in the window
     * @param network itself
     * @param counted the blocks its counts come from
     */
    record Column(long slot, ShapedNetwork network, CountedBlocks counted) {
        Column(long slot, ShapedNetwork network) {
            this(slot, network, CountedBlocks.of(network, CensusRule.ARTICLE));
        }

        /** The text that names the network with its parameters. */
        String reference() {
            return network.identity().reference();
        }
    }

    /**
     * The blocks of one line of resolutions.
     *
     * @param line    the resolutions; nothing for the heads of the networks
     * @param columns the entries of each network
     */
    record Band(Optional<RowAlignment.Line> line, List<List<Placed>> columns) {
        Band {
            columns = columns.stream().map(List::copyOf).toList();
        }

        /** The most entries a network has here. */
        int lines() {
            return columns.stream().mapToInt(List::size).max().orElse(0);
        }
    }

    /**
     * An entry of a block table.
     *
     * @param entry       itself
     * @param match       what it is to the first column; nothing in that column itself and where that column has nothing
     * @param counterpart the entry of the first column it was matched with
     */
    record Placed(BlockTable.Row entry, Optional<BlockMatching.Match> match, Optional<BlockTable.Row> counterpart) {
    }

    /**
     * Compares networks.
     *
     * @param columns the networks, the reference first; at least one
     * @param rule    which resolutions stand beside each other
     * @param article the published tables
     */
    static Comparison of(List<Column> columns, RowAlignment.Rule rule, ArticleTables article) {
        List<ShapedNetwork> networks = columns.stream().map(Column::network).toList();
        Optional<ArticleTables.Table> printed = printed(columns, article);
        CountsTable counted = CountsTable.of(networks, article);
        CountsTable counts = printed.map(table -> named(counted, table)).orElse(counted);
        var rows = RowAlignment.of(sides(counts), rule);
        var blocks = BlocksTable.of(networks);
        return new Comparison(columns, rows, counts, TotalsTable.of(networks), blocks, bands(networks, blocks, rows),
                article, printed);
    }

    /** Whether it matters which resolutions stand beside each other. */
    boolean dependsOnRule() {
        return RowAlignment.depends(sides(counts));
    }

    /** The total of a column. */
    long total(Metric metric, int column) {
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

    /** The counts under the names the article prints, its notes beside them. */
    private static CountsTable named(CountsTable counts, ArticleTables.Table table) {
        int known = table.columns().size();
        List<CountsTable.Column> own = IntStream.range(0, known).mapToObj(index -> {
            CountsTable.Column column = counts.columns().get(index);
            ArticleTables.Column as = table.columns().get(index);
            return new CountsTable.Column(column.identity(), as.printedName(), column.resolutions(), column.cells(),
                    true, as.note());
        }).toList();
        Stream<CountsTable.Column> others = counts.columns().stream().skip(known);
        boolean named = known == counts.columns().size() || !counts.rowNames().isEmpty();
        return new CountsTable(named ? table.resolutions() : List.of(),
                Stream.concat(own.stream(), others).toList());
    }

    private static List<Band> bands(List<ShapedNetwork> networks, BlocksTable blocks, RowAlignment rows) {
        Stream<Band> body = rows.lines().stream().map(line -> band(networks, Optional.of(line), IntStream
                .range(0, networks.size()).mapToObj(column -> entries(blocks, column, line.rows().get(column)))
                .toList()));
        Stream<Band> heads = blocks.bands().stream().filter(BlocksTable.Band::isHead)
                .map(band -> band(networks, Optional.empty(), band.columns()));
        return Stream.concat(body, heads).filter(band -> band.lines() > 0).toList();
    }

    private static List<BlockTable.Row> entries(BlocksTable blocks, int column, OptionalInt row) {
        return blocks.bands().stream().filter(band -> row.isPresent() && band.row().equals(row)).findFirst()
                .map(band -> band.columns().get(column)).orElse(List.of());
    }

    private static Band band(List<ShapedNetwork> networks, Optional<RowAlignment.Line> line,
            List<List<BlockTable.Row>> columns) {
        List<BlockTable.Row> first = columns.getFirst();
        List<BlockFacts> reference = facts(networks.getFirst(), first);
        return new Band(line, IntStream.range(0, columns.size()).mapToObj(column -> column == 0 || first.isEmpty()
                ? columns.get(column).stream().map(entry -> new Placed(entry, Optional.empty(), Optional.empty()))
                        .toList()
                : placed(columns.get(column), first,
                        BlockMatching.of(reference, facts(networks.get(column), columns.get(column)))))
                .toList());
    }

    private static List<Placed> placed(List<BlockTable.Row> entries, List<BlockTable.Row> first,
            BlockMatching matching) {
        return IntStream.range(0, entries.size()).mapToObj(index -> {
            BlockMatching.Match match = matching.matches().get(index);
            return new Placed(entries.get(index), Optional.of(match), match.counterpart().map(first::get));
        }).toList();
    }

    private static List<BlockFacts> facts(ShapedNetwork network, List<BlockTable.Row> entries) {
        return entries.stream().map(entry -> BlockFacts.of(network, entry)).toList();
    }
}
