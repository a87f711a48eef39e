package io.github.convatlas.ui.compare.section;

import io.github.convatlas.analysis.Uncounted;
import io.github.convatlas.compare.Metric;
import io.github.convatlas.compare.TotalsTable;
import io.github.convatlas.export.Figures;
import io.github.convatlas.facts.PublishedFact;
import io.github.convatlas.ui.compare.section.Page.RowHead;
import io.github.convatlas.ui.compare.sheet.Part;
import io.github.convatlas.ui.compare.sheet.SheetCell;
import io.github.convatlas.ui.compare.sheet.SheetRow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The totals: each with a bar, and how it compares with the first column. */
public final class TotalsSection {
    private final Page page;

    /** The section of a page. */
    public TotalsSection(Page page) {
        this.page = page;
    }

    /**
     * Its rows.
     *
     * @param actions makes what stands beside its title
     */
    public List<SheetRow> rows(Supplier<Node> actions) {
        var rows = new ArrayList<SheetRow>();
        rows.add(Page.title(TableActions.Which.TOTALS, page.texts().get("compare.totals"), "", actions));
        List<TotalsTable.Row> totals = page.comparison().totals().rows();
        for (int index = 0; index < totals.size(); index++) {
            rows.add(row(totals.get(index), index == 0 ? "ruled" : "hairline"));
        }
        if (!page.comparison().totals().uncounted().stream().allMatch(Uncounted::isEmpty)) {
            rows.add(uncountedRow(page.comparison().totals().uncounted()));
        }
        List<Optional<PublishedFact>> accuracies = page.accuracies();
        if (accuracies.stream().anyMatch(Optional::isPresent)) {
            rows.add(accuracyRow(accuracies));
        }
        return rows;
    }

    private SheetRow uncountedRow(List<Uncounted> uncounted) {
        var head = new RowHead("row-uncounted", page.texts().get("compare.totals.uncounted"), "sheet-name", "hairline",
                page.texts().get("compare.totals.about.uncounted"));
        return new SheetRow.Cells(head.part(), IntStream.range(0, uncounted.size())
                .mapToObj(column -> uncounted(column, uncounted.get(column))).toList());
    }

    private Part<SheetCell> uncounted(int column, Uncounted left) {
        String key = "total-" + page.slot(column) + "-uncounted";
        String count = left.isEmpty() ? "–" : Figures.exact(left.count());
        String spoken = page.texts().get("compare.totals.exact", page.name(column),
                page.texts().get("compare.totals.uncounted"), count);
        List<String> explanation = List.of(spoken, left.list(), page.texts().get("compare.totals.about.uncounted"));
        return new Part<>(key, explanation, () -> new SheetCell(key, spoken,
                Page.whole(count, left.isEmpty() ? "total-delta" : "total")).explained(explanation).styled("hairline"));
    }

    private SheetRow accuracyRow(List<Optional<PublishedFact>> accuracies) {
        var head = new RowHead("row-accuracy", page.texts().get("compare.totals.accuracy"), "sheet-name", "hairline",
                page.texts().get("compare.totals.about.accuracy"));
        return new SheetRow.Cells(head.part(), IntStream.range(0, accuracies.size())
                .mapToObj(column -> accuracy(column, accuracies.get(column), accuracies.getFirst())).toList());
    }

    private Part<SheetCell> accuracy(int column, Optional<PublishedFact> fact, Optional<PublishedFact> first) {
        String key = "total-" + page.slot(column) + "-accuracy";
        if (fact.isEmpty()) {
            String spoken = page.texts().get("compare.totals.accuracy.none", page.name(column));
            return new Part<>(key, spoken, () -> new SheetCell(key, spoken, Page.label("–", "total-delta"))
                    .explained(List.of(spoken)).styled("hairline"));
        }
        BigDecimal percent = fact.get().printed().value();
        String delta = column == 0 || first.isEmpty()
                ? ""
                : signed(percent.subtract(first.get().printed().value()).abs().toPlainString(),
                        percent.compareTo(first.get().printed().value()));
        String conditions = fact.get().conditions().in(page.texts().language().locale());
        List<String> explanation = List.of(
                page.texts().get("compare.totals.exact", page.name(column),
                        page.texts().get("compare.totals.accuracy"), percent.toPlainString() + "%"),
                fact.get().source().citation() + (conditions.isEmpty() ? "" : " (" + conditions + ")"),
                page.texts().get("compare.totals.about.accuracy"));
        return new Part<>(key, List.of(explanation, delta), () -> {
            var line = new HBox(Page.whole(percent.toPlainString() + "%", "total"), Page.whole(delta, "total-delta"));
            line.getStyleClass().add("total-line");
            line.setAlignment(Pos.BASELINE_LEFT);
            return new SheetCell(key, explanation.getFirst(), line).explained(explanation)
                    .doing(() -> page.model().focus(page.slot(column))).styled("hairline");
        });
    }

