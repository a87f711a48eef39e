package io.github.convatlas.facts.notes;

import io.github.convatlas.catalog.ArticleTables;
import io.github.convatlas.catalog.BuiltInFiles;
import io.github.convatlas.json.JsonTreeParser;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.LocalizedText;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Predicate;

/**
 * What articles about these networks got wrong. The wrong cells of the article's tables are told once, in
 * {@link ArticleTables}; the notes about them are made from there.
 *
 * @param articles in the order of their numbers
 * @param topics   titles of the topics by name
 * @param notes    in the order of their numbers
 */
public record ArticleNotes(List<ArticleNote.Article> articles, SequencedMap<String, LocalizedText> topics,
        List<ArticleNote> notes) {
    private static final String FILE = "published/article-notes.json";

    /** Copies the collections. */
    public ArticleNotes {
        articles = List.copyOf(articles);
        topics = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(topics));
        notes = List.copyOf(notes);
    }

    /**
     * The notes that come with the program.
     *
     * @throws IllegalStateException if their file is wrong, which the tests rule out
     */
    public static ArticleNotes builtIn() {
        return BuiltInFiles.value(read(FILE, BuiltInFiles.read(FILE), ArticleTables.builtIn()));
    }

    static Reading<ArticleNotes> read(String name, String text, ArticleTables tables) {
        return new JsonTreeParser().parse(name, text).then(new ArticleNotesReader(tables)::read);
    }

    /** The notes about the network of this id, whatever its parameters. */
    public List<ArticleNote> about(String network) {
        return those(note -> note.about().networks().stream().anyMatch(known -> known.id().equals(network)));
    }

    /** The notes about the block of this name. */
    public List<ArticleNote> aboutBlock(String block) {
        return those(note -> note.about().blocks().contains(block));
    }

    /** The notes about this topic. */
    public List<ArticleNote> aboutTopic(String topic) {
        return those(note -> note.about().topics().contains(topic));
    }

    private List<ArticleNote> those(Predicate<ArticleNote> chosen) {
        return notes.stream().filter(chosen).toList();
    }
}
