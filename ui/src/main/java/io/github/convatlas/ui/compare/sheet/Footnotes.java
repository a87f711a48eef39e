package io.github.convatlas.ui.compare.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Collects the notes below a table. They are marked with letters, because digits beside numbers would be misread. */
public final class Footnotes {
    private static final int LETTERS = 26;
    private final List<String> notes = new ArrayList<>();

    /** No notes yet. */
    public Footnotes() {
    }

    /**
     * A note.
     *
     * @param mark the letter
     * @param text the sentence
     */
    public record Note(String mark, String text) {
    }

    /** The mark of a sentence; the same sentence has one mark. */
    public String mark(String sentence) {
        int known = notes.indexOf(sentence);
        if (known < 0) {
            notes.add(sentence);
        }
        return letter(known < 0 ? notes.size() - 1 : known);
    }

    /** All notes in the order of their marks. */
    public List<Note> all() {
        return IntStream.range(0, notes.size()).mapToObj(index -> new Note(letter(index), notes.get(index))).toList();
    }

    private static String letter(int index) {
        return String.valueOf((char) ('a' + index % LETTERS)).repeat(1 + index / LETTERS);
    }
}
