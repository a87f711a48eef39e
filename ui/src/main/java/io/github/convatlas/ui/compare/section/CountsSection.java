package io.github.convatlas.ui.compare.section;

import io.github.convatlas.catalog.ArticleTables;
import io.github.convatlas.compare.CountsTable;
import io.github.convatlas.compare.detail.CountedBlocks;
import io.github.convatlas.compare.detail.RowAlignment;
import io.github.convatlas.export.sheet.RuleWords;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.ui.compare.model.Comparison;
import io.github.convatlas.ui.compare.section.Page.RowHead;
import io.github.convatlas.ui.compare.sheet.Footnotes;
import io.github.convatlas.ui.compare.sheet.Part;
import io.github.convatlas.ui.compare.sheet.SheetCell;
import io.github.convatlas.ui.compare.sheet.SheetRow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The 3x3 counts: computed, with what the article prints beside them, its errors explained below. */
public final class CountsSection {
    private final Page page;
    private final Footnotes footnotes;
    private final CountsTable counts;

    /** The section of a page. */
    public CountsSection(Page page, Footnotes footnotes) {
        this.page = page;
        this.footnotes = footnotes;
        this.counts = page.comparison().counts();
    }

    /**
     * Its rows.
     *
     * @param actions makes what stands beside its title
     */
    public List<SheetRow> rows(Supplier<Node> actions) {
        var rows = new ArrayList<SheetRow>();
        rows.add(Page.title(TableActions.Which.COUNTS, page.texts().get("compare.counts"), caption(), actions));
        rows.add(new SheetRow.Wide(new Part<>("rule", counts.rule(),
                () -> new RuleBar(page.texts(), counts.rule(), page.model().censusRuleProperty()::set).node())));
        List<RowAlignment.Line> lines = page.comparison().rows().lines();
        for (int index = 0; index < lines.size(); index++) {
            rows.add(row(lines.get(index), index));
        }
        rows.add(sums());
        rows.add(notes());
        return rows;
    }

    /** How is counted, and which table of the article stands here. */
    private String caption() {
        String table = page.comparison().printed().map(known -> page.texts().get("compare.counts.article",
                known.number(), known.caption().in(locale()))).orElse("");
        String rule = RuleWords.of(counts.rule(), locale());
        return table.isEmpty() ? rule : table + "\n" + rule;
    }

    private Locale locale() {
        return page.texts().language().locale();
    }

    private SheetRow row(RowAlignment.Line line, int index) {
        String name = page.lineName(line);
        String rule = index == 0 ? "ruled" : "";
        return new SheetRow.Cells(new RowHead("row-count-" + index, name, "sheet-number", rule, "").part(),
                IntStream.range(0, counts.columns().size()).mapToObj(column -> {
                    String key = "count-" + page.slot(column) + "-" + index;
                    OptionalInt row = line.rows().get(column);
                    return row.isPresent() ? cell(key, column, row.getAsInt(), rule) : blank(key, column, name, rule);
                }).toList());
    }

    private Part<SheetCell> blank(String key, int column, String name, String rule) {
        String spoken = page.texts().get("compare.counts.none", page.name(column), name);
        return new Part<>(key, spoken + rule, () -> new SheetCell(key, spoken).styled(rule));
    }

    private Part<SheetCell> cell(String key, int column, int row, String rule) {
        CountsTable.Cell cell = counts.columns().get(column).cells().get(row);
        List<String> explanation = explanation(column, row, cell);
        String because = cell.erratum().map(text -> text.in(locale())).orElse("");
        String mark = cell.differs() && !because.isEmpty() ? footnotes.mark(because) : "";
        return new Part<>(key, List.of(cell, explanation, mark, rule),
                () -> new SheetCell(key, explanation.getFirst() + ". " + spoken(cell), content(cell, mark))
                        .explained(explanation).doing(() -> light(column, OptionalInt.of(row))).styled(rule));
    }

    /** The convolutions of a cell, or of a whole column. */
    private void light(int column, OptionalInt row) {
        CountedBlocks counted = page.comparison().columns().get(column).counted();
        List<LayerId> layers = row.isPresent() ? counted.layersAt(row.getAsInt()) : counted.allLayers();
        String label = row.isPresent()
                ? page.texts().get("compare.lit.at", page.name(column),
                        counts.columns().get(column).resolutions().get(row.getAsInt()), layers.size())
                : page.texts().get("compare.lit", page.name(column), layers.size());
        page.model().light(label, page.slot(column), layers);
    }

