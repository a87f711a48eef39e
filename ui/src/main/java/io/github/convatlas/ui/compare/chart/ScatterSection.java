package io.github.convatlas.ui.compare.chart;

import io.github.convatlas.chart.AccuracyChart;
import io.github.convatlas.chart.ChartAxis;
import io.github.convatlas.chart.ChartNotes;
import io.github.convatlas.chart.ChartOptions;
import io.github.convatlas.chart.ChartPoint;
import io.github.convatlas.chart.ScatterChart;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.picture.DiagramPicture;
import io.github.convatlas.export.Figures;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.compare.model.ChartsModel;
import io.github.convatlas.ui.compare.section.Page;
import io.github.convatlas.ui.compare.sheet.Part;
import io.github.convatlas.ui.compare.sheet.SheetRow;
import io.github.convatlas.ui.diagram.measure.LayerTimes;
import io.github.convatlas.ui.workspace.Looking;
import io.github.convatlas.ui.workspace.WorkContext;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Accuracy over MACs, params or measured latency. */
public final class ScatterSection {
    private static final ChartOptions FILE = new ChartOptions(1000, 640, ChartOptions.USUAL.unit(), false, false,
            ChartOptions.USUAL.language());
    private static final double WIDEST = 1100;
    private static final double HEIGHT = 0.56;
    private static final double LEAST_HEIGHT = 340;
    private static final double MOST_HEIGHT = 560;
    private final Page page;
    private final ChartsModel charts;
    private final ChartExport export;
    private final WorkContext context;

    /**
     * The chart of a page.
     *
     * @param page    what is shown
     * @param charts  the chart and its settings
     * @param export  saves pictures
     * @param context tells of failures
     */
    public ScatterSection(Page page, ChartsModel charts, ChartExport export, WorkContext context) {
        this.page = page;
        this.charts = charts;
        this.export = export;
        this.context = context;
    }

    /** Its rows; none before anything is known. */
    public List<SheetRow> rows() {
        return charts.chartProperty().get().map(this::rows).orElse(List.of());
    }

    private List<SheetRow> rows(AccuracyChart chart) {
        Looking looking = charts.looking();
        List<Object> value = List.of(chart, looking.linearProperty().get(), looking.arrowsProperty().get(),
                page.unit(), page.palette(), charts.measuringProperty().get(), charts.unmeasured().size());
        return List.of(new SheetRow.Wide(new Part<>("title-scatter", value, () -> title(chart))),
                new SheetRow.Full(new Part<>("scatter", value, () -> view(chart))));
    }

    private Region title(AccuracyChart chart) {
        var line = new HBox(Page.prose(texts().get("compare.scatter"), "section-title"),
                export.button("accuracy", () -> picture(chart)));
        line.getStyleClass().addAll("section-line", "chart-line");
        var lines = new VBox(line, controls());
        lines.getStyleClass().add("section-lines");
        return lines;
    }

    private FlowPane controls() {
        Looking looking = charts.looking();
        boolean linear = looking.linearProperty().get();
        var bar = new FlowPane(
                Segments.of(texts().get("compare.scatter.axis"),
                        Stream.of(ChartAxis.values()).map(this::axis).toArray(Segments.Choice[]::new)),
                Segments.of(texts().get("compare.scatter.scale"),
                        new Segments.Choice("scatter-log", texts().get("compare.scatter.log"), !linear,
                                () -> looking.linearProperty().set(false)),
                        new Segments.Choice("scatter-linear", texts().get("compare.scatter.linear"), linear,
                                () -> looking.linearProperty().set(true))),
                check("arrows", looking.arrowsProperty()), check("atlas", looking.atlasProperty()));
        bar.getStyleClass().add("rule-bar");
        if (looking.axisProperty().get() == ChartAxis.LATENCY && !charts.unmeasured().isEmpty()) {
            bar.getChildren().add(measure());
        }
        return bar;
    }

    private Segments.Choice axis(ChartAxis axis) {
        Looking looking = charts.looking();
        String text = axis == ChartAxis.MACS ? page.unit().label() : texts().get("compare.scatter.axis." + axis);
        return new Segments.Choice("scatter-" + axis, text, looking.axisProperty().get() == axis,
                () -> looking.axisProperty().set(axis));
    }

