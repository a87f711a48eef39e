package io.github.convatlas.ui.compare.section;

import io.github.convatlas.compare.diff.NetworkDiff;
import io.github.convatlas.export.diff.DiffSentence;
import io.github.convatlas.ui.compare.sheet.Part;
import io.github.convatlas.ui.compare.sheet.SheetRow;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
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
     * @param actions makes what stands beside its title
     */
    public List<SheetRow> rows(Supplier<Node> actions) {
        List<NetworkDiff> diffs = page.comparison().diffs();
        if (diffs.isEmpty() || diffs.size() > MOST) {
            return List.of();
        }
        Locale language = page.texts().language().locale();
        List<String> sentences = diffs.stream().map(diff -> DiffSentence.of(diff, language)).toList();
        Optional<Supplier<Node>> button = Optional.of(actions).filter(_ -> diffs.size() == 1);
        SheetRow title = Page.title(TableActions.Which.CHANGES, page.texts().get("compare.changes"), "",
                button);
        SheetRow said = new SheetRow.Wide(new Part<>("changes", sentences, () -> {
            var lines = new VBox();
            lines.getStyleClass().add("changes");
            sentences.forEach(sentence -> lines.getChildren().add(Page.prose(sentence, "change-sentence")));
            return lines;
        }));
        return Stream.of(title, said).toList();
    }
}
