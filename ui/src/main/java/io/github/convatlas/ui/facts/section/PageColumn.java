package io.github.convatlas.ui.facts.section;

import io.github.convatlas.ui.facts.page.FactsPage;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The page of a network, from top to bottom. */
public final class PageColumn {
    private final FactsPage page;
    private final PageContext context;

    /** A page. */
    public PageColumn(FactsPage page, PageContext context) {
        this.page = page;
        this.context = context;
    }

    /** The page itself. */
    public Region node() {
        var column = new VBox();
        column.getStyleClass().add("facts-page");
        column.setId("facts-page-" + page.network().identity().id());
        var tables = new FactsTables(context.texts());
        Stream.of(Optional.of(new IntroSection(page, context).node()),
                Optional.of(new FiguresSection(page, context).node()),
                Optional.of(new PublishedSection(page, context, tables).node()),
                Optional.of(new ConventionsSection(page, context, tables).node()),
                new LineageSection(page, context, tables).node(), new NotesSection(page, context, tables).node())
                .flatMap(Optional::stream).forEach(column.getChildren()::add);
        return column;
    }
}
