package io.github.convatlas.export.sheet;

import io.github.convatlas.facts.notes.ArticleNote;
import io.github.convatlas.spec.LocalizedText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What articles got wrong, as sentences: a line for each note, and before those of an article one that names it. */
public final class NoteLines {
    private final Words words;

    private NoteLines(Words words) {
        this.words = words;
    }

    /** The lines in this language. */
    public static List<String> of(List<ArticleNote> notes, Locale language) {
        return new NoteLines(new Words(language)).lines(notes);
    }

    private List<String> lines(List<ArticleNote> notes) {
        var lines = new ArrayList<String>();
        int article = -1;
        for (ArticleNote note : notes) {
            if (note.article().number() != article) {
                article = note.article().number();
                lines.add(words.fill("facts.article", Integer.toString(article),
                        note.article().title().in(words.language())));
            }
            lines.add(words.fill("facts.note", note.id(), sentence(note.printed()), sentence(note.right()),
                    sentence(note.why())).strip() + words.get("facts.space")
                    + words.fill("facts.note.sources", String.join("; ", note.sources())));
        }
        return lines;
    }

    /** Closed by a full stop, so that another sentence can follow. */
    private String sentence(LocalizedText text) {
        String said = text.in(words.language());
        boolean closed = said.isEmpty() || ".?。？".contains(said.substring(said.length() - 1));
        return closed ? said : said + words.get("facts.stop");
    }
}
