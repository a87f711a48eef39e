package io.github.convatlas.export.table;

import org.apache.commons.csv.CSVFormat;

import java.util.List;

/** Writes the cells of a table for spreadsheets (lines end in LF): exact numbers, no caption, no footnotes. */
final class CsvWriter {
    private final CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();
    private final StringBuilder text = new StringBuilder();

    private CsvWriter() {
    }

    static String write(Table table) {
        var writer = new CsvWriter();
        writer.line(table.columns().stream().map(Table.Column::title).toList());
        table.rows().forEach(row -> writer.line(row.cells().stream().map(Cell::exact).toList()));
        return writer.text.toString();
    }

    private void line(List<String> values) {
        text.append(format.format(values.toArray())).append('\n');
    }
}
