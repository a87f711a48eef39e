package io.github.convatlas.ui.measure.section;

import io.github.convatlas.chart.latency.KindBars;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.look.Overlay;
import io.github.convatlas.diagram.picture.DiagramPicture;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.measure.layers.KindTotal;
import io.github.convatlas.measure.layers.MeasuredLayers;
import io.github.convatlas.measure.sheet.LayersSheet;
import io.github.convatlas.measure.sheet.MeasureWords;
import io.github.convatlas.ui.compare.chart.ChartView;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.OpenNetwork;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Where the time of the chosen network goes: kinds of layers as bars, every layer as a row. */
public final class LayersPane {
    private static final String NO_LAYERS = "measure.layers.none";
    private static final double FILE_WIDTH = 900;
    private final Pane pane;
    private final VBox root;
    private final VBox body = new VBox();

    /** The layers of a view. */
    public LayersPane(Pane pane) {
        this.pane = pane;
        var diagram = new Button(pane.texts().get("measure.layers.diagram"));
        diagram.setId("measure-to-diagram");
        diagram.setOnAction(_ -> showInDiagram());
        Node toDiagram = pane.offered(diagram, NO_LAYERS, any());
        root = Pane.section("measure-layers-section", pane.texts().get("measure.layers"), toDiagram,
                pane.offered(pane.pictures().button("kinds", this::picture), NO_LAYERS, any()),
                pane.offered(pane.table("layers",
                        () -> timed().map(timed -> () -> LayersSheet.layers(List.of(timed), pane.locale()))),
                        NO_LAYERS, any()));
        body.getStyleClass().add("measure-body");
        root.getChildren().add(body);
        var lifetime = pane.context().lifetime();
        lifetime.add(pane.model().chosenProperty().subscribe(_ -> show()));
        lifetime.add(pane.model().reportProperty().subscribe(_ -> show()));
        lifetime.add(pane.context().state().themeProperty().subscribe(_ -> show()));
    }

    /** The layers. */
    public Node node() {
        return root;
    }

    private Optional<MeasuredLayers> layers() {
        return pane.model().layers();
    }

    private Optional<LayersSheet.Timed> timed() {
        return pane.model().result(pane.model().chosenProperty().get())
                .flatMap(whole -> layers().map(layers -> new LayersSheet.Timed(layers, whole)));
    }

    private BooleanBinding any() {
        return Bindings.createBooleanBinding(() -> timed().isPresent(), pane.model().chosenProperty(),
                pane.model().reportProperty());
    }

    private void show() {
        boolean any = pane.model().result(pane.model().chosenProperty().get()).isPresent();
        root.setVisible(any);
        root.setManaged(any);
        body.getChildren().setAll(timed().map(this::nodes).orElse(
                List.of(SheetGrid.prose(pane.texts().get(NO_LAYERS)))));
    }

    private List<Node> nodes(LayersSheet.Timed timed) {
        MeasuredLayers layers = timed.layers();
        var chart = new ChartView("measure-kinds", pane.texts().get("measure.layers"), pane.palette(),
                (width, metrics) -> {
                    KindBars bars = KindBars.of(layers, width, pane.locale(), metrics);
                    return new ChartView.Drawn(bars.list(),
                            target -> about(Objects.requireNonNull(bars.parts().get(target.key()))), _ -> {
                            });
                });
        return List.of(chart, SheetGrid.of("measure-kind-table", LayersSheet.kinds(List.of(timed), pane.locale())),
                new LayerTable(pane, layers).node());
    }

    private List<String> about(KindTotal total) {
        return List.of(new MeasureWords(pane.locale()).kind(total.kind()),
                pane.texts().get("measure.layers.kind", total.layers(), percent(total.macsShare()),
                        percent(total.share()), String.format(Locale.ROOT, "%.3f", total.ms())));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    /** The measured network with its times as colors. */
    private void showInDiagram() {
        layers().ifPresent(layers -> {
            AppState state = pane.context().state();
            String reference = layers.network().reference();
            Optional<OpenNetwork> shown = state.networks().stream()
                    .filter(network -> network.network().map(known -> known.identity().reference())
                            .filter(reference::equals).isPresent())
                    .findFirst();
            shown.ifPresentOrElse(network -> state.focus(network.slot()),
                    () -> state.add(LibraryReference.parse(reference)));
            state.looking().overlayProperty().set(Overlay.TIME);
            state.viewProperty().set("diagram");
        });
    }

    private DiagramPicture picture() {
        KindBars bars = KindBars.of(layers().orElseThrow(), FILE_WIDTH, pane.locale(), TextMetrics.approximate());
        return new DiagramPicture(bars.list(), pane.palette(), bars.title());
    }
}
