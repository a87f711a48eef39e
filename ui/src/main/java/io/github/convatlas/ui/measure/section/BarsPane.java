package io.github.convatlas.ui.measure.section;

import io.github.convatlas.chart.latency.BarRow;
import io.github.convatlas.chart.latency.LatencyBars;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.picture.DiagramPicture;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.export.Figures;
import io.github.convatlas.measure.history.Change;
import io.github.convatlas.measure.sheet.HistorySheet;
import io.github.convatlas.measure.sheet.LatencySheet;
import io.github.convatlas.measure.sheet.MeasureWords;
import io.github.convatlas.onnx.quantize.Precision;
import io.github.convatlas.ui.compare.chart.ChartView;
import io.github.convatlas.ui.measure.model.MeasuredRow;
import io.github.convatlas.ui.measure.model.SweepReport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The bars of a measurement, which grow while it runs, and how they compare with before. */
public final class BarsPane {
    private static final double FILE_WIDTH = 900;
    private final Pane pane;
    private final VBox root;
    private final VBox body = new VBox();
    private final Label empty;

    /** The bars of a view. */
    public BarsPane(Pane pane) {
        this.pane = pane;
        root = Pane.section("measure-bars-section", pane.texts().get("measure.bars"),
                pane.offered(pane.pictures().button("latency", this::picture), Pane.NOTHING, pane.measured()),
                pane.offered(pane.table("latency", () -> pane.model().reportProperty().get()
                        .map(report -> () -> LatencySheet.of(report.report(), report.variants(), pane.locale()))),
                        Pane.NOTHING, pane.measured()));
        empty = SheetGrid.prose(pane.texts().get("measure.bars.empty"));
        empty.setId("measure-empty");
        body.getStyleClass().add("measure-body");
        root.getChildren().addAll(empty, body);
        ListChangeListener<MeasuredRow> rows = _ -> show();
        pane.model().rows().addListener(rows);
        var lifetime = pane.context().lifetime();
        lifetime.add(() -> pane.model().rows().removeListener(rows));
        lifetime.add(pane.model().chosenProperty().subscribe(_ -> show()));
        lifetime.add(pane.model().reportProperty().subscribe(_ -> show()));
        lifetime.add(pane.context().state().themeProperty().subscribe(_ -> show()));
    }

    /** The bars. */
    public Node node() {
        return root;
    }

    private void show() {
        boolean any = !pane.model().rows().isEmpty();
        empty.setVisible(!any);
        empty.setManaged(!any);
        List<Node> nodes = new ArrayList<>();
        if (any) {
            List<BarRow> rows = rows();
            int chosen = pane.model().chosenProperty().get();
            nodes.add(new ChartView("measure-bars", pane.texts().get("measure.bars"), pane.palette(),
                    (width, metrics) -> new ChartView.Drawn(
                            LatencyBars.of(rows, chosen, width, pane.locale(), metrics).list(),
                            target -> about(rows.get(target.key().column())), this::choose)));
            pane.model().reportProperty().get().ifPresent(report -> nodes.addAll(below(report)));
        }
        body.getChildren().setAll(nodes);
    }

    private List<BarRow> rows() {
        return pane.model().rows().stream().map(new RowWords(pane.texts())::say).toList();
    }

    private void choose(Target target) {
        pane.model().chosenProperty().set(target.key().column());
    }

    private List<Node> below(SweepReport report) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(SheetGrid.prose(new MeasureWords(pane.locale()).machine(report.report().machine())));
        List<Change> changes = pane.model().changes();
        if (!changes.isEmpty()) {
            nodes.add(SheetGrid.of("measure-changes", new HistorySheet(pane.locale(), Pane.zone()).changes(changes)));
        }
        return nodes;
    }

    private List<String> about(BarRow row) {
        List<String> lines = new ArrayList<>(List.of(row.name()));
        switch (row.state()) {
            case BarRow.State.Waiting() -> lines.add(pane.texts().get("measure.bars.waiting"));
            case BarRow.State.Growing(LatencyResult result) -> lines.add(times(result));
            case BarRow.State.Done(LatencyResult result) -> {
                lines.add(times(result));
                lines.add(pane.texts().get("measure.bars.min", LatencyBars.figure(result.ms().min()), result.runs(),
                        result.setup().threads()));
                variant(result).ifPresent(lines::add);
                lines.add(pane.texts().get("measure.bars.choose"));
            }
            case BarRow.State.Failed(String reason) -> lines.add(reason);
        }
        return lines;
    }

    private Optional<String> variant(LatencyResult result) {
        return pane.model().reportProperty().get().filter(_ -> result.setup().precision() != Precision.FLOAT32)
                .flatMap(report -> report.variants().of(result))
                .map(facts -> pane.texts().get("measure.bars.variant",
                        Figures.fileSize(facts.bytes()),
                        String.format(Locale.ROOT, "%.2f", 100 * facts.difference().relative())));
    }

    private String times(LatencyResult result) {
        return pane.texts().get("measure.bars.times", LatencyBars.figure(result.ms().median()),
                LatencyBars.figure(result.ms().p10()), LatencyBars.figure(result.ms().p90()));
    }

    private DiagramPicture picture() {
        LatencyBars bars = LatencyBars.of(rows(), -1, FILE_WIDTH, pane.locale(), TextMetrics.approximate());
        return new DiagramPicture(bars.list(), pane.palette(), bars.title());
    }
}
