package io.github.convatlas.export.table;

import org.apache.commons.csv.CSVFormat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the cells of a table for spreadsheets (lines end in LF): exact numbers, second values in columns of their own, no
 * caption, no footnotes.
 */
final class CsvWriter {
    private final CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();
    private final StringBuilder text = new StringBuilder();

    private CsvWriter() {
    }

    static String write(Table table) {
        var writer = new CsvWriter();
        writer.line(table.columns().stream().flatMap(CsvWriter::titles).toList());
        table.rows().forEach(row -> writer.line(values(table.columns(), row.cells())));
        return writer.text.toString();
    }

    private static Stream<String> titles(Table.Column column) {
        return column.aside().isEmpty()
                ? Stream.of(column.title())
                : Stream.of(column.title(), column.title() + " (" + column.aside() + ")");
    }

    private static List<String> values(List<Table.Column> columns, List<Cell> cells) {
        var values = new ArrayList<String>();
        for (int i = 0; i < cells.size(); i++) {
            values.add(cells.get(i).exact());
            if (!columns.get(i).aside().isEmpty()) {
                values.add(cells.get(i).aside());
            }
        }
        return values;
    }

    private void line(List<String> values) {
        text.append(format.format(values.toArray())).append('\n');
    }
}
