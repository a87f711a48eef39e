package io.github.convatlas.ui.shell;

import io.github.convatlas.diagram.Target;
import io.github.convatlas.engine.Quantiles;
import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.engine.latency.LayerProfile;
import io.github.convatlas.engine.latency.Machine;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.diagram.DiagramFeature;
import io.github.convatlas.ui.diagram.canvas.DiagramPane;
import io.github.convatlas.ui.diagram.canvas.MiniMap;
import io.github.convatlas.ui.diagram.export.Printing;
import io.github.convatlas.ui.diagram.measure.LayerTimes;
import io.github.convatlas.ui.diagram.measure.Measuring;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.workspace.AppState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.control.Label;

/** The window with the diagram of MobileNetV2, whose measurements are made up, and what a person sees of it. */
abstract class DiagramTesting {

    @TempDir
    Path folder;
    final FxRobot robot = new FxRobot();
    TestWindow window;

    @BeforeEach
    void openTheWindow() {
        window = TestWindow.open(folder, new Features(
                List.of(new DiagramFeature(context -> new Measuring.Tools(context.tasks(),
                        (networks, _, _) -> new Outcome.Success<>(measured(networks.getFirst().network())),
                        new LayerTimes()),
                        printing())),
                Optional.empty()));
        OnFx.until("the atlas is there", () -> robot.lookup("MobileNetV2").tryQuery().isPresent());
        robot.clickOn("MobileNetV2");
        OnFx.run(() -> window.composition().models().frame().atlas().openProperty().set(false));
        OnFx.run(() -> pane().requestFocus());
        OnFx.until("it is drawn", () -> map().isVisible());
    }

    /** What prints. */
    Printing printing() {
        return (_, _, _) -> Printing.Answer.NO_PRINTER;
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    private static BenchReport measured(ShapedNetwork network) {
        var layers = new LinkedHashMap<LayerId, Double>();
        network.graph().nodes().forEach((id, node) -> {
            if (node.layer() instanceof Layer.Convolution) {
                layers.put(id, 0.1);
            }
        });
        var result = new LatencyResult(network.identity().reference(), OptionalLong.of(1), 50,
                Quantiles.of(6, 7, 7, 8), 0,
                Optional.of(new LayerProfile(layers, new LinkedHashMap<>(), 0, 0)));
        return new BenchReport(new Machine("Test CPU", 2, 1, "os", "java", "1.29.0", "CPU"), BenchSettings.DEFAULT,
                List.of(result), List.of());
    }

    void drawn(Target.Key key, boolean isDrawn) {
        OnFx.until(key + " is drawn: " + isDrawn, () -> pane().shown().target(key).isPresent() == isDrawn);
    }

    void spoken(String beginning) {
        OnFx.until(beginning + " is selected", () -> pane().getAccessibleText().startsWith(beginning));
    }

    String text(String selector) {
        return window.find(selector, Label.class).getText();
    }

    MiniMap map() {
        return window.find("#diagram-map", MiniMap.class);
    }

    AppState state() {
        return window.composition().state();
    }

    DiagramPane pane() {
        return window.find("#diagram-pane", DiagramPane.class);
    }
}
