package io.github.convatlas.ui.compare.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.ui.compare.sheet.Footnotes.Note;
import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

class FootnotesTest {

    @Test
    void marksAreLettersInTheOrderOfTheNotes() {
        var footnotes = new Footnotes();
        assertThat(footnotes.mark("first")).isEqualTo("a");
        assertThat(footnotes.mark("second")).isEqualTo("b");
        assertThat(footnotes.mark("first")).isEqualTo("a");
        assertThat(footnotes.all()).containsExactly(new Note("a", "first"), new Note("b", "second"));
    }

    @Test
    void afterTheAlphabetLettersAreDoubled() {
        var footnotes = new Footnotes();
        IntStream.range(0, 26).forEach(index -> footnotes.mark("note " + index));
        assertThat(footnotes.mark("one more")).isEqualTo("aa");
    }
}
