package io.github.convatlas.ui.facts.section;

import io.github.convatlas.lineage.Origin;
import io.github.convatlas.spec.Source;
import io.github.convatlas.ui.facts.page.FactsPage;
import io.github.convatlas.ui.facts.page.Relative;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a network comes from and what comes from it, each step with its change and what that did to the totals. */
final class LineageSection {
    private static final int FEW = 6;
    private final FactsPage page;
    private final PageContext context;
    private final FactsTables tables;

    LineageSection(FactsPage page, PageContext context, FactsTables tables) {
        this.page = page;
        this.context = context;
        this.tables = tables;
    }

    Optional<Node> node() {
        FactsPage.Family family = page.family();
        var parts = new ArrayList<Node>();
        if (!family.line().isEmpty()) {
            parts.add(line(family.line()));
        }
        if (!family.ancestors().isEmpty()) {
            parts.add(relatives("ancestors", family.ancestors()));
        }
        if (!family.descendants().isEmpty()) {
            parts.add(relatives("descendants", family.descendants()));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(context.section("facts-lineage", context.text("lineage"),
                        Optional.of(tables.lineage(() -> Optional.of(page))), parts.toArray(Node[]::new)));
    }

    /** The main line, the oldest first: each a step that can be taken. */
    private Node line(List<Relative> ancestors) {
        var line = new FlowPane();
        line.getStyleClass().add("facts-line");
        for (Relative ancestor : ancestors) {
            line.getChildren().addAll(new HBox(name(ancestor, "facts-step"), PageContext.whole("→", "facts-arrow")));
        }
        line.getChildren().add(PageContext.whole(page.network().identity().displayName(), "facts-here"));
        return line;
    }

    private Node relatives(String key, List<Relative> all) {
        var list = new VBox(PageContext.whole(context.text(key), "facts-group-name"));
        list.getStyleClass().add("facts-relatives");
        all.stream().limit(FEW).forEach(relative -> list.getChildren().add(card(relative)));
        if (all.size() > FEW) {
            var more = new Hyperlink(context.text("more", all.size() - FEW));
            more.getStyleClass().add("facts-link");
            more.setOnAction(_ -> {
                list.getChildren().remove(more);
                all.stream().skip(FEW).forEach(relative -> list.getChildren().add(card(relative)));
            });
            list.getChildren().add(more);
        }
        return list;
    }

    private Node card(Relative relative) {
        var head = new FlowPane(name(relative, "facts-relative"));
        head.getStyleClass().add("facts-relative-line");
        if (relative.year() > 0) {
            head.getChildren().add(PageContext.whole(String.valueOf(relative.year()), "facts-small"));
        }
        relative.ratio().ifPresent(ratio -> head.getChildren().add(PageContext.whole(
                context.text("ratio", times(ratio.params()), context.unit().label(), times(ratio.macs())),
                "facts-ratio")));
        compare(relative).ifPresent(head.getChildren()::add);
        var card = new VBox(head, PageContext.prose(context.in(relative.descent().change()), "facts-change"));
        if (relative.descent().from() instanceof Origin.Idea(var work)) {
            card.getChildren().add(PageContext.prose(context.in(work.idea()), "facts-small"));
        }
        Source source = relative.descent().source();
        card.getChildren().add(context.link(source.citation(), source.address(), source.title()));
        card.getStyleClass().add("facts-card");
        return card;
    }

    private Node name(Relative relative, String styleClass) {
        if (relative.reference().isEmpty()) {
            return PageContext.prose(relative.title(), styleClass, "facts-idea");
        }
        String reference = relative.reference().get();
        var link = new Hyperlink(relative.title());
        link.getStyleClass().addAll("facts-link", styleClass);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setId("go-" + reference);
        link.setTooltip(new Tooltip(context.text("go", relative.title())));
        link.setOnAction(_ -> context.travel().going().go(page.slot(), reference));
        return link;
    }

    private Optional<Node> compare(Relative relative) {
        return relative.reference().filter(_ -> relative.descent().from() instanceof Origin.Network).map(other -> {
            var button = new Button(context.text("compare"), new FontIcon(MaterialDesignV.VIEW_COLUMN_OUTLINE));
            button.getStyleClass().addAll("quiet", "facts-compare");
            button.setId("compare-" + other);
            boolean isAncestor = !relative.descent().to().equals(other);
            String here = page.network().identity().reference();
            String about = context.text("compare.about", relative.title());
            button.setTooltip(new Tooltip(about));
            button.setAccessibleText(about);
            button.setOnAction(_ -> context.travel().comparing().compare(isAncestor ? other : here,
                    isAncestor ? here : other));
            return button;
        });
    }

    private static String times(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "×%.2f" : "×%.0f", ratio);
    }
}
