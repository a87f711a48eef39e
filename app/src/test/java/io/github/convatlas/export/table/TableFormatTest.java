package io.github.convatlas.export.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;

class TableFormatTest {
    private static final Table TABLE = table();

    private static Table table() {
        var builder = new Table.Builder().caption("Sizes & 数")
                .columns(Table.Column.left("name"), Table.Column.right("params"));
        int note = builder.footnote("a|b is 50% of c_d.");
        return builder.row(Cell.text("解像度, \"x\""), Cell.count(1234567).noted(note))
                .row(Cell.text("a|b"), Cell.compact(42_000)).row(List.of(Cell.text("sum"), Cell.BLANK), true)
                .remark("That is all.").build();
    }

    @Test
    void wideCharactersTakeTwoColumnsOfATerminal() {
        assertThat(TableFormat.TABLE.write(TABLE)).isEqualTo("""
                Sizes & 数

                name            params
                ──────────────────────────
                解像度, "x"  1,234,567 [1]
                a|b              42.0K
                ──────────────────────────
                sum

                [1] a|b is 50% of c_d.

                That is all.
                """);
    }

    @Test
    void spreadsheetsGetExactNumbersAndQuotedTexts() {
        assertThat(TableFormat.CSV.write(TABLE))
                .isEqualTo("name,params\n\"解像度, \"\"x\"\"\",1234567\na|b,42000\nsum,\n");
    }

    @Test
    void markdownEscapesWhatItWouldRead() {
        assertThat(TableFormat.MARKDOWN.write(TABLE)).isEqualTo("""
                **Sizes & 数**

                | name        |                params |
                | ----------- | --------------------: |
                | 解像度, "x" | 1,234,567<sup>1</sup> |
                | a\\|b        |                 42.0K |
                | sum         |                       |

                <sup>1</sup> a\\|b is 50% of c\\_d.

                That is all.
                """);
    }

    @Test
    void latexEscapesWhatItWouldRead() {
        assertThat(TableFormat.LATEX.write(TABLE)).isEqualTo("""
                \\begin{table}
                \\centering
                \\caption{Sizes \\& 数}
                \\begin{tabular}{lr}
                \\hline
                name & params \\\\
                \\hline
                解像度, ''x'' & 1,234,567\\textsuperscript{1} \\\\
                a\\textbar{}b & 42.0K \\\\
                \\hline
                sum &  \\\\
                \\hline
                \\end{tabular}

                \\par\\raggedright\\footnotesize \\textsuperscript{1}a\\textbar{}b is 50\\% of c\\_d.

                \\par\\raggedright\\footnotesize That is all.
                \\end{table}
                """);
    }

    @Test
    void jsonNamesEachValueByItsColumn() {
        assertThat(TableFormat.JSON.write(TABLE)).isEqualTo("""
                {
                  "caption": "Sizes & 数",
                  "rows": [ {
                    "name": "解像度, \\"x\\"",
                    "params": 1234567
                  }, {
                    "name": "a|b",
                    "params": 42000
                  }, {
                    "name": "sum",
                    "params": null
                  } ],
                  "footnotes": [ "a|b is 50% of c_d." ],
                  "remarks": [ "That is all." ]
                }
                """);
    }

    @Test
    void htmlIsAPageOfItsOwnWithEscapedTextsAndExactNumbers() {
        assertThat(TableFormat.HTML.write(TABLE)).startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<caption>Sizes &amp; 数</caption>\n")
                .contains("<thead>\n<tr><th scope=\"col\">name</th><th scope=\"col\" class=\"number\">params</th></tr>")
                .contains("<tr><th scope=\"row\">解像度, &quot;x&quot;</th><td class=\"number\"><data value=\"1234567\">"
                        + "1,234,567</data><sup><a href=\"#note-1\">1</a></sup></td></tr>")
                .contains("</tbody>\n<tbody>\n<tr><th scope=\"row\">sum</th><td class=\"number\"></td></tr>")
                .contains("<ol>\n<li id=\"note-1\">a|b is 50% of c_d.</li>\n</ol>\n<p>That is all.</p>\n")
                .endsWith("</body>\n</html>\n");
    }

    @Test
    void severalTablesAreOnePageOfHtml() {
        assertThat(TableFormat.HTML.write(List.of(TABLE, TABLE))).containsOnlyOnce("<html")
                .containsOnlyOnce("id=\"note-1\"")
                .containsOnlyOnce("id=\"note-2-1\"");
        assertThat(TableFormat.CSV.write(List.of(TABLE, TABLE))).contains("sum,\n\nname,params");
    }

    @Test
    void columnsOfOneNameStayApartInJson() {
        Table twice = new Table.Builder().columns(Table.Column.right("n"), Table.Column.right("n"))
                .row(Cell.plain(1), Cell.plain(2)).build();
        assertThat(TableFormat.JSON.write(twice)).contains("\"n\": 1", "\"n 2\": 2");
    }

    @Test
    void longSentencesAreBrokenBetweenWordsAndBetweenWideCharacters() {
        assertThat(DisplayWidth.wrap("one two three", 7)).containsExactly("one two", "three");
        assertThat(DisplayWidth.wrap("解像度の数です。", 8)).containsExactly("解像度の", "数です。");
        assertThat(DisplayWidth.wrap("indivisible", 4)).containsExactly("indivisible");
    }

    @Test
    void aRowNeedsACellForEachColumn() {
        assertThatThrownBy(() -> new Table.Builder().columns(Table.Column.left("a"), Table.Column.left("b"))
                .row(Cell.BLANK).build()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void formatsAreFoundByTheirNames() {
        assertThat(TableFormat.optionNames()).containsExactly("table", "json", "csv", "markdown", "latex", "html");
        assertThat(TableFormat.ofOptionName("latex")).contains(TableFormat.LATEX);
        assertThat(TableFormat.ofOptionName("xml")).isEmpty();
    }
}
