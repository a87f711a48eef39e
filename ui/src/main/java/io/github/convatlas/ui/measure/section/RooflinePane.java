package io.github.convatlas.ui.measure.section;

import io.github.convatlas.chart.roofline.Roofline;
import io.github.convatlas.chart.roofline.RooflineChart;
import io.github.convatlas.chart.roofline.RooflineOptions;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.picture.DiagramPicture;
import io.github.convatlas.measure.layers.MeasuredLayer;
import io.github.convatlas.measure.layers.MeasuredLayers;
import io.github.convatlas.measure.roof.Roofs;
import io.github.convatlas.measure.sheet.MeasureWords;
import io.github.convatlas.ui.compare.chart.ChartView;
import io.github.convatlas.ui.measure.model.SweepReport;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** The layers of the measured networks under the roofs of the machine. */
public final class RooflinePane {
    private static final double HEIGHT = 0.62;
    private static final double MOST_HEIGHT = 620;
    private final Pane pane;
    private final VBox root;
    private final VBox body = new VBox();
    private final Button measure = new Button();

    /** The roofline of a view. */
    public RooflinePane(Pane pane) {
        this.pane = pane;
        measure.setId("measure-roofs");
        measure.setOnAction(_ -> pane.model().machinery()
                .measureRoofs(pane.texts().get("measure.roofs.measuring"), pane::refused));
        root = Pane.section("measure-roofline-section", pane.texts().get("measure.roofs"), measure,
                pane.offered(pane.pictures().button("roofline", this::picture),
                        Pane.NOTHING,
                        Bindings.createBooleanBinding(() -> roofline().isPresent() && !networks().isEmpty(),
                                pane.model().reportProperty(), pane.model().machinery().roofsProperty())));
        root.getChildren().add(body);
        var lifetime = pane.context().lifetime();
        lifetime.add(pane.model().reportProperty().subscribe(_ -> show()));
        lifetime.add(pane.model().machinery().roofsProperty().subscribe(_ -> show()));
        lifetime.add(pane.model().taskProperty().subscribe(task -> measure.setDisable(task.isPresent())));
        lifetime.add(pane.context().state().themeProperty().subscribe(_ -> show()));
    }

    /** The roofline. */
    public Node node() {
        return root;
    }

    private List<MeasuredLayers> networks() {
        return pane.model().reportProperty().get().map(SweepReport::layers).orElse(List.of());
    }

    private Optional<Roofline> roofline() {
        return pane.model().machinery().roofsProperty().get().map(roofs -> new Roofline(roofs, networks()));
    }

    private void show() {
        boolean any = !networks().isEmpty();
        root.setVisible(any);
        root.setManaged(any);
        Optional<Roofline> roofline = roofline();
        measure.setText(pane.texts().get(roofline.isPresent() ? "measure.roofs.again" : "measure.roofs.measure"));
        body.getChildren().setAll(SheetGrid.prose(pane.texts().get("measure.roofs.about")));
        roofline.filter(_ -> any).ifPresent(known -> body.getChildren().add(chart(known)));
    }

    private Node chart(Roofline roofline) {
        return new ChartView("measure-roofline", pane.texts().get("measure.roofs"), pane.palette(),
                (width, metrics) -> {
                    double wide = Math.max(RooflineOptions.LEAST_WIDTH, width);
                    RooflineChart chart = RooflineChart.of(roofline, new RooflineOptions(wide,
                            Math.clamp(wide * HEIGHT, RooflineOptions.LEAST_HEIGHT, MOST_HEIGHT), pane.locale()),
                            metrics);
                    return new ChartView.Drawn(chart.list(),
                            target -> about(roofline, target.key().column(),
                                    Objects.requireNonNull(chart.marks().get(target.key()))),
                            _ -> {
                            });
                });
    }

    private List<String> about(Roofline roofline, int network, MeasuredLayer layer) {
        Roofs roofs = roofline.roofs();
        double speed = layer.gmacPerSecond().orElse(0);
        return List.of(roofline.networks().get(network).network().displayName() + " · " + layer.id(),
                layer.label() + " · " + new MeasureWords(pane.locale()).kind(layer.kind()),
                pane.texts().get("measure.roofs.layer", figure(speed), figure(layer.intensity()),
                        figure(layer.gigabytesPerSecond().orElse(0))),
                pane.texts().get("measure.roofs.of", figure(100 * speed / roofs.underCache(layer.intensity())),
                        figure(roofs.underCache(layer.intensity()))),
                pane.texts().get("measure.roofs.share", LayersPane.percent(layer.share()),
                        LayersPane.percent(layer.macsShare())));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }

    private DiagramPicture picture() {
        RooflineChart chart = RooflineChart.of(roofline().orElseThrow(), new RooflineOptions(
                RooflineOptions.USUAL.width(), RooflineOptions.USUAL.height(), pane.locale()),
                TextMetrics.approximate());
        return new DiagramPicture(chart.list(), pane.palette(), chart.title());
    }
}
