package io.github.convatlas.ui.facts.section;

import io.github.convatlas.facts.Reconciliation;
import io.github.convatlas.ui.facts.page.FactsPage;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What published numbers do not show: a latency nobody printed, other parameters that have numbers, unknown versions. */
final class Elsewhere {
    private static final int FEW = 6;
    private final FactsPage page;
    private final PageContext context;

    Elsewhere(FactsPage page, PageContext context) {
        this.page = page;
        this.context = context;
    }

    List<Node> nodes() {
        var nodes = new ArrayList<Node>();
        Reconciliation published = page.published();
        if (!published.hasLatency() && !published.rows().isEmpty()) {
            nodes.add(PageContext.prose(context.text("published.latency"), "facts-small"));
        }
        if (!published.elsewhere().isEmpty()) {
            nodes.add(variants(published.elsewhere()));
        }
        return nodes;
    }

    private Node variants(List<String> references) {
        var links = new FlowPane();
        links.getStyleClass().add("facts-tiles");
        references.stream().limit(FEW).forEach(reference -> links.getChildren().add(link(reference)));
        if (references.size() > FEW) {
            var more = new Hyperlink(context.text("more", references.size() - FEW));
            more.getStyleClass().add("facts-link");
            more.setOnAction(_ -> {
                links.getChildren().remove(more);
                references.stream().skip(FEW).forEach(reference -> links.getChildren().add(link(reference)));
            });
            links.getChildren().add(more);
        }
        var group = new VBox(PageContext.whole(context.text("elsewhere"), "facts-group-name"), links);
        group.getStyleClass().add("facts-group");
        return group;
    }

    private Hyperlink link(String reference) {
        var link = new Hyperlink(reference);
        link.getStyleClass().add("facts-link");
        link.setOnAction(_ -> context.travel().going().go(page.slot(), reference));
        return link;
    }
}
