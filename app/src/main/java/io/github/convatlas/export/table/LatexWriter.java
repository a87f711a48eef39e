package io.github.convatlas.export.table;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a table for a LaTeX document; no package is needed. */
final class LatexWriter {
    private static final Map<Integer, String> ESCAPES = Map.ofEntries(Map.entry((int) '\\', "\\textbackslash{}"),
            Map.entry((int) '{', "\\{"), Map.entry((int) '}', "\\}"), Map.entry((int) '$', "\\$"),
            Map.entry((int) '&', "\\&"), Map.entry((int) '#', "\\#"), Map.entry((int) '%', "\\%"),
            Map.entry((int) '_', "\\_"), Map.entry((int) '~', "\\textasciitilde{}"),
            Map.entry((int) '^', "\\textasciicircum{}"), Map.entry((int) '<', "\\textless{}"),
            Map.entry((int) '>', "\\textgreater{}"), Map.entry((int) '|', "\\textbar{}"),
            Map.entry((int) '"', "''"), Map.entry((int) '×', "$\\times$"),
            Map.entry((int) '÷', "$\\div$"), Map.entry((int) '−', "$-$"), Map.entry((int) '\n', " "),
            Map.entry((int) '\r', " "));

    private LatexWriter() {
    }

    static String write(Table table) {
        var text = new StringBuilder("\\begin{table}\n\\centering\n");
        if (!table.caption().isEmpty()) {
            text.append("\\caption{").append(escape(table.caption())).append("}\n");
        }
        text.append("\\begin{tabular}{").append(table.columns().stream().map(LatexWriter::column)
                .collect(Collectors.joining())).append("}\n\\hline\n");
        line(text, table.columns().stream().map(column -> escape(column.title())).toList());
        text.append("\\hline\n");
        for (Table.Row row : table.rows()) {
            text.append(row.ruled() ? "\\hline\n" : "");
            line(text, row.cells().stream().map(LatexWriter::cell).toList());
        }
        text.append("\\hline\n\\end{tabular}\n");
        for (int i = 0; i < table.footnotes().size(); i++) {
            sentence(text, mark(i + 1) + escape(table.footnotes().get(i)));
        }
        table.remarks().forEach(remark -> sentence(text, escape(remark)));
        return text.append("\\end{table}\n").toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(String.join(" & ", cells)).append(" \\\\\n");
    }

    private static void sentence(StringBuilder text, String escaped) {
        text.append("\n\\par\\raggedright\\footnotesize ").append(escaped).append('\n');
    }

    private static String column(Table.Column column) {
        return switch (column.alignment()) {
            case LEFT -> "l";
            case RIGHT -> "r";
        };
    }

    private static String cell(Cell cell) {
        return escape(cell.display()) + (cell.note() == 0 ? "" : mark(cell.note()));
    }

    private static String mark(int number) {
        return "\\textsuperscript{" + number + "}";
    }

    private static String escape(String text) {
        return text.codePoints()
                .mapToObj(character -> ESCAPES.getOrDefault(character, Character.toString(character)))
                .collect(Collectors.joining());
    }
}
