package io.github.convatlas.export.sheet;

import io.github.convatlas.export.Figures;
import io.github.convatlas.export.diff.Growth;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.facts.FactSource;
import io.github.convatlas.facts.PublishedFact;
import io.github.convatlas.facts.Quantity;
import io.github.convatlas.facts.Reconciliation;
import io.github.convatlas.facts.Verdict;
import io.github.convatlas.facts.notes.ArticleNote;
import io.github.convatlas.facts.notes.ArticleNotes;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.spec.LocalizedText;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lays published numbers out beside the computed ones: a row for each number, a footnote for each way of counting that
 * explains a difference; below, what implementations report and what articles got wrong.
 */
public final class FactsSheet {
    private static final int ELSEWHERE = 6;
    private final Words words;
    private final Table.Builder sheet = new Table.Builder();

    private FactsSheet(Locale language) {
        this.words = new Words(language);
    }

    /**
     * The facts about these networks.
     *
     * @param networks each once
     * @param notes    what articles got wrong
     */
    public static Table of(List<Reconciliation> networks, ArticleNotes notes, Locale language) {
        return new FactsSheet(language).table(networks, notes);
    }

    /**
     * The facts about one network, without what articles got wrong.
     *
     * @param network with its published numbers
     */
    public static Table of(Reconciliation network, Locale language) {
        var facts = new FactsSheet(language);
        facts.numbers(List.of(network));
        return facts.sheet.build();
    }

    private Table table(List<Reconciliation> networks, ArticleNotes notes) {
        numbers(networks);
        Set<ArticleNote> told = networks.stream()
                .flatMap(network -> notes.about(network.network().id()).stream()).collect(Collectors.toSet());
        NoteLines.of(notes.notes().stream().filter(told::contains).toList(), words.language()).forEach(sheet::remark);
        return sheet.build();
    }

    private void numbers(List<Reconciliation> networks) {
        sheet.caption(words.get("facts.caption")).columns(
                Table.Column.left(words.get("facts.network")), Table.Column.left(words.get("facts.quantity")),
                Table.Column.right(words.get("facts.published")), Table.Column.right(words.get("facts.computed")),
                Table.Column.right(words.get("facts.difference")), Table.Column.left(words.get("facts.verdict")),
                Table.Column.left(words.get("facts.source")), Table.Column.left(words.get("facts.conditions")));
        for (int i = 0; i < networks.size(); i++) {
            rows(networks.get(i), i > 0);
        }
        networks.forEach(this::tools);
    }

    private void rows(Reconciliation network, boolean ruled) {
        if (!network.isBuilt()) {
            sheet.remark(words.fill("facts.unbuilt", network.network().displayName(), in(network.remark())));
        }
        if (network.rows().isEmpty()) {
            sheet.remark(words.fill("facts.none", network.network().displayName()));
        }
        tell(network).forEach(sheet::remark);
        String source = "";
        for (Reconciliation.Row row : network.rows()) {
            boolean first = source.isEmpty();
            sheet.row(row(network.network(), row, first, source), first && ruled);
            source = brief(row.fact().source());
        }
    }

    /** What the rows do not show: a latency nobody printed, other parameters. */
    private List<String> tell(Reconciliation network) {
        var told = new ArrayList<String>();
        if (!network.hasLatency() && !network.rows().isEmpty()) {
            told.add(words.fill("facts.latency", network.network().displayName()));
        }
        List<String> others = network.elsewhere();
        if (!others.isEmpty()) {
            String few = others.stream().limit(ELSEWHERE).collect(Collectors.joining(", "));
            told.add(others.size() > ELSEWHERE
                    ? words.fill("facts.elsewhere.more", few, Integer.toString(others.size() - ELSEWHERE))
                    : words.fill("facts.elsewhere", few));
        }
        return told;
    }

    private List<Cell> row(NetworkIdentity network, Reconciliation.Row row, boolean first, String above) {
        FactSource source = row.fact().source();
        String brief = brief(source);
        return List.of(Cell.text(network.reference()).shownAs(first ? network.displayName() : ""),
                Cell.text(row.fact().quantity().dataName()).shownAs(row.fact().setting().heading()),
                number(row.fact().printed().value()).shownAs(row.fact().printed().text()),
                row.computed().isPresent() ? Cell.count(row.computed().getAsLong()) : Cell.BLANK,
                row.difference().map(difference -> number(difference).shownAs(growth(difference, row)))
                        .orElse(Cell.BLANK),
                verdict(row.verdict()), Cell.text(source.citation()).shownAs(brief.equals(above) ? "" : brief),
                Cell.text(setting(row.fact())).shownAs(in(row.fact().conditions())));
    }

    /** What the source calls the number, with what it prints where that is another one, such as an error; then its conditions. */
    private String setting(PublishedFact fact) {
        boolean same = fact.printed().text().contains(fact.printed().value().toPlainString());
        String heading = fact.quantity().isComputed() || same
                ? fact.setting().heading()
                : fact.setting().heading() + " " + fact.printed().text();
        return Stream.of(heading, in(fact.conditions())).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Without the place where implementations print it, which takes more room than it helps a reader. */
    private static String brief(FactSource source) {
        return switch (source.kind()) {
            case PAPER -> source.citation();
            case IMPLEMENTATION -> source.edition();
        };
    }

    private static Cell number(BigDecimal value) {
        String digits = value.toPlainString();
        return new Cell(digits, digits, true, "", 0);
    }

    private static String growth(BigDecimal difference, Reconciliation.Row row) {
        OptionalDouble share = row.relativeDifference();
        return difference.signum() == 0
                ? "0"
                : Growth.of(share.isPresent() ? OptionalDouble.of(1 + share.getAsDouble()) : share);
    }

    /** A word where both agree; else the sentence that says why not, which people read below the table. */
    private Cell verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Agrees _ -> Cell.text(words.get("facts.agrees"));
            case Verdict.NotComputed _ -> Cell.BLANK;
            case Verdict.CutOff _,Verdict.CountedOtherwise _,Verdict.Stray _,Verdict.Explained _,Verdict.Unexplained _ -> {
                String why = in(verdict.sentence());
                yield Cell.text(why).shownAs("").noted(sheet.footnote(why));
            }
        };
    }

    private void tools(Reconciliation network) {
        for (Reconciliation.ToolCount tool : network.tools()) {
            Reconciliation.Count count = tool.count();
            String key = count.convention().quantity() == Quantity.PARAMS ? "facts.tool.params" : "facts.tool.macs";
            sheet.remark(words.fill(key, network.network().displayName(), (tool.tool() + " " + tool.version()).strip(),
                    Figures.exact(count.value()), in(count.convention().title())));
        }
    }

    private String in(LocalizedText text) {
        return text.in(words.language());
    }
}
