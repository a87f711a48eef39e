package io.github.convatlas.ui.facts.section;

import io.github.convatlas.export.Figures;
import io.github.convatlas.facts.Quantity;
import io.github.convatlas.facts.Reconciliation;
import io.github.convatlas.ui.facts.page.FactsPage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** How torchvision, timm, Keras and others count, and what that comes to here. */
final class ConventionsSection {
    private final FactsPage page;
    private final PageContext context;
    private final FactsTables tables;

    ConventionsSection(FactsPage page, PageContext context, FactsTables tables) {
        this.page = page;
        this.context = context;
        this.tables = tables;
    }

    Node node() {
        var grids = new ArrayList<Node>();
        grids.add(PageContext.prose(context.text("conventions.about"), "facts-small"));
        Stream.of(Quantity.PARAMS, Quantity.MACS).forEach(quantity -> grids.add(grid(quantity)));
        return context.section("facts-conventions", context.text("conventions"),
                Optional.of(tables.conventions(() -> Optional.of(page))), grids.toArray(Node[]::new));
    }

    /** What each convention counts; those that nobody uses for this network are left out where they change nothing. */
    private List<Reconciliation.Count> counts(Quantity quantity, long own) {
        return page.published().counts().stream().filter(count -> count.convention().quantity() == quantity)
                .filter(count -> count.convention().isOwn() || count.value() != own || !tools(count).isEmpty())
                .toList();
    }

    private Node grid(Quantity quantity) {
        long own = page.published().counts().stream().filter(count -> count.convention().isOwn())
                .filter(count -> count.convention().quantity() == quantity).findFirst()
                .map(Reconciliation.Count::value).orElse(0L);
        var grid = new GridPane();
        grid.getStyleClass().add("facts-grid");
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        var right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        right.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(wide, right, right);
        grid.addRow(0, PageContext.whole(context.text("quantity." + quantity.dataName()), "facts-group-name"),
                PageContext.whole(context.text("counted"), "facts-small"),
                PageContext.whole(context.text("against"), "facts-small"));
        int row = 1;
        for (Reconciliation.Count count : counts(quantity, own)) {
            addRow(grid, row, count, own);
            row++;
        }
        return grid;
    }

    private void addRow(GridPane grid, int row, Reconciliation.Count count, long own) {
        String users = tools(count);
        Label name = PageContext.prose(context.in(count.convention().title()) + (users.isEmpty() ? "" : "\n" + users),
                count.convention().isOwn() ? "facts-own" : "facts-convention");
        String delta = count.value() == own
                ? ""
                : (count.value() > own ? "+" : "−")
                        + Figures.exact(Math.abs(count.value() - own));
        grid.addRow(row, name, PageContext.whole(Figures.exact(count.value()), "facts-number"),
                PageContext.whole(delta, "facts-difference"));
        grid.getChildren().forEach(node -> GridPane.setValignment(node, VPos.TOP));
    }

    private String tools(Reconciliation.Count count) {
        return page.published().tools().stream()
                .filter(tool -> tool.count().convention() == count.convention())
                .map(tool -> (tool.tool() + " " + tool.version()).strip()).distinct().collect(Collectors.joining(", "));
    }
}
