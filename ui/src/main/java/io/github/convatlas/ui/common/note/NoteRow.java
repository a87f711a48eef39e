package io.github.convatlas.ui.common.note;

import io.github.convatlas.facts.notes.ArticleNote;
import io.github.convatlas.spec.LocalizedText;
import io.github.convatlas.ui.common.Texts;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One note: what is right, what an article prints instead, and why. */
public final class NoteRow {
    private final ArticleNote note;
    private final Texts texts;

    /** A row for a note. */
    public NoteRow(ArticleNote note, Texts texts) {
        this.note = note;
        this.texts = texts;
    }

    /** The row. */
    public Node node() {
        String basis = note.basis().stream().map(known -> in(known.title())).collect(Collectors.joining(", "));
        var row = new VBox(prose(texts.get("common.note.printed", in(note.printed())), "note-printed"),
                prose(texts.get("common.note.right", in(note.right())), "note-right"));
        if (!in(note.why()).isEmpty()) {
            row.getChildren().add(prose(in(note.why()), "note-why"));
        }
        row.getChildren().add(prose(texts.get("common.note.source", in(note.article().title()), basis), "note-source"));
        row.getChildren()
                .add(prose(texts.get("common.note.sources", String.join("; ", note.sources())), "note-source"));
        row.getStyleClass().add("article-note");
        return row;
    }

    private String in(LocalizedText text) {
        return text.in(texts.language().locale());
    }

    private static Label prose(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
