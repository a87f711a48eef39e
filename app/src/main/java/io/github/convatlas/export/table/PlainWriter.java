package io.github.convatlas.export.table;

import java.util.List;
import java.util.stream.IntStream;

/** Writes a table for a terminal: aligned columns, numbers to the right, marks of footnotes outside of the alignment. */
final class PlainWriter {
    private static final String GAP = "  ";
    private static final int LINE = 100;
    private final Table table;
    private final List<Integer> bodies;
    private final List<Integer> marks;

    private PlainWriter(Table table) {
        this.table = table;
        this.marks = IntStream.range(0, table.columns().size()).mapToObj(this::widestMark).toList();
        this.bodies = IntStream.range(0, table.columns().size()).mapToObj(this::widestBody).toList();
    }

    static String write(Table table) {
        return new PlainWriter(table).text();
    }

    private String text() {
        var text = new StringBuilder();
        if (!table.caption().isEmpty()) {
            text.append(table.caption()).append("\n\n");
        }
        line(text, table.columns().stream().map(column -> Cell.text(column.title())).toList());
        text.append(rule());
        for (Table.Row row : table.rows()) {
            text.append(row.ruled() ? rule() : "");
            line(text, row.cells());
        }
        text.append(table.footnotes().isEmpty() ? "" : "\n");
        for (int i = 0; i < table.footnotes().size(); i++) {
            sentence(text, "[" + (i + 1) + "] ", table.footnotes().get(i));
        }
        text.append(table.remarks().isEmpty() ? "" : "\n");
        table.remarks().forEach(remark -> sentence(text, "", remark));
        return text.toString();
    }

    /** A row; it takes several lines where a column is narrower than its cell. */
    private void line(StringBuilder text, List<Cell> cells) {
        List<List<String>> bodies = IntStream.range(0, cells.size()).mapToObj(i -> body(cells.get(i), i)).toList();
        int lines = bodies.stream().mapToInt(List::size).max().orElse(1);
        for (int line = 0; line < lines; line++) {
            var written = new StringBuilder();
            for (int i = 0; i < cells.size(); i++) {
                String body = line < bodies.get(i).size() ? bodies.get(i).get(line) : "";
                written.append(i == 0 ? "" : GAP).append(placed(body, line == 0 ? mark(cells.get(i)) : "", i));
            }
            text.append(written.toString().stripTrailing()).append('\n');
        }
    }

    private String placed(String body, String mark, int column) {
        int width = bodies.get(column);
        return switch (table.columns().get(column).alignment()) {
            case LEFT -> DisplayWidth.pad(body + mark, width + marks.get(column), Table.Alignment.LEFT);
            case RIGHT -> DisplayWidth.pad(body, width, Table.Alignment.RIGHT)
                    + DisplayWidth.pad(mark, marks.get(column), Table.Alignment.LEFT);
        };
    }

    private List<String> body(Cell cell, int column) {
        int widest = table.columns().get(column).widest();
        return widest == 0 ? List.of(cell.display()) : DisplayWidth.wrap(cell.display(), widest);
    }

    private static void sentence(StringBuilder text, String mark, String sentence) {
        String indent = " ".repeat(mark.length());
        List<String> lines = DisplayWidth.wrap(sentence, LINE - mark.length());
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? mark : indent).append(lines.get(i)).append('\n');
        }
    }

    private String rule() {
        int width = IntStream.range(0, bodies.size()).map(i -> bodies.get(i) + marks.get(i)).sum();
        return "─".repeat(width + GAP.length() * (bodies.size() - 1)) + "\n";
    }

    private int widestBody(int column) {
        int title = DisplayWidth.of(table.columns().get(column).title());
        return table.rows().stream().flatMap(row -> body(row.cells().get(column), column).stream())
                .mapToInt(DisplayWidth::of).reduce(title, Math::max);
    }

    private int widestMark(int column) {
        return table.rows().stream().mapToInt(row -> mark(row.cells().get(column)).length()).max().orElse(0);
    }

    private static String mark(Cell cell) {
        return cell.note() == 0 ? "" : " [" + cell.note() + "]";
    }
}
