package io.github.convatlas.export.sheet;

import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.facts.Reconciliation;
import io.github.convatlas.facts.notes.ArticleNote;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.spec.LocalizedText;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lays out what is known of a network besides its published numbers: what each way of counting comes to, and notes. */
public final class KnowledgeSheet {
    private final Words words;

    private KnowledgeSheet(Locale language) {
        this.words = new Words(language);
    }

    /** What every convention counts in a network, and which implementations count so. */
    public static Table conventions(Reconciliation network, Locale language) {
        return new KnowledgeSheet(language).conventions(network);
    }

    /**
     * What articles got wrong about a network.
     *
     * @param network which
     * @param notes   about it
     */
    public static Table notes(NetworkIdentity network, List<ArticleNote> notes, Locale language) {
        return new KnowledgeSheet(language).notes(network, notes);
    }

    private Table conventions(Reconciliation network) {
        var sheet = new Table.Builder().caption(words.fill("conventions.caption", network.network().displayName()))
                .columns(Table.Column.left(words.get("facts.quantity")),
                        Table.Column.left(words.get("conventions.convention")),
                        Table.Column.right(words.get("conventions.counted")),
                        Table.Column.left(words.get("conventions.tools")));
        for (Reconciliation.Count count : network.counts()) {
            String tools = network.tools().stream()
                    .filter(tool -> tool.count().convention() == count.convention())
                    .map(tool -> (tool.tool() + " " + tool.version()).strip()).distinct()
                    .collect(Collectors.joining(", "));
            sheet.row(Cell.text(count.convention().quantity().dataName()), in(count.convention().title()),
                    Cell.count(count.value()), Cell.text(tools));
        }
        return sheet.build();
    }

    private Table notes(NetworkIdentity network, List<ArticleNote> notes) {
        var sheet = new Table.Builder().caption(words.fill("notes.caption", network.displayName())).columns(
                Table.Column.left(words.get("notes.article")), Table.Column.left(words.get("notes.printed")),
                Table.Column.left(words.get("notes.right")), Table.Column.left(words.get("notes.why")),
                Table.Column.left(words.get("notes.sources")));
        for (ArticleNote note : notes) {
            sheet.row(in(note.article().title()), in(note.printed()), in(note.right()), in(note.why()),
                    Cell.text(String.join("; ", note.sources())));
        }
        return sheet.build();
    }

    private Cell in(LocalizedText text) {
        return Cell.text(text.in(words.language()));
    }
}
