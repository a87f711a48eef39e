package io.github.convatlas.ui.facts.section;

import io.github.convatlas.facts.notes.ArticleNote;
import io.github.convatlas.ui.common.note.NoteRow;
import io.github.convatlas.ui.facts.page.FactsPage;

import java.util.ArrayList;
import java.util.Optional;
import javafx.scene.Node;

/** What articles print about the network, and what is right. */
final class NotesSection {
    private final FactsPage page;
    private final PageContext context;
    private final FactsTables tables;

    NotesSection(FactsPage page, PageContext context, FactsTables tables) {
        this.page = page;
        this.context = context;
        this.tables = tables;
    }

    Optional<Node> node() {
        if (page.notes().isEmpty()) {
            return Optional.empty();
        }
        var rows = new ArrayList<Node>();
        rows.add(PageContext.prose(context.text("notes.about"), "facts-small"));
        for (ArticleNote note : page.notes()) {
            rows.add(new NoteRow(note, context.texts()).node());
        }
        return Optional.of(context.section("facts-notes", context.text("notes"),
                Optional.of(tables.notes(() -> Optional.of(page))), rows.toArray(Node[]::new)));
    }
}
