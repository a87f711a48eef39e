package io.github.convatlas.ui.workspace;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.facts.PublishedFacts;
import io.github.convatlas.facts.notes.ArticleNotes;
import io.github.convatlas.lineage.Lineage;

/**
 * What is known of networks besides their layers.
 *
 * @param facts   numbers that papers and implementations print
 * @param lineage which network comes from which
 * @param notes   what articles got wrong
 */
public record Knowledge(PublishedFacts facts, Lineage lineage, ArticleNotes notes) {
    /** Reads what comes with the program; takes a moment, so not on the FX thread. */
    public static Knowledge builtIn(Atlas atlas) {
        return new Knowledge(PublishedFacts.builtIn(atlas), Lineage.builtIn(), ArticleNotes.builtIn());
    }
}
