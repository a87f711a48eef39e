package io.github.convatlas.ui.facts.section;

import io.github.convatlas.export.Figures;
import io.github.convatlas.facts.FactSource;
import io.github.convatlas.facts.PublishedFact;
import io.github.convatlas.facts.Quantity;
import io.github.convatlas.facts.Reconciliation;
import io.github.convatlas.facts.Verdict;
import io.github.convatlas.ui.facts.page.FactsPage;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What papers and implementations print, beside what is computed, each difference with its reason. */
final class PublishedSection {
    private static final int FEW = 4;
    private static final double NUMBER_WIDTH = 70;
    private final FactsPage page;
    private final PageContext context;
    private final FactsTables tables;

    PublishedSection(FactsPage page, PageContext context, FactsTables tables) {
        this.page = page;
        this.context = context;
        this.tables = tables;
    }

    Node node() {
        var groups = new ArrayList<Node>();
        for (Quantity quantity : Quantity.values()) {
            List<Reconciliation.Row> rows = page.published().rows().stream()
                    .filter(row -> row.fact().quantity() == quantity).toList();
            if (!rows.isEmpty()) {
                groups.add(group(quantity, rows));
            }
        }
        boolean nothing = groups.isEmpty();
        new Elsewhere(page, context).nodes().forEach(groups::add);
        page.beside().forEach(beside -> groups.add(beside(beside)));
        if (nothing) {
            groups.addFirst(nothing());
        }
        return context.section("facts-published", context.text("published"),
                nothing ? Optional.empty() : Optional.of(tables.published(() -> Optional.of(page))),
                groups.toArray(Node[]::new));
    }

    /** Facts belong to a network with its parameters; those of its defaults are one click away. */
    private Node nothing() {
        boolean changed = !page.network().identity().changed().isEmpty() && page.spec().isPresent();
        var lines = new VBox(PageContext.prose(context.text(changed ? "published.changed" : "published.none"),
                "muted"));
        page.spec().filter(_ -> changed).ifPresent(spec -> {
            var back = new Hyperlink(context.text("published.defaults", spec.title()));
            back.getStyleClass().add("facts-link");
            back.setOnAction(_ -> context.travel().going().go(page.slot(), spec.id()));
            lines.getChildren().add(back);
        });
        return lines;
    }

    private Node group(Quantity quantity, List<Reconciliation.Row> rows) {
        var head = new HBox(PageContext.whole(context.text("quantity." + quantity.dataName()), "facts-group-name"),
                space());
        head.getStyleClass().add("facts-group-head");
        rows.getFirst().computed().ifPresent(computed -> head.getChildren().add(
                PageContext.whole(context.text("computed", Figures.exact(computed)), "facts-computed")));
        var group = new VBox(head);
        group.getStyleClass().add("facts-group");
        int shown = rows.size() <= FEW + 1 ? rows.size() : FEW;
        rows.stream().limit(shown).forEach(row -> group.getChildren().add(row(row)));
        if (shown < rows.size()) {
            group.getChildren().add(more(group, rows.subList(shown, rows.size())));
        }
        return group;
    }

    /** A network that was published beside this one in numbers only. */
    private Node beside(Reconciliation network) {
        var head = new HBox(PageContext.whole(network.network().title(), "facts-group-name"));
        head.getStyleClass().add("facts-group-head");
        var group = new VBox(head, PageContext.prose(context.in(network.remark()), "facts-small"));
        group.getStyleClass().add("facts-group");
        network.rows().forEach(row -> group.getChildren().add(row(row)));
        return group;
    }

    private Node more(VBox group, List<Reconciliation.Row> rest) {
        var more = new Hyperlink(context.text("more", rest.size()));
        more.getStyleClass().addAll("facts-link", "facts-indented");
        more.setOnAction(_ -> {
            group.getChildren().remove(more);
            rest.forEach(row -> group.getChildren().add(row(row)));
        });
        return more;
    }

