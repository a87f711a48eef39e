package io.github.convatlas.ui.facts.section;

import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.spec.NetworkSpec.Variant;
import io.github.convatlas.spec.Source;
import io.github.convatlas.ui.facts.page.FactsPage;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Which network it is, from which paper, and what it is about. */
final class IntroSection {
    private final FactsPage page;
    private final PageContext context;

    IntroSection(FactsPage page, PageContext context) {
        this.page = page;
        this.context = context;
    }

    Node node() {
        var lines = new VBox();
        lines.getStyleClass().add("facts-intro");
        NetworkIdentity identity = page.network().identity();
        lines.getChildren().add(PageContext.prose(identity.displayName(), "facts-title"));
        page.spec().ifPresentOrElse(spec -> show(spec, lines),
                () -> lines.getChildren().add(PageContext.prose(context.text("file"), "muted")));
        return lines;
    }

    private void show(NetworkSpec spec, VBox lines) {
        Source source = spec.source();
        lines.getChildren().add(PageContext.prose(
                context.text("origin", spec.family(), spec.year(), spec.id()), "muted"));
        if (!source.title().isEmpty()) {
            lines.getChildren().add(PageContext.prose(source.title(), "facts-paper"));
        }
        lines.getChildren().add(context.link(source.citation(), source.address(), source.title()));
        lines.getChildren().add(PageContext.prose(context.in(spec.about()), "facts-about"));
        variant(spec).ifPresent(variant -> lines.getChildren().add(PageContext.prose(
                context.text("variant", context.in(variant.name()), context.in(variant.about())), "facts-variant")));
        if (!context.in(source.note()).isEmpty()) {
            lines.getChildren()
                    .add(PageContext.prose(context.text("checked", context.in(source.note())), "facts-small"));
        }
    }

    /** The named setting whose parameters the network has, and no others. */
    private Optional<Variant> variant(NetworkSpec spec) {
        var changed = page.network().identity().changed();
        return spec.variants().stream().filter(variant -> variant.assignments().keySet().equals(changed.keySet())
                && variant.assignments().entrySet().stream()
                        .allMatch(entry -> entry.getValue().equals(String.valueOf(changed.get(entry.getKey())))))
                .findFirst();
    }
}
