package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.look.Overlay;
import io.github.convatlas.engine.Quantiles;
import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.engine.latency.LayerProfile;
import io.github.convatlas.engine.latency.Machine;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.compare.CompareFeature;
import io.github.convatlas.ui.compare.chart.ChartView;
import io.github.convatlas.ui.diagram.DiagramFeature;
import io.github.convatlas.ui.diagram.canvas.DiagramPane;
import io.github.convatlas.ui.diagram.export.Printing;
import io.github.convatlas.ui.diagram.measure.LayerTimes;
import io.github.convatlas.ui.diagram.measure.Measurand;
import io.github.convatlas.ui.diagram.measure.Measuring;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.workspace.WorkContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;

/** What one view measures, the others know, and so does the next start of the program. */
class MeasuredTimesJourneyTest {
    private final FxRobot robot = new FxRobot();
    @TempDir
    private Path folder;
    private Optional<TestWindow> open = Optional.empty();

    private TestWindow window() {
        return open.orElseThrow();
    }

    private void start() {
        open = Optional.of(TestWindow.open(folder, new Features(List.of(
                new DiagramFeature(MeasuredTimesJourneyTest::tools, (_, _, _) -> Printing.Answer.NO_PRINTER),
                new CompareFeature(MeasuredTimesJourneyTest::tools)),
                Optional.empty())));
    }

    @AfterEach
    void closeTheWindow() {
        open.ifPresent(TestWindow::close);
    }

    private static Measuring.Tools tools(WorkContext context) {
        return new Measuring.Tools(context.tasks(), (networks, _, _) -> new Outcome.Success<>(measured(networks)),
                LayerTimes.remembered(context.measurements(), context.tasks(), "test"));
    }

    private static BenchReport measured(List<Measurand> networks) {
        return new BenchReport(Machine.here("1.29.0", "CPU"), BenchSettings.DEFAULT,
                networks.stream().map(Measurand::network).map(MeasuredTimesJourneyTest::result).toList(), List.of());
    }

    private static LatencyResult result(ShapedNetwork network) {
        var layers = new LinkedHashMap<LayerId, Double>();
        network.graph().nodes().forEach((id, node) -> {
            if (node.layer() instanceof Layer.Convolution) {
                layers.put(id, 0.125);
            }
        });
        return new LatencyResult(network.identity().reference(), OptionalLong.of(1), 50, Quantiles.of(6, 7, 7, 8), 0,
                Optional.of(new LayerProfile(layers, new LinkedHashMap<>(), 0, 0)));
    }

    @Test
    void whatIsMeasuredInTheDiagramIsKnownInTheComparisonAndAfterTheNextStart() {
        start();
        OnFx.run(() -> window().composition().state()
                .show(List.of(LibraryReference.of("mobilenet-v2"), LibraryReference.of("mnasnet-a1"))));
        robot.clickOn("#diagram-overlay-time");
        OnFx.until("a measurement is offered", () -> node("#diagram-measure").isPresent());
        robot.clickOn("#diagram-measure");
        OnFx.until("the boxes say milliseconds", () -> written(pane()).anyMatch(text -> text.endsWith(" ms")));

        OnFx.run(() -> window().composition().state().viewProperty().set("compare"));
        OnFx.until("the chart is there", () -> node("#scatter-LATENCY").isPresent());
        OnFx.run(() -> ((ButtonBase) node("#scatter-LATENCY").orElseThrow()).fire());
        OnFx.until("it knows what the diagram measured", () -> chart().anyMatch("MnasNet-A1"::equals)
                && chart().anyMatch(text -> text.contains("median of 50 runs")));
        assertThat(node("#scatter-measure")).as("nothing is left to be measured").isEmpty();

        window().close();
        start();
        OnFx.until("the networks are there again", () -> window().composition().state().networks().size() == 2);
        OnFx.run(() -> {
            window().composition().state().viewProperty().set("diagram");
            window().composition().state().looking().overlayProperty().set(Overlay.TIME);
        });
        OnFx.until("the time is remembered with its date", () -> node(".diagram-legend").stream()
                .flatMap(legend -> legend.lookupAll(".label").stream())
                .anyMatch(label -> label instanceof Label said && said.getText().contains("7.00 ms")
                        && said.getText().contains("measured 20")));
        OnFx.until("and drawn", () -> written(pane()).anyMatch(text -> text.endsWith(" ms")));
    }

    private Optional<Node> node(String selector) {
        return OnFx.call(() -> Optional.ofNullable(window().scene().getRoot().lookup(selector)));
    }

    private DiagramPane pane() {
        return window().find("#diagram-pane", DiagramPane.class);
    }

    private static Stream<String> written(DiagramPane pane) {
        return OnFx.call(() -> pane.shown().items().stream().filter(Item.Text.class::isInstance)
                .map(item -> ((Item.Text) item).text()).toList()).stream();
    }

    private Stream<String> chart() {
        return OnFx.call(() -> node("#scatter").map(ChartView.class::cast).stream()
                .flatMap(chart -> chart.list().items().stream()).filter(Item.Text.class::isInstance)
                .map(item -> ((Item.Text) item).text()).toList()).stream();
    }
}