    private CheckBox check(String name, BooleanProperty property) {
        var box = new CheckBox(texts().get("compare.scatter." + name));
        box.setId("scatter-" + name);
        box.setSelected(property.get());
        box.setOnAction(_ -> property.set(box.isSelected()));
        return box;
    }

    private Button measure() {
        int count = charts.unmeasured().size();
        var button = new Button(texts().get(charts.measuringProperty().get()
                ? "compare.scatter.measuring"
                : "compare.scatter.measure", count));
        button.setId("scatter-measure");
        button.getStyleClass().add("compare-add");
        button.setDisable(charts.measuringProperty().get());
        button.setOnAction(_ -> charts.measure(texts().get("compare.scatter.measuring", count),
                reason -> context.errors().failed(texts().get("compare.scatter.unmeasured"), reason,
                        new IllegalStateException(reason))));
        return button;
    }

    private ChartView view(AccuracyChart chart) {
        Map<String, ChartPoint> points = new HashMap<>();
        chart.points().forEach(point -> points.put(point.reference(), point));
        var view = new ChartView("scatter", texts().get("compare.scatter"), page.palette(), (width, metrics) -> {
            double wide = Math.clamp(width, ChartOptions.LEAST_WIDTH, WIDEST);
            var size = new ChartOptions(wide, Math.clamp(wide * HEIGHT, LEAST_HEIGHT, MOST_HEIGHT), page.unit(),
                    charts.looking().arrowsProperty().get(), charts.looking().linearProperty().get(),
                    texts().language().locale());
            ScatterChart laidOut = ScatterChart.of(chart, size, metrics);
            return new ChartView.Drawn(ChartNotes.of(chart, laidOut, size).below(laidOut, metrics),
                    target -> Optional.ofNullable(points.get(target.key().id())).map(this::about).orElse(List.of()),
                    target -> open(target.key().id()));
        });
        return view;
    }

    private DiagramPicture picture(AccuracyChart chart) {
        var size = new ChartOptions(FILE.width(), FILE.height(), page.unit(), charts.looking().arrowsProperty().get(),
                charts.looking().linearProperty().get(), texts().language().locale());
        TextMetrics metrics = TextMetrics.approximate();
        ScatterChart laidOut = ScatterChart.of(chart, size, metrics);
        return new DiagramPicture(ChartNotes.of(chart, laidOut, size).below(laidOut, metrics), page.palette(),
                laidOut.title());
    }

    private List<String> about(ChartPoint point) {
        var lines = new ArrayList<String>();
        lines.add(point.network().displayName());
        lines.add(ChartNotes.about(point, new ChartOptions(FILE.width(), FILE.height(), page.unit(), false, false,
                texts().language().locale())));
        lines.add(Figures.exactOperations(point.cost().macs(), page.unit()) + " · "
                + texts().get("compare.params", Figures.exact(point.cost().params())));
        point.latency().ifPresent(ms -> lines.add(texts().get("compare.scatter.latency", Figures.twoDigits(ms))));
        point.latency().ifPresent(_ -> charts.measured(point.reference()).map(this::how).ifPresent(lines::add));
        lines.add(texts().get(isShown(point.reference()) ? "compare.scatter.focus" : "compare.scatter.open"));
        return lines;
    }

    private String how(LayerTimes.Measured measured) {
        String how = texts().get("compare.scatter.how", measured.result().runs(), measured.settings().threads());
        return measured.when().map(when -> how + texts().get("diagram.measured.when", LocalDate.ofInstant(when,
                ZoneId.systemDefault()))).orElse(how);
    }

    private boolean isShown(String reference) {
        return page.comparison().columns().stream().anyMatch(column -> column.reference().equals(reference));
    }

    /** What is shown already comes to the front; everything else becomes one more column. */
    private void open(String reference) {
        page.comparison().columns().stream().filter(column -> column.reference().equals(reference)).findFirst()
                .ifPresentOrElse(column -> page.model().focus(column.slot()),
                        () -> page.model().add(LibraryReference.parse(reference)));
    }

    private Texts texts() {
        return page.texts();
    }
}
