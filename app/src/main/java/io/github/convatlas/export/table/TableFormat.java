package io.github.convatlas.export.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The ways a table can be written. */
public enum TableFormat {
    /** For a person at a terminal. */
    TABLE("txt"),
    /** For programs. */
    JSON("json"),
    /** For spreadsheets. */
    CSV("csv"),
    /** For README files and issues. */
    MARKDOWN("md"),
    /** For papers. */
    LATEX("tex"),
    /** For web pages and for programs that take over tables from them. */
    HTML("html");

    private final String extension;

    TableFormat(String extension) {
        this.extension = extension;
    }

    /** The usual ending of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    /** The name on the command line: {@code markdown}. */
    public String optionName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of this name on the command line, if there is one. */
    public static Optional<TableFormat> ofOptionName(String name) {
        return Arrays.stream(values()).filter(format -> format.optionName().equals(name)).findFirst();
    }

    /** Every name on the command line. */
    public static List<String> optionNames() {
        return Arrays.stream(values()).map(TableFormat::optionName).toList();
    }

    /** The table as text in this format; ends with a line break. */
    public String write(Table table) {
        return switch (this) {
            case TABLE -> PlainWriter.write(table);
            case JSON -> JsonText.write(JsonText.of(table));
            case CSV -> CsvWriter.write(table);
            case MARKDOWN -> MarkdownWriter.write(table);
            case LATEX -> LatexWriter.write(table);
            case HTML -> HtmlWriter.write(List.of(table));
        };
    }

    /** The tables as one text in this format, below each other; at least one. */
    public String write(List<Table> tables) {
        return this == HTML
                ? HtmlWriter.write(tables)
                : tables.stream().map(this::write).collect(Collectors.joining("\n"));
    }
}
