package io.github.convatlas.ui.facts.section;

import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.export.Figures;
import io.github.convatlas.facts.PublishedFact;
import io.github.convatlas.facts.Quantity;
import io.github.convatlas.facts.Reconciliation;
import io.github.convatlas.ui.facts.page.FactsPage;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The numbers people ask for first. */
final class FiguresSection {
    private final FactsPage page;
    private final PageContext context;

    FiguresSection(FactsPage page, PageContext context) {
        this.page = page;
        this.context = context;
    }

    Node node() {
        LayerCost cost = page.figures().cost();
        var tiles = new FlowPane();
        tiles.getStyleClass().add("facts-tiles");
        tiles.getChildren().addAll(count("params", cost.params()),
                tile(context.unit().label(), Figures.compact(context.unit().of(cost.macs())),
                        Figures.exact(context.unit().of(cost.macs()))),
                count("activations", cost.activations()), count("depth", page.figures().depth()),
                count("census", page.figures().census()),
                tile(context.text("input"), page.network().input().extent().toString().replace("x", " × "),
                        context.text("pixels")));
        published(Quantity.TOP1).ifPresent(tiles.getChildren()::add);
        published(Quantity.MEAN_IOU).ifPresent(tiles.getChildren()::add);
        published(Quantity.MEAN_AVERAGE_PRECISION).ifPresent(tiles.getChildren()::add);
        published(Quantity.LATENCY).ifPresent(tiles.getChildren()::add);
        return tiles;
    }

    private Node count(String name, long value) {
        return tile(context.text(name), Figures.compact(value),
                value < 1000 ? context.text(name + ".about") : Figures.exact(value));
    }

    private Optional<Node> published(Quantity quantity) {
        return page.published().rows().stream().map(Reconciliation.Row::fact)
                .filter(fact -> fact.quantity() == quantity)
                .filter(fact -> quantity != Quantity.LATENCY || fact.isOfOneRun()).findFirst().map(this::tile);
    }

    private Node tile(PublishedFact fact) {
        String value = fact.printed().value().toPlainString() + " " + fact.quantity().unit().symbol();
        String conditions = fact.quantity() == Quantity.LATENCY ? context.in(fact.conditions()) : "";
        return tile(context.text("quantity." + fact.quantity().dataName()), value.strip(),
                conditions + (conditions.isEmpty() ? "" : "\n") + fact.source().citation());
    }

    private static Node tile(String name, String value, String exact) {
        Label caption = PageContext.whole(name, "facts-tile-name");
        Label number = PageContext.whole(value, "facts-tile-value");
        var below = new Label(exact);
        below.getStyleClass().add("facts-tile-exact");
        below.setTooltip(new Tooltip(exact));
        var tile = new VBox(caption, number, below);
        tile.getStyleClass().add("facts-tile");
        return tile;
    }
}