    private SheetRow row(TotalsTable.Row row, String rule) {
        Metric metric = row.metric();
        long most = row.entries().stream().mapToLong(TotalsTable.Entry::value).max().orElse(0);
        return new SheetRow.Cells(
                new RowHead("row-" + key(metric), name(metric), "sheet-name", rule, about(metric)).part(),
                IntStream.range(0, row.entries().size())
                        .mapToObj(column -> cell(row, column, most, rule)).toList());
    }

    private Part<SheetCell> cell(TotalsTable.Row row, int column, long most, String rule) {
        Metric metric = row.metric();
        TotalsTable.Entry entry = row.entries().get(column);
        String key = "total-" + page.slot(column) + "-" + key(metric);
        boolean reference = column == 0;
        List<String> explanation = explanation(metric, column, entry);
        return new Part<>(key, List.of(entry, most, reference, explanation, page.unit(), rule), () -> {
            var content = new VBox(figures(metric, entry, reference), bar(entry, most, reference));
            content.getStyleClass().add("total-lines");
            return new SheetCell(key, explanation.getFirst(), content).explained(explanation)
                    .doing(() -> page.model().focus(page.slot(column))).styled(rule);
        });
    }

    private List<String> explanation(Metric metric, int column, TotalsTable.Entry entry) {
        String exact = page.texts().get("compare.totals.exact", page.name(column), name(metric),
                Figures.exact(shown(metric, entry.value())));
        String delta = signed(Figures.exact(Math.abs(shown(metric, entry.delta()))), entry.delta());
        String against = column == 0
                ? ""
                : page.texts().get("compare.totals.against", page.name(0), delta, ratio(entry.ratio()));
        return List.of(exact, against, about(metric));
    }

    private static String key(Metric metric) {
        return metric.name().toLowerCase(Locale.ROOT);
    }

    private Node figures(Metric metric, TotalsTable.Entry entry, boolean reference) {
        var line = new HBox(Page.whole(Figures.compact(shown(metric, entry.value())), "total"));
        line.getStyleClass().add("total-line");
        line.setAlignment(Pos.BASELINE_LEFT);
        if (!reference) {
            line.getChildren().add(Page.whole(delta(metric, entry.delta()), "total-delta"));
        }
        return line;
    }

    private static Node bar(TotalsTable.Entry entry, long most, boolean reference) {
        var bar = new Bar(most == 0 ? 0 : (double) entry.value() / most);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label ratio = Page.label(reference ? "" : ratio(entry.ratio()), "total-ratio");
        var line = new HBox(bar, ratio);
        line.getStyleClass().add("total-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String delta(Metric metric, long delta) {
        return delta == 0 ? "" : signed(Figures.compact(Math.abs(shown(metric, delta))), delta);
    }

    private static String signed(String digits, long sign) {
        return sign == 0 ? "±0" : (sign < 0 ? "−" : "+") + digits;
    }

    private static String ratio(OptionalDouble ratio) {
        if (ratio.isEmpty()) {
            return "";
        }
        double value = ratio.getAsDouble();
        int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 2 : 3;
        return "×" + String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private long shown(Metric metric, long value) {
        return metric == Metric.MACS ? page.unit().of(value) : value;
    }

    private String name(Metric metric) {
        return switch (metric) {
            case PARAMS -> page.texts().get("compare.totals.params");
            case MACS -> page.unit().label();
            case ACTIVATIONS -> page.texts().get("compare.totals.activations");
            case RUNNING_STATISTICS -> page.texts().get("compare.totals.statistics");
            case DEPTH -> page.texts().get("compare.totals.depth");
        };
    }

    private String about(Metric metric) {
        return page.texts().get("compare.totals.about." + key(metric));
    }

    /** A bar as long as its share of the cell. */
    private static final class Bar extends Pane {
        private static final double HEIGHT = 4;
        private final double share;
        private final Region filled = new Region();

        Bar(double share) {
            this.share = share;
            getStyleClass().add("total-bar");
            filled.getStyleClass().add("filled");
            getChildren().setAll(filled);
            setMinHeight(HEIGHT);
            setPrefHeight(HEIGHT);
            setMaxHeight(HEIGHT);
        }

        @Override
        protected void layoutChildren() {
            filled.resizeRelocate(0, 0, share == 0 ? 0 : Math.max(1, share * getWidth()), getHeight());
        }
    }
}
