package io.github.convatlas.catalog;

import io.github.convatlas.json.JsonTreeParser;
import io.github.convatlas.spec.LocalizedText;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The two tables of the article this atlas began with, as they were printed: how many 3x3 convolutions a network applies at
 * each resolution. What the article got wrong is listed beside them, with the right value and why it is right.
 *
 * @param source the article
 * @param rule   how it counts
 * @param tables its tables, in its order
 * @param errata its wrong cells
 */
public record ArticleTables(Origin source, LocalizedText rule, List<Table> tables, List<Erratum> errata) {
    /** Copies the lists. */
    public ArticleTables {
        tables = List.copyOf(tables);
        errata = List.copyOf(errata);
    }

    /**
     * Where the tables were printed.
     *
     * @param title     of the article
     * @param publisher where it appeared
     */
    public record Origin(String title, String publisher) {
    }

    /**
     * One table.
     *
     * @param number      counted from 1
     * @param caption     what it compares
     * @param resolutions the names of its rows: sides of a map in pixels, each half of the one above
     * @param columns     the networks
     */
    public record Table(int number, LocalizedText caption, List<Integer> resolutions, List<Column> columns) {
        /** Copies the lists. */
        public Table {
            resolutions = List.copyOf(resolutions);
            columns = List.copyOf(columns);
        }
    }

    /**
     * What a table prints about one network.
     *
     * @param network     reference such as {@code xception@resolution=224}
     * @param printedName as the article prints it
     * @param counts      one a row; nothing where the article leaves the cell empty
     * @param note        what a reader should know about the column; may be {@link LocalizedText#NONE}
     */
    public record Column(String network, String printedName, List<OptionalInt> counts, LocalizedText note) {
        /** Copies the counts. */
        public Column {
            counts = List.copyOf(counts);
        }
    }

    /**
     * A cell the article got wrong.
     *
     * @param network  reference of its column
     * @param row      index of its row, counted from 0
     * @param printed  what the article prints
     * @param computed the right value
     * @param because  how the right value comes about
     */
    public record Erratum(String network, int row, int printed, int computed, LocalizedText because) {
    }

    /**
     * The tables that come with the program.
     *
     * @throws IllegalStateException if their file is wrong, which the tests rule out
     */
    public static ArticleTables builtIn() {
        String file = "published/article-tables.json";
        return BuiltInFiles.value(
                new JsonTreeParser().parse(file, BuiltInFiles.read(file)).then(new ArticleTablesReader()::read));
    }

    /** The table of this number, counted from 1, if there is one. */
    public Optional<Table> table(int number) {
        return tables.stream().filter(table -> table.number() == number).findFirst();
    }

    /** What the article prints about a network; tables that print the same network agree. */
    public Optional<Column> column(String network) {
        return tables.stream().flatMap(table -> table.columns().stream())
                .filter(column -> column.network().equals(network)).findFirst();
    }

    /**
     * What is wrong with a cell, if anything is.
     *
     * @param network reference of its column
     * @param row     index of its row, counted from 0
     */
    public Optional<Erratum> erratum(String network, int row) {
        return errata.stream().filter(erratum -> erratum.network().equals(network) && erratum.row() == row)
                .findFirst();
    }
}
