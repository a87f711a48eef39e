package io.github.convatlas.compare;

import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.analysis.ConvCensus;
import io.github.convatlas.catalog.ArticleTables;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.LocalizedText;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The conv census of several networks side by side, with what the article printed. Row 0 is the input side, row 1 half of
 * it and so on: networks of different input sizes stand beside each other row by row, as in the article.
 *
 * @param rule     how the convolutions were counted
 * @param rowNames the side in pixels each row is named after; empty where the columns do not agree on it
 * @param columns  one a network
 */
public record CountsTable(CensusRule rule, List<Integer> rowNames, List<Column> columns) {
    /** Copies the lists. */
    public CountsTable {
        rowNames = List.copyOf(rowNames);
        columns = List.copyOf(columns);
    }

    /**
     * One network.
     *
     * @param identity    which
     * @param name        the title of the column: its display name, or the name the article prints
     * @param resolutions the side of each row in pixels for this network
     * @param cells       one a row
     * @param published   whether the article has this network
     * @param note        what a reader should know about the column; may be {@link LocalizedText#NONE}
     */
    public record Column(NetworkIdentity identity, String name, List<Integer> resolutions, List<Cell> cells,
            boolean published, LocalizedText note) {
        /** Copies the lists. */
        public Column {
            resolutions = List.copyOf(resolutions);
            cells = List.copyOf(cells);
        }

        /** The cell of a row; nothing where the network has fewer rows than the table. */
        public Optional<Cell> cell(int row) {
            return row < cells.size() ? Optional.of(cells.get(row)) : Optional.empty();
        }

        /** The count over all rows. */
        public int total() {
            return cells.stream().mapToInt(Cell::computed).sum();
        }
    }

    /**
     * The count at one resolution.
     *
     * @param computed  from the network's layers
     * @param published what the article prints; nothing where it prints nothing
     * @param erratum   why the computed value is right where the article prints another
     */
    public record Cell(int computed, OptionalInt published, Optional<LocalizedText> erratum) {
        /** Whether the article prints another count. */
        public boolean differs() {
            return published.isPresent() && published.getAsInt() != computed;
        }
    }

    /** These networks in this order by the rule of the article, with its counts for those it has. */
    public static CountsTable of(List<ShapedNetwork> networks, ArticleTables article) {
        return of(networks, article, CensusRule.ARTICLE);
    }

    /**
     * These networks in this order. The article's counts stand beside them only where they are counted by its rule.
     *
     * @param networks what is counted
     * @param article  what the counts are held against
     * @param rule     how they are counted
     */
    public static CountsTable of(List<ShapedNetwork> networks, ArticleTables article, CensusRule rule) {
        List<Column> columns = networks.stream()
                .map(network -> column(network, network.identity().displayName(), article, rule)).toList();
        return new CountsTable(rule, sharedResolutions(columns), columns);
    }

    /**
     * A table of the article, computed, under the names it prints.
     *
     * @param table one of the article's
     * @param atlas knows its networks
     * @throws IllegalStateException if the atlas does not have one of them
     */
    public static CountsTable ofArticle(ArticleTables.Table table, ArticleTables article, Atlas atlas) {
        return ofNetworks(table, article, atlas, CensusRule.ARTICLE).printedAs(table);
    }

    /**
     * The networks of a table of the article, counted by any rule, under their own names.
     *
     * @param table one of the article's
     * @param atlas knows its networks
     * @throws IllegalStateException if the atlas does not have one of them
     */
    public static CountsTable ofNetworks(ArticleTables.Table table, ArticleTables article, Atlas atlas,
            CensusRule rule) {
        return of(table.columns().stream().map(printed -> open(atlas, printed.network())).toList(), article, rule);
    }

    /** This table with its first columns and its rows under the names that a table of the article prints, with its notes. */
    public CountsTable printedAs(ArticleTables.Table table) {
        int known = table.columns().size();
        List<Column> own = IntStream.range(0, known).mapToObj(index -> {
            Column column = columns.get(index);
            ArticleTables.Column printed = table.columns().get(index);
            return new Column(column.identity(), printed.printedName(), column.resolutions(), column.cells(), true,
                    printed.note());
        }).toList();
        boolean named = known == columns.size() || !rowNames.isEmpty();
        return new CountsTable(rule, named ? table.resolutions() : List.of(),
                Stream.concat(own.stream(), columns.stream().skip(known)).toList());
    }

    /** Whether this is counted as the article counts. */
    public boolean isByTheArticle() {
        return rule.equals(CensusRule.ARTICLE);
    }

    /** This table with the columns of another one after its own. */
    public CountsTable and(CountsTable other) {
        boolean agree = other.columns.isEmpty() || other.rowNames.equals(rowNames);
        return new CountsTable(rule, agree ? rowNames : List.of(),
                Stream.concat(columns.stream(), other.columns.stream()).toList());
    }

    /** How many rows there are: as many as the longest column has. */
    public int rows() {
        return columns.stream().mapToInt(column -> column.cells().size()).max().orElse(0);
    }

    /** The side in pixels a row is named after; nothing where the columns do not agree on it. */
    public OptionalInt rowName(int row) {
        return row < rowNames.size() ? OptionalInt.of(rowNames.get(row)) : OptionalInt.empty();
    }

    private static List<Integer> sharedResolutions(List<Column> columns) {
        List<Integer> longest = columns.stream().map(Column::resolutions)
                .reduce(List.of(), (a, b) -> a.size() >= b.size() ? a : b);
        boolean shared = columns.stream().map(Column::resolutions)
                .allMatch(sides -> sides.equals(longest.subList(0, sides.size())));
        return shared ? longest : List.of();
    }

    private static Column column(ShapedNetwork network, String name, ArticleTables article,
            CensusRule rule) {
        ConvCensus census = ConvCensus.of(network, rule);
        List<Integer> counts = census.counts();
        String reference = network.identity().reference();
        Optional<ArticleTables.Column> printed = article.column(reference)
                .filter(column -> rule.equals(CensusRule.ARTICLE)
                        && isWhatTheArticleCounted(counts, column, reference, article));
        List<Cell> cells = IntStream.range(0, counts.size()).mapToObj(row -> new Cell(counts.get(row),
                printed(printed, row),
                printed.flatMap(_ -> article.erratum(reference, row)).map(ArticleTables.Erratum::because))).toList();
        return new Column(network.identity(), name, census.resolutions(), cells, printed.isPresent(),
                LocalizedText.NONE);
    }

    /** A network of one's own may bear a name from the article: what it counts then differs without an erratum to say why. */
    private static boolean isWhatTheArticleCounted(List<Integer> counts, ArticleTables.Column column, String reference,
            ArticleTables article) {
        return IntStream.range(0, counts.size()).allMatch(row -> {
            OptionalInt printed = printed(Optional.of(column), row);
            int count = counts.get(row);
            return printed.orElse(0) == count
                    || article.erratum(reference, row).filter(erratum -> erratum.computed() == count).isPresent();
        });
    }

    private static OptionalInt printed(Optional<ArticleTables.Column> column, int row) {
        return column.filter(printed -> row < printed.counts().size()).map(printed -> printed.counts().get(row))
                .orElse(OptionalInt.empty());
    }

    private static ShapedNetwork open(Atlas atlas, String reference) {
        return switch (atlas.open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork>(List<Problem> problems) ->
                throw new IllegalStateException("the article's network is not in the atlas: " + problems.getFirst());
        };
    }
}
