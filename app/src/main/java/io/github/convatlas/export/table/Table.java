package io.github.convatlas.export.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table before it is written in some format.
 *
 * @param caption   one line above it; may be empty
 * @param columns   at least one
 * @param rows      each with one cell a column
 * @param footnotes sentences below it; cells refer to them by number, counted from 1
 * @param remarks   further sentences below it
 */
public record Table(String caption, List<Column> columns, List<Row> rows, List<String> footnotes,
        List<String> remarks) {
    /** Copies the lists and checks that every row has a cell for each column. */
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        footnotes = List.copyOf(footnotes);
        remarks = List.copyOf(remarks);
        int width = columns.size();
        if (width == 0 || rows.stream().anyMatch(row -> row.cells().size() != width)) {
            throw new IllegalArgumentException("every row needs a cell for each of the " + width + " columns");
        }
    }

    /** This table with further sentences below it. */
    public Table remarked(List<String> sentences) {
        return new Table(caption, columns, rows, footnotes,
                Stream.concat(remarks.stream(), sentences.stream().filter(sentence -> !sentence.isEmpty())).toList());
    }

    /**
     * A column.
     *
     * @param title     its name
     * @param alignment on which side its cells stand
     * @param aside     name of the second values of its cells; empty where they have none
     * @param widest    how wide plain text may make it before its cells are broken into lines; 0 for no limit
     */
    public record Column(String title, Alignment alignment, String aside, int widest) {
        /** A column of texts. */
        public static Column left(String title) {
            return new Column(title, Alignment.LEFT, "", 0);
        }

        /** A column of numbers. */
        public static Column right(String title) {
            return new Column(title, Alignment.RIGHT, "", 0);
        }

        /** The same column for cells with second values of this name. */
        public Column beside(String name) {
            return new Column(title, alignment, name, widest);
        }

        /** The same column, its cells broken into lines of so many characters where it is written as plain text. */
        public Column atMost(int characters) {
            return new Column(title, alignment, aside, characters);
        }
    }

    /** On which side cells stand. */
    public enum Alignment {
        /** Texts. */
        LEFT,
        /** Numbers. */
        RIGHT
    }

    /**
     * A row.
     *
     * @param cells one a column
     * @param ruled whether a line separates it from the row above
     */
    public record Row(List<Cell> cells, boolean ruled) {
        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Collects the rows of a table. */
    public static final class Builder {
        private final List<Column> columns = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private final List<String> footnotes = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();
        private String caption = "";

        /** The line above the table. */
        public Builder caption(String text) {
            caption = text;
            return this;
        }

        /** Adds columns. */
        public Builder columns(List<Column> more) {
            columns.addAll(more);
            return this;
        }

        /** Adds columns. */
        public Builder columns(Column... more) {
            return columns(List.of(more));
        }

        /** Adds a row. */
        public Builder row(List<Cell> cells) {
            return row(cells, false);
        }

        /** Adds a row. */
        public Builder row(Cell... cells) {
            return row(List.of(cells));
        }

        /**
         * Adds a row.
         *
         * @param ruled whether a line separates it from the row above
         */
        public Builder row(List<Cell> cells, boolean ruled) {
            rows.add(new Row(cells, ruled));
            return this;
        }

        /**
         * Adds a footnote, unless it is there already.
         *
         * @return its number, for {@link Cell#noted}
         */
        public int footnote(String sentence) {
            if (!footnotes.contains(sentence)) {
                footnotes.add(sentence);
            }
            return footnotes.indexOf(sentence) + 1;
        }

        /** Adds a sentence below the table that belongs to no cell; an empty one is left out. */
        public Builder remark(String sentence) {
            if (!sentence.isEmpty()) {
                remarks.add(sentence);
            }
            return this;
        }

        /** The table. */
        public Table build() {
            return new Table(caption, columns, rows, footnotes, remarks);
        }
    }
}