    private Node row(Reconciliation.Row row) {
        PublishedFact fact = row.fact();
        var number = new PrintedLabel(printed(fact));
        var first = new HBox(mark(row.verdict()), number, source(fact.source()));
        first.getStyleClass().add("facts-row-line");
        row.relativeDifference().ifPresent(share -> {
            first.getChildren().addAll(space(), PageContext.whole(difference(share), "facts-difference"));
        });
        var lines = new VBox(first);
        lines.getStyleClass().add("facts-row");
        String conditions = String.join(" · ", Stream
                .of(heading(fact), context.in(fact.conditions())).filter(text -> !text.isEmpty()).toList());
        if (!conditions.isEmpty()) {
            lines.getChildren().add(indented(conditions, "facts-small"));
        }
        String reason = context.in(row.verdict().sentence());
        if (!reason.isEmpty()) {
            lines.getChildren().add(indented(reason, "facts-reason"));
        }
        return lines;
    }

    private Node source(FactSource source) {
        Node link = context.link(source.citation(), source.address(), "");
        HBox.setHgrow(link, Priority.SOMETIMES);
        return link;
    }

    private static Label indented(String text, String styleClass) {
        return PageContext.prose(text, styleClass, "facts-indented");
    }

    /** A count as it is printed; a share or a time in its unit. */
    private static String printed(PublishedFact fact) {
        return fact.quantity().isComputed()
                ? fact.printed().text()
                : fact.printed().value().toPlainString() + " " + fact.quantity().unit().symbol();
    }

    /** What the source calls it, and what it prints where that is another number, such as an error rate. */
    private static String heading(PublishedFact fact) {
        if (fact.setting().heading().equalsIgnoreCase(fact.quantity().dataName())) {
            return "";
        }
        boolean same = fact.quantity().isComputed()
                || fact.printed().text().contains(fact.printed().value().toPlainString());
        return same ? fact.setting().heading() : fact.setting().heading() + " " + fact.printed().text();
    }

    private String difference(double share) {
        boolean same = Math.abs(share) < 0.0005;
        return same ? "±0 %" : String.format(Locale.ROOT, "%+.1f %%", 100 * share).replace('-', '−');
    }

    private Node mark(Verdict verdict) {
        var icon = new FontIcon(icon(verdict));
        icon.getStyleClass().addAll("facts-mark", "mark-" + name(verdict));
        var label = new Label("", icon);
        String about = context.text("verdict." + name(verdict));
        label.setTooltip(new Tooltip(about));
        label.setAccessibleText(about);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Ikon icon(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Agrees _ -> MaterialDesignC.CHECK;
            case Verdict.CutOff _ -> MaterialDesignC.CONTENT_CUT;
            case Verdict.CountedOtherwise _ -> MaterialDesignS.SWAP_HORIZONTAL;
            case Verdict.Stray _ -> MaterialDesignH.HELP_CIRCLE_OUTLINE;
            case Verdict.Explained _ -> MaterialDesignI.INFORMATION_OUTLINE;
            case Verdict.Unexplained _ -> MaterialDesignA.ALERT_OUTLINE;
            case Verdict.NotComputed _ -> MaterialDesignC.CIRCLE_SMALL;
        };
    }

    private static String name(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Agrees _ -> "agrees";
            case Verdict.CutOff _ -> "cut";
            case Verdict.CountedOtherwise _ -> "otherwise";
            case Verdict.Stray _ -> "stray";
            case Verdict.Explained _ -> "explained";
            case Verdict.Unexplained _ -> "unexplained";
            case Verdict.NotComputed _ -> "quoted";
        };
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /** A number that is never cut, however wide its font is; short ones are as wide as each other, so that sources align. */
    private static final class PrintedLabel extends Label {
        private PrintedLabel(String text) {
            super(text);
            getStyleClass().add("facts-printed");
            setMinWidth(USE_PREF_SIZE);
        }

        @Override
        protected double computePrefWidth(double height) {
            return Math.max(NUMBER_WIDTH, super.computePrefWidth(height));
        }
    }
}
