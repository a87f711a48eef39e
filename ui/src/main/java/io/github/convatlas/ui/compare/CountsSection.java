package io.github.convatlas.ui.compare;

import io.github.convatlas.catalog.ArticleTables;
import io.github.convatlas.compare.CountsTable;
import io.github.convatlas.compare.detail.CountedBlocks;
import io.github.convatlas.compare.detail.RowAlignment;
import io.github.convatlas.ui.compare.sheet.Footnotes;
import io.github.convatlas.ui.compare.sheet.SheetCell;
import io.github.convatlas.ui.compare.sheet.SheetRow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The 3x3 counts: computed, with what the article prints beside them, its errors explained below. */
final class CountsSection {
    private final Page page;
    private final Footnotes footnotes;
    private final CountsTable counts;

    CountsSection(Page page, Footnotes footnotes) {
        this.page = page;
        this.footnotes = footnotes;
        this.counts = page.comparison().counts();
    }

    List<SheetRow> rows(Node actions) {
        var rows = new ArrayList<SheetRow>();
        String caption = page.comparison().printed().map(table -> page.texts().get("compare.counts.article",
                table.number(), table.caption().in(locale()))).orElse("");
        rows.add(new SheetRow.Wide(Page.title(page.texts().get("compare.counts"), caption, actions)));
        List<RowAlignment.Line> lines = page.comparison().rows().lines();
        for (int index = 0; index < lines.size(); index++) {
            rows.add(row(lines.get(index), index));
        }
        rows.add(sums());
        rows.add(new SheetRow.Wide(notes()));
        return rows;
    }

    private Locale locale() {
        return page.texts().language().locale();
    }

    private SheetRow row(RowAlignment.Line line, int index) {
        String name = page.lineName(line);
        VBox head = Page.head(Page.label(name, "sheet-number"));
        List<SheetCell> cells = IntStream.range(0, counts.columns().size())
                .mapToObj(column -> cell(column, line, index, name)).toList();
        if (index == 0) {
            Page.rule("ruled", head, cells);
        }
        return new SheetRow.Cells(head, cells);
    }

    private SheetCell cell(int column, RowAlignment.Line line, int index, String name) {
        String key = "count-" + page.slot(column) + "-" + index;
        OptionalInt row = line.rows().get(column);
        if (row.isEmpty()) {
            return SheetCell.blank(key, page.texts().get("compare.counts.none", page.name(column), name));
        }
        CountsTable.Column shown = counts.columns().get(column);
        CountsTable.Cell cell = shown.cells().get(row.getAsInt());
        int side = shown.resolutions().get(row.getAsInt());
        String heading = page.texts().get("compare.counts.at", page.name(column), side, cell.computed());
        var explanation = new ArrayList<String>();
        explanation.add(heading);
        page.comparison().columns().get(column).counted().at(row.getAsInt()).stream().map(this::summand)
                .forEach(explanation::add);
        if (cell.published().isPresent()) {
            explanation.add(page.texts().get("compare.counts.prints", cell.published().getAsInt()));
        }
        cell.erratum().map(text -> text.in(locale())).ifPresent(explanation::add);
        return new SheetCell(key, String.join(". ", heading, spoken(cell)), content(cell)).explained(explanation)
                .doing(() -> page.model().focus(page.slot(column)));
    }

    private String spoken(CountsTable.Cell cell) {
        return cell.differs() ? page.texts().get("compare.counts.prints", cell.published().orElse(0)) : "";
    }

    private String summand(CountedBlocks.Entry entry) {
        String stride = entry.stride() > 1 ? " /" + entry.stride() : "";
        String product = entry.repeat() > 1 ? entry.repeat() + " × " + entry.each() + " = " : "";
        return entry.label() + stride + ": " + product + entry.total();
    }

    private Node content(CountsTable.Cell cell) {
        Label count = Page.label(String.valueOf(cell.computed()), "count");
        if (cell.computed() == 0) {
            count.getStyleClass().add("nothing");
        }
        var line = new HBox(count);
        line.getStyleClass().add("count-line");
        line.setAlignment(Pos.BASELINE_LEFT);
        if (cell.differs()) {
            count.getStyleClass().add("corrected");
            String because = cell.erratum().map(text -> text.in(locale())).orElse("");
            line.getChildren().add(Page.label(
                    page.texts().get("compare.counts.printed", cell.published().orElse(0)), "misprint"));
            if (!because.isEmpty()) {
                line.getChildren().add(Page.label(footnotes.mark(because), "note-mark"));
            }
        } else if (cell.published().isPresent()) {
            line.getChildren().add(Page.label(String.valueOf(cell.published().getAsInt()), "printed"));
        }
        return line;
    }

    private SheetRow sums() {
        VBox head = Page.head(Page.prose(page.texts().get("compare.counts.sum"), "sheet-name"));
        List<SheetCell> cells = IntStream.range(0, counts.columns().size()).mapToObj(column -> {
            int total = counts.columns().get(column).total();
            String spoken = page.texts().get("compare.counts.total", page.name(column), total);
            return new SheetCell("sum-" + page.slot(column), spoken, Page.label(String.valueOf(total), "count"))
                    .explained(List.of(spoken)).doing(() -> page.model().focus(page.slot(column)));
        }).toList();
        Page.rule("ruled", head, cells);
        return new SheetRow.Cells(head, cells);
    }

    private Node notes() {
        var notes = new VBox();
        notes.getStyleClass().add("notes");
        footnotes.all().forEach(note -> notes.getChildren().add(note(note)));
        ArticleTables article = page.comparison().article();
        notes.getChildren().add(Page.prose(article.rule().in(locale()), "note"));
        if (counts.columns().stream().anyMatch(CountsTable.Column::published)) {
            notes.getChildren().add(Page.prose(page.texts().get("compare.counts.source", article.source().title(),
                    article.source().publisher()), "note"));
        }
        return notes;
    }

    private static Node note(Footnotes.Note note) {
        Label text = Page.prose(note.text(), "note");
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(Page.label(note.mark(), "note-mark"), text);
        line.getStyleClass().add("note-line");
        return line;
    }
}
