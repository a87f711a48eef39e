package io.github.convatlas.ui.facts.section;

import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.export.table.Table.Column;
import io.github.convatlas.facts.PublishedFact;
import io.github.convatlas.facts.Reconciliation;
import io.github.convatlas.facts.notes.ArticleNote;
import io.github.convatlas.lineage.Origin;
import io.github.convatlas.spec.LocalizedText;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.table.TableOffer;
import io.github.convatlas.ui.facts.page.FactsPage;
import io.github.convatlas.ui.facts.page.Relative;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sections of a page as tables that can be copied and saved. */
public final class FactsTables {
    private static final int DECIMALS = 1;
    private static final int RATIO_DECIMALS = 3;
    private final Texts texts;

    /** Tables in this language. */
    public FactsTables(Texts texts) {
        this.texts = texts;
    }

    /** Published numbers beside computed ones. */
    public TableOffer published(Supplier<Optional<FactsPage>> page) {
        return offer("published", page, this::published);
    }

    TableOffer conventions(Supplier<Optional<FactsPage>> page) {
        return offer("conventions", page, this::conventions);
    }

    TableOffer lineage(Supplier<Optional<FactsPage>> page) {
        return offer("lineage", page, this::lineage);
    }

    TableOffer notes(Supplier<Optional<FactsPage>> page) {
        return offer("notes", page, this::notes);
    }

    private TableOffer offer(String key, Supplier<Optional<FactsPage>> page, Function<FactsPage, Table> table) {
        return new TableOffer(key, text("export." + key), format -> text("copied", text(key), format),
                () -> page.get().map(shown -> () -> table.apply(shown)));
    }

    private Table.Builder table(String key, FactsPage page) {
        return new Table.Builder().caption(page.network().identity().displayName() + ": " + text(key));
    }

    private Table published(FactsPage page) {
        var sheet = table("published", page).columns(Column.left(text("column.quantity")),
                Column.right(text("column.published")), Column.right(text("column.computed")),
                Column.right(text("column.difference")), Column.left(text("column.source")),
                Column.left(text("column.conditions")), Column.left(text("column.reason")));
        for (Reconciliation.Row row : page.published().rows()) {
            PublishedFact fact = row.fact();
            sheet.row(Cell.text(text("quantity." + fact.quantity().dataName())), number(fact),
                    row.computed().isPresent() ? Cell.count(row.computed().getAsLong()) : Cell.BLANK,
                    row.relativeDifference().isPresent()
                            ? Cell.measured(100 * row.relativeDifference().getAsDouble(), DECIMALS)
                            : Cell.BLANK,
                    Cell.text(fact.source().citation()), Cell.text(conditions(fact)),
                    Cell.text(in(row.verdict().sentence())));
        }
        return sheet.build();
    }

    private static Cell number(PublishedFact fact) {
        BigDecimal value = fact.printed().value();
        return new Cell(fact.printed().text(), value.toPlainString(), true, "", 0);
    }

    private String conditions(PublishedFact fact) {
        return Stream.of(fact.setting().heading(), in(fact.conditions())).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Table conventions(FactsPage page) {
        var sheet = table("conventions", page).columns(Column.left(text("column.quantity")),
                Column.left(text("column.convention")), Column.right(text("counted")),
                Column.left(text("column.tools")));
        for (Reconciliation.Count count : page.published().counts()) {
            String tools = page.published().tools().stream()
                    .filter(tool -> tool.count().convention() == count.convention())
                    .map(tool -> (tool.tool() + " " + tool.version()).strip()).distinct()
                    .collect(Collectors.joining(", "));
            sheet.row(Cell.text(text("quantity." + count.convention().quantity().dataName())),
                    Cell.text(in(count.convention().title())), Cell.count(count.value()), Cell.text(tools));
        }
        return sheet.build();
    }

    private Table lineage(FactsPage page) {
        var sheet = table("lineage", page).columns(Column.left(text("column.from")), Column.left(text("column.to")),
                Column.right(text("params")), Column.right("MACs"), Column.left(text("column.change")),
                Column.left(text("column.source")));
        Stream.concat(page.family().ancestors().stream(), page.family().descendants().stream())
                .forEach(relative -> sheet.row(Cell.text(from(relative)), Cell.text(relative.descent().to()),
                        ratio(relative.ratio().map(Relative.Ratio::params)),
                        ratio(relative.ratio().map(Relative.Ratio::macs)),
                        Cell.text(in(relative.descent().change())),
                        Cell.text(relative.descent().source().citation())));
        return sheet.build();
    }

    private static String from(Relative relative) {
        return switch (relative.descent().from()) {
            case Origin.Network(String reference) -> reference;
            case Origin.Idea(var work) -> work.title() + " (" + work.year() + ")";
        };
    }

    private static Cell ratio(Optional<Double> ratio) {
        return ratio.map(value -> Cell.measured(value, RATIO_DECIMALS)).orElse(Cell.BLANK);
    }

    private Table notes(FactsPage page) {
        var sheet = table("notes", page).columns(Column.left(text("column.article")),
                Column.left(text("column.printed")), Column.left(text("column.right")),
                Column.left(text("column.why")));
        for (ArticleNote note : page.notes()) {
            sheet.row(Cell.text(in(note.article().title())), Cell.text(in(note.printed())),
                    Cell.text(in(note.right())), Cell.text(in(note.why())));
        }
        return sheet.build();
    }

    private String text(String key, Object... arguments) {
        return texts.get("facts." + key, arguments);
    }

    private String in(LocalizedText text) {
        return text.in(texts.language().locale());
    }
}
