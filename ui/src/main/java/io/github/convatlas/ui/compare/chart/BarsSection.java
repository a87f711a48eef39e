package io.github.convatlas.ui.compare.chart;

import io.github.convatlas.chart.bars.BarOptions;
import io.github.convatlas.chart.bars.BarsChart;
import io.github.convatlas.compare.ResolutionCosts;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.picture.DiagramPicture;
import io.github.convatlas.export.Figures;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.compare.section.Page;
import io.github.convatlas.ui.compare.section.TableActions;
import io.github.convatlas.ui.compare.sheet.Part;
import io.github.convatlas.ui.compare.sheet.SheetRow;
import io.github.convatlas.ui.workspace.Looking;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** MACs and params of each network as bars in segments by resolution. */
public final class BarsSection {
    private static final double FILE_WIDTH = 900;
    private final Page page;
    private final ChartExport export;
    private final Looking looking;
    private final ResolutionCosts costs;

    /**
     * The bars of a page.
     *
     * @param page     what is shown
     * @param export   saves pictures
     * @param looking  how bars are looked at
     */
    public BarsSection(Page page, ChartExport export, Looking looking) {
        this.page = page;
        this.export = export;
        this.looking = looking;
        this.costs = page.comparison().costs();
    }

    /**
     * Its rows.
     *
     * @param tables saves the numbers as tables
     */
    public List<SheetRow> rows(TableActions tables) {
        boolean shares = looking.sharesProperty().get();
        SheetRow title = new SheetRow.Wide(new Part<>("title-bars", List.of(shares, costs), () -> {
            var line = new HBox(Page.prose(texts().get("compare.bars"), "section-title"));
            line.getChildren().add(scale(shares));
            line.getStyleClass().addAll("section-line", "chart-line");
            var lines = new VBox(line,
                    Page.prose(texts().get("compare.bars.about"), "section-caption"));
            lines.getStyleClass().add("section-lines");
            return lines;
        }));
        var value = List.of(costs, shares, page.unit(), page.palette(), page.slots());
        return List.of(title, new SheetRow.Full(
                new Part<>("bars", value, () -> new ChartPair(card(tables, true), card(tables, false)))));
    }

    /** A chart with what saves it and its numbers in the corner that the chart leaves free. */
    private Region card(TableActions tables, boolean macs) {
        String name = macs ? "macs" : "params";
        var buttons = new HBox(export.button(name + "-by-resolution", () -> picture(macs)),
                tables.button(macs ? TableActions.Which.MACS : TableActions.Which.PARAMS));
        buttons.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        buttons.getStyleClass().add("chart-actions");
        StackPane.setAlignment(buttons, Pos.TOP_RIGHT);
        return new StackPane(view("bars-" + name, macs), buttons);
    }

    private Node scale(boolean shares) {
        return Segments.of(texts().get("compare.bars.scale"),
                new Segments.Choice("bars-totals", texts().get("compare.bars.totals"), !shares,
                        () -> looking.sharesProperty().set(false)),
                new Segments.Choice("bars-shares", texts().get("compare.bars.shares"), shares,
                        () -> looking.sharesProperty().set(true)));
    }

    private ChartView view(String id, boolean macs) {
        return new ChartView(id, texts().get("compare.bars"), page.palette(), (width, metrics) -> {
            BarsChart chart = chart(Math.max(BarOptions.LEAST_WIDTH, width), macs, metrics);
            return new ChartView.Drawn(chart.list(),
                    target -> about(Objects.requireNonNull(chart.segments().get(target.key())), macs),
                    target -> light(Objects.requireNonNull(chart.segments().get(target.key()))));
        });
    }

    private BarsChart chart(double width, boolean macs, TextMetrics metrics) {
        return BarsChart.of(costs, new BarOptions(width, macs, page.unit(), looking.sharesProperty().get(),
                texts().language().locale()), metrics);
    }

    private DiagramPicture picture(boolean macs) {
        BarsChart chart = chart(FILE_WIDTH, macs, TextMetrics.approximate());
        return new DiagramPicture(chart.list(), page.palette(), chart.title());
    }

    private String where(BarsChart.Segment segment) {
        return segment.part().isHead()
                ? texts().get("compare.bars.head", page.name(segment.network()))
                : texts().get("compare.bars.at", page.name(segment.network()), segment.part().resolution());
    }

    private List<String> about(BarsChart.Segment segment, boolean macs) {
        String exact = Figures.exact(segment.value()) + " "
                + (macs ? page.unit().label() : texts().get("compare.totals.params"));
        return List.of(where(segment), exact,
                texts().get("compare.bars.share", String.format(Locale.ROOT, "%.1f", 100 * segment.share())),
                texts().get("compare.bars.layers", segment.part().layers().size()));
    }

    private void light(BarsChart.Segment segment) {
        page.model().light(where(segment), page.slot(segment.network()), segment.part().layers());
    }

    private Texts texts() {
        return page.texts();
    }
}
