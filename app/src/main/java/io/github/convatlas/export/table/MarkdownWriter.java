package io.github.convatlas.export.table;

import java.util.List;
import java.util.stream.IntStream;

/** Writes a table in GitHub's Markdown. */
final class MarkdownWriter {
    private static final String SPECIAL = "\\`*_[]<>|#~";
    private final Table table;
    private final List<Integer> widths;

    private MarkdownWriter(Table table) {
        this.table = table;
        this.widths = IntStream.range(0, table.columns().size()).mapToObj(this::widest).toList();
    }

    static String write(Table table) {
        return new MarkdownWriter(table).text();
    }

    private String text() {
        var text = new StringBuilder();
        if (!table.caption().isEmpty()) {
            text.append("**").append(escape(table.caption())).append("**\n\n");
        }
        line(text, table.columns().stream().map(column -> escape(column.title())).toList());
        line(text, IntStream.range(0, widths.size()).mapToObj(this::delimiter).toList());
        for (Table.Row row : table.rows()) {
            line(text, row.cells().stream().map(MarkdownWriter::cell).toList());
        }
        for (int i = 0; i < table.footnotes().size(); i++) {
            text.append("\n<sup>").append(i + 1).append("</sup> ").append(escape(table.footnotes().get(i)))
                    .append('\n');
        }
        table.remarks().forEach(remark -> text.append('\n').append(escape(remark)).append('\n'));
        return text.toString();
    }

    private void line(StringBuilder text, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "| " : " | ")
                    .append(DisplayWidth.pad(cells.get(i), widths.get(i), table.columns().get(i).alignment()));
        }
        text.append(" |\n");
    }

    private String delimiter(int column) {
        int width = widths.get(column);
        return switch (table.columns().get(column).alignment()) {
            case LEFT -> "-".repeat(width);
            case RIGHT -> "-".repeat(width - 1) + ":";
        };
    }

    private int widest(int column) {
        int title = Math.max(3, DisplayWidth.of(escape(table.columns().get(column).title())));
        return table.rows().stream().mapToInt(row -> DisplayWidth.of(cell(row.cells().get(column)))).reduce(title,
                Math::max);
    }

    private static String cell(Cell cell) {
        return escape(cell.display()) + (cell.note() == 0 ? "" : "<sup>" + cell.note() + "</sup>");
    }

    private static String escape(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (SPECIAL.indexOf(character) >= 0) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(character == '\n' || character == '\r' ? ' ' : character);
        });
        return escaped.toString();
    }
}
