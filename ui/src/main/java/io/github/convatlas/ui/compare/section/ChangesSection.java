package io.github.convatlas.ui.compare.section;

import io.github.convatlas.compare.diff.NetworkDiff;
import io.github.convatlas.export.diff.DiffSentence;
import io.github.convatlas.ui.compare.sheet.Part;
import io.github.convatlas.ui.compare.sheet.SheetRow;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What changes from the first column to each of the others, in a sentence each; the others may be a few only. */
public final class ChangesSection {
    private static final int MOST = 5;
    private final Page page;

    /** The section of a page. */
    public ChangesSection(Page page) {
        this.page = page;
    }

    /**
     * Its rows.
     *
     * @param actions makes what stands beside the sentence about a column
     */
    public List<SheetRow> rows(IntFunction<Node> actions) {
        List<NetworkDiff> diffs = page.comparison().diffs();
        if (diffs.isEmpty() || diffs.size() > MOST) {
            return List.of();
        }
        Locale language = page.texts().language().locale();
        List<String> sentences = diffs.stream().map(diff -> DiffSentence.of(diff, language)).toList();
        SheetRow title = Page.title(TableActions.Which.CHANGES, page.texts().get("compare.changes"), "",
                Optional.empty());
        SheetRow said = new SheetRow.Wide(new Part<>("changes", sentences, () -> {
            var lines = new VBox();
            lines.getStyleClass().add("changes");
            for (int index = 0; index < sentences.size(); index++) {
                Label sentence = Page.prose(sentences.get(index), "change-sentence");
                HBox.setHgrow(sentence, Priority.SOMETIMES);
                var line = new HBox(sentence, actions.apply(index + 1));
                line.getStyleClass().add("change-line");
                lines.getChildren().add(line);
            }
            return lines;
        }));
        return List.of(title, said);
    }
}
