package io.github.convatlas.export.sheet;

import io.github.convatlas.catalog.ArticleTables;
import io.github.convatlas.compare.CountsTable;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.spec.LocalizedText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lays the conv census of networks out: a row for each resolution, their sum, and a footnote for each cell the article has wrong. */
public final class CountsSheet {
    private final CountsTable counts;
    private final Words words;
    private final Table.Builder sheet = new Table.Builder();
    private boolean besides;

    private CountsSheet(CountsTable counts, Locale language) {
        this.counts = counts;
        this.words = new Words(language);
    }

    /**
     * The counts of networks that may be those of a table of the article. Where they were counted by another rule than the
     * article's, only a remark says which table it is.
     *
     * @param counts  computed
     * @param table   which of the article's, if any
     * @param article where it appeared and how it counts
     */
    public static Table of(CountsTable counts, Optional<ArticleTables.Table> table, ArticleTables article,
            Locale language) {
        if (table.isPresent() && counts.isByTheArticle()) {
            return ofArticle(counts, table.get(), article, language);
        }
        var sheet = new CountsSheet(counts, language);
        sheet.sheet.caption(RuleWords.of(counts.rule(), language));
        table.ifPresent(known -> sheet.sheet
                .remark(sheet.words.fill("counts.rule.networks", Integer.toString(known.number()))));
        if (counts.columns().stream().flatMap(column -> column.cells().stream()).anyMatch(CountsTable.Cell::differs)) {
            sheet.cite(article);
        }
        return sheet.build();
    }

    /**
     * The counts of a table of the article, perhaps with further networks.
     *
     * @param counts  computed
     * @param table   which of the article's
     * @param article where it appeared and how it counts
     */
    private static Table ofArticle(CountsTable counts, ArticleTables.Table table, ArticleTables article,
            Locale language) {
        var sheet = new CountsSheet(counts, language);
        sheet.sheet.caption(sheet.words.fill("counts.table", Integer.toString(table.number()),
                table.caption().in(language)));
        sheet.sheet.remark(article.rule().in(language));
        counts.columns().stream().map(CountsTable.Column::note).map(note -> note.in(language))
                .forEach(sheet.sheet::remark);
        sheet.cite(article);
        sheet.sheet.remark(sheet.words.get("counts.beside"));
        sheet.besides = true;
        return sheet.build();
    }

    private void cite(ArticleTables article) {
        sheet.remark(words.fill("counts.article", article.source().title(), article.source().publisher()));
    }

    private Table build() {
        sheet.columns(Table.Column.right(words.get("counts.resolution")));
        sheet.columns(counts.columns().stream().map(this::column).toList());
        for (int row = 0; row < counts.rows(); row++) {
            sheet.row(row(row));
        }
        var sums = new ArrayList<Cell>(List.of(Cell.text(words.get("counts.sum"))));
        counts.columns().forEach(column -> sums.add(Cell.count(column.total())));
        return sheet.row(sums, true).build();
    }

    private Table.Column column(CountsTable.Column column) {
        Table.Column titled = Table.Column.right(title(column));
        return besides ? titled.beside(words.get("counts.printed")) : titled;
    }

    private String title(CountsTable.Column column) {
        return RowName.title(column.name(), column.resolutions().getFirst(), counts.rowNames().isEmpty());
    }

    private List<Cell> row(int row) {
        var cells = new ArrayList<Cell>();
        cells.add(RowName.of(counts.rowName(row), row));
        for (CountsTable.Column column : counts.columns()) {
            cells.add(column.cell(row).map(cell -> cell(column, row, cell)).orElse(Cell.BLANK));
        }
        return cells;
    }

    private Cell cell(CountsTable.Column column, int row, CountsTable.Cell cell) {
        Cell computed = Cell.count(cell.computed());
        Cell count = besides ? computed.beside(printed(cell)) : computed;
        return cell.differs() ? count.noted(sheet.footnote(explanation(column, row, cell))) : count;
    }

    private static String printed(CountsTable.Cell cell) {
        return cell.published().isPresent() ? Integer.toString(cell.published().getAsInt()) : "–";
    }

    private String explanation(CountsTable.Column column, int row, CountsTable.Cell cell) {
        String because = cell.erratum().orElse(LocalizedText.NONE).in(words.language());
        String key = because.isEmpty() ? "counts.differs" : "counts.erratum";
        return words.fill(key, column.name(), column.resolutions().get(row).toString(),
                Integer.toString(cell.published().orElse(0)), because);
    }
}