    private List<String> explanation(int column, int row, CountsTable.Cell cell) {
        var lines = new ArrayList<String>();
        lines.add(page.texts().get("compare.counts.at", page.name(column),
                counts.columns().get(column).resolutions().get(row), cell.computed()));
        page.comparison().columns().get(column).counted().at(row).stream().map(CountsSection::summand)
                .forEach(lines::add);
        if (cell.published().isPresent()) {
            lines.add(page.texts().get("compare.counts.prints", cell.published().getAsInt()));
        }
        cell.erratum().map(text -> text.in(locale())).ifPresent(lines::add);
        return lines;
    }

    private String spoken(CountsTable.Cell cell) {
        return cell.differs() ? page.texts().get("compare.counts.prints", cell.published().orElse(0)) : "";
    }

    private static String summand(CountedBlocks.Entry entry) {
        String stride = entry.stride() > 1 ? " /" + entry.stride() : "";
        String product = entry.repeat() > 1 ? entry.repeat() + " × " + entry.each() + " = " : "";
        return entry.label() + stride + ": " + product + entry.total();
    }

    private Node content(CountsTable.Cell cell, String mark) {
        Label count = Page.label(String.valueOf(cell.computed()), "count");
        if (cell.computed() == 0) {
            count.getStyleClass().add("nothing");
        }
        var line = new HBox(count);
        line.getStyleClass().add("count-line");
        line.setAlignment(Pos.BASELINE_LEFT);
        if (cell.differs()) {
            count.getStyleClass().add("corrected");
            line.getChildren().add(Page.whole(
                    page.texts().get("compare.counts.printed", cell.published().orElse(0)), "misprint"));
            if (!mark.isEmpty()) {
                line.getChildren().add(Page.whole(mark, "note-mark"));
            }
        } else if (cell.published().isPresent()) {
            line.getChildren().add(Page.whole(String.valueOf(cell.published().getAsInt()), "printed"));
        }
        return line;
    }

    private SheetRow sums() {
        var head = new RowHead("row-sum", page.texts().get("compare.counts.sum"), "sheet-name", "ruled", "");
        return new SheetRow.Cells(head.part(), IntStream.range(0, counts.columns().size()).mapToObj(column -> {
            int total = counts.columns().get(column).total();
            String spoken = page.texts().get("compare.counts.total", page.name(column), total);
            String key = "sum-" + page.slot(column);
            return new Part<>(key, spoken, () -> new SheetCell(key, spoken, Page.label(String.valueOf(total), "count"))
                    .explained(List.of(spoken)).doing(() -> light(column, OptionalInt.empty())).styled("ruled"));
        }).toList());
    }

    private SheetRow notes() {
        ArticleTables article = page.comparison().article();
        var sentences = new ArrayList<String>();
        if (counts.isByTheArticle()) {
            sentences.add(article.rule().in(locale()));
        } else if (page.comparison().columns().stream().anyMatch(this::isInTheArticle)) {
            sentences.add(page.texts().get("compare.counts.otherwise"));
        }
        if (counts.columns().stream().anyMatch(CountsTable.Column::published)) {
            sentences.add(page.texts().get("compare.counts.source", article.source().title(),
                    article.source().publisher()));
        }
        List<Footnotes.Note> marked = footnotes.all();
        return new SheetRow.Wide(new Part<>("notes", List.of(marked, sentences), () -> {
            var notes = new VBox();
            notes.getStyleClass().add("notes");
            marked.forEach(note -> notes.getChildren().add(note(note)));
            sentences.forEach(sentence -> notes.getChildren().add(Page.prose(sentence, "note")));
            return notes;
        }));
    }

    private boolean isInTheArticle(Comparison.Column column) {
        return page.comparison().article().column(column.reference()).isPresent();
    }

    private static Node note(Footnotes.Note note) {
        Label text = Page.prose(note.text(), "note");
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(Page.label(note.mark(), "note-mark"), text);
        line.getStyleClass().add("note-line");
        return line;
    }
}
