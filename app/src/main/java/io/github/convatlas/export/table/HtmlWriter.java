package io.github.convatlas.export.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes tables as an HTML page of its own: header cells with their scope, numbers with their exact value, footnotes
 * that are linked, and a few styles. It loads nothing, and every text in it is escaped.
 */
final class HtmlWriter {
    private static final String STYLE = """
            table { border-collapse: collapse; }
            caption { text-align: left; font-weight: bold; padding-bottom: .5em; }
            th, td { padding: .15em .6em; text-align: left; vertical-align: baseline; }
            thead th { border-bottom: 2px solid; }
            tbody + tbody { border-top: 1px solid; }
            .number { text-align: right; font-variant-numeric: tabular-nums; }
            .aside { opacity: .7; }
            """;
    private final Table table;
    private final String id;
    private final StringBuilder text;

    private HtmlWriter(Table table, String id, StringBuilder text) {
        this.table = table;
        this.id = id;
        this.text = text;
    }

    /** One page with these tables below each other; at least one. */
    static String write(List<Table> tables) {
        var text = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").append(language(tables))
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>").append(title(tables.getFirst()))
                .append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
        for (int i = 0; i < tables.size(); i++) {
            new HtmlWriter(tables.get(i), i == 0 ? "note-" : "note-" + (i + 1) + "-", text).write();
        }
        return text.append("</body>\n</html>\n").toString();
    }

    private static String title(Table table) {
        return table.caption().isEmpty() ? "ConvAtlas" : escape(table.caption());
    }

    private void write() {
        text.append("<table>\n");
        if (!table.caption().isEmpty()) {
            text.append("<caption>").append(escape(table.caption())).append("</caption>\n");
        }
        text.append("<thead>\n<tr>");
        table.columns().forEach(column -> text.append("<th scope=\"col\"").append(style(column)).append('>')
                .append(escape(column.title())).append("</th>"));
        text.append("</tr>\n</thead>\n");
        body();
        text.append("</table>\n");
        notes();
    }

    /** Rows between two rules are a group of their own. */
    private void body() {
        text.append("<tbody>\n");
        for (int row = 0; row < table.rows().size(); row++) {
            if (row > 0 && table.rows().get(row).ruled()) {
                text.append("</tbody>\n<tbody>\n");
            }
            row(table.rows().get(row).cells());
        }
        text.append("</tbody>\n");
    }

    private void row(List<Cell> cells) {
        text.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            String element = i == 0 ? "th" : "td";
            text.append('<').append(element).append(i == 0 ? " scope=\"row\"" : "")
                    .append(style(table.columns().get(i))).append('>').append(content(cells.get(i))).append("</")
                    .append(element).append('>');
        }
        text.append("</tr>\n");
    }

    private static String style(Table.Column column) {
        return switch (column.alignment()) {
            case LEFT -> "";
            case RIGHT -> " class=\"number\"";
        };
    }

    private String content(Cell cell) {
        String shown = escape(cell.shown());
        String value = cell.numeric() && !cell.exact().equals(cell.shown())
                ? "<data value=\"" + escape(cell.exact()) + "\">" + shown + "</data>"
                : shown;
        String aside = cell.aside().isEmpty() ? "" : " <span class=\"aside\">(" + escape(cell.aside()) + ")</span>";
        String note = cell.note() == 0
                ? ""
                : "<sup><a href=\"#" + id + cell.note() + "\">" + cell.note() + "</a></sup>";
        return value + aside + note;
    }

    private void notes() {
        if (!table.footnotes().isEmpty()) {
            text.append("<ol>\n");
            for (int i = 0; i < table.footnotes().size(); i++) {
                text.append("<li id=\"").append(id).append(i + 1).append("\">").append(escape(table.footnotes().get(i)))
                        .append("</li>\n");
            }
            text.append("</ol>\n");
        }
        table.remarks().forEach(remark -> text.append("<p>").append(escape(remark)).append("</p>\n"));
    }

    /** Browsers choose the forms of Chinese characters by the language of a page. */
    private static String language(List<Table> tables) {
        Stream<String> texts = tables.stream().flatMap(table -> Stream.concat(Stream.of(table.caption()),
                table.columns().stream().map(Table.Column::title)));
        return texts.flatMapToInt(String::codePoints).anyMatch(HtmlWriter::isKana) ? "ja" : "en";
    }

    private static boolean isKana(int character) {
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
    }

    private static String escape(String plain) {
        return plain.codePoints().mapToObj(character -> switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            case '\n', '\r' -> " ";
            default -> Character.toString(character);
        }).collect(Collectors.joining());
    }
}
