package io.github.convatlas.ui.facts.section;

import io.github.convatlas.export.diff.LineageSheet;
import io.github.convatlas.export.sheet.FactsSheet;
import io.github.convatlas.export.sheet.KnowledgeSheet;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.table.TableOffer;
import io.github.convatlas.ui.facts.page.FactsPage;
import io.github.convatlas.ui.facts.page.Relative;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The sections of a page as tables that can be copied and saved: those the command line prints. */
public final class FactsTables {
    private final Texts texts;

    /** Tables in this language. */
    public FactsTables(Texts texts) {
        this.texts = texts;
    }

    /** Published numbers beside computed ones. */
    public TableOffer published(Supplier<Optional<FactsPage>> page) {
        return offer("published", page, shown -> FactsSheet.of(shown.published(), language()));
    }

    TableOffer conventions(Supplier<Optional<FactsPage>> page) {
        return offer("conventions", page, shown -> KnowledgeSheet.conventions(shown.published(), language()));
    }

    TableOffer lineage(Supplier<Optional<FactsPage>> page) {
        return offer("lineage", page, shown -> LineageSheet.of(steps(shown.family()), language()));
    }

    TableOffer notes(Supplier<Optional<FactsPage>> page) {
        return offer("notes", page,
                shown -> KnowledgeSheet.notes(shown.network().identity(), shown.notes(), language()));
    }

    private TableOffer offer(String key, Supplier<Optional<FactsPage>> page, Function<FactsPage, Table> table) {
        return new TableOffer(key, text("export." + key), format -> text("copied", text(key), format),
                () -> page.get().map(shown -> () -> table.apply(shown)));
    }

    private static List<LineageSheet.Step> steps(FactsPage.Family family) {
        return Stream.concat(family.ancestors().stream(), family.descendants().stream())
                .map(relative -> new LineageSheet.Step(relative.descent(),
                        relative.ratio().map(Relative.Ratio::params), relative.ratio().map(Relative.Ratio::macs)))
                .toList();
    }

    private String text(String key, Object... arguments) {
        return texts.get("facts." + key, arguments);
    }

    private Locale language() {
        return texts.language().locale();
    }
}
