package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.opening.OnnxOpening;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.compare.chart.ChartView;
import io.github.convatlas.ui.diagram.DiagramFeature;
import io.github.convatlas.ui.diagram.canvas.DiagramPane;
import io.github.convatlas.ui.measure.MeasureFeature;
import io.github.convatlas.ui.run.RunFeature;
import io.github.convatlas.ui.support.ColorModel;
import io.github.convatlas.ui.support.FileDrop;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.support.SceneSnapshots;
import io.github.convatlas.ui.support.TestCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;

/** One ONNX file through every view: drawn, measured with its layers, and a picture classified. */
class FileJourneyTest {
    @TempDir
    private Path folder;
    @TempDir
    private Path elsewhere;
    private TestWindow window;

    @BeforeEach
    void openTheWindow() {
        var catalog = TestCatalog.source(TestCatalog.colors(URI.create("https://example.org/m.onnx"), new byte[1]));
        window = TestWindow.open(folder, new Features(List.of(DiagramFeature.onThisMachine("test"),
                RunFeature.onThisMachine("test", catalog), MeasureFeature.onThisMachine("test")),
                Optional.of(new OnnxFiles(OnnxOpening::inThisProcess))));
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    @Test
    void aFileIsDrawnMeasuredAndClassifies() throws IOException {
        drop(ColorModel.write(elsewhere.resolve("colors.onnx")));
        OnFx.until("it is drawn", () -> !drawn().isBlank());
        measure();
        show("run");
        drop(ColorModel.paint(elsewhere.resolve("square.png"), Color.RED));
        OnFx.until("it answers", () -> texts(".run-class").startsWith("red"));
        SceneSnapshots.save(window.scene(), "file-answers", 1280, 800);
    }

    @Test
    void aFileWithoutItsWeightsIsMeasuredWithOthersAndSaysSo() throws IOException {
        drop(Files.write(elsewhere.resolve("bare.onnx"), new OnnxCompiler("test").compile(network(), 0).graphBytes()));
        OnFx.until("it is drawn", () -> drawn().contains("Fire3x3"));
        measure();
        assertThat(chart()).contains("random weights, its own are missing");
        SceneSnapshots.save(window.scene(), "file-seeded", 1280, 1200);
        OnFx.run(() -> window.composition().state().languageProperty().set(Language.JAPANESE));
        OnFx.until("it is Japanese", () -> find("#measure-start", Button.class).getText().equals("計測する"));
        OnFx.run(() -> find("#measure-start", Button.class).fire());
        OnFx.until("it is said in Japanese", () -> chart().contains("重みのファイルがないため乱数の重みで計測"));

        show("run");
        OnFx.until("it gives no answers", () -> texts(".label").contains("そのファイルがありません"));
        SceneSnapshots.save(window.scene(), "file-seeded-run-ja", 1000, 700);
    }

    private void measure() {
        show("measure");
        OnFx.until("the view is in front", () -> exists("#measure-view"));
        OnFx.run(() -> find("#measure-runs", TextField.class).setText("3"));
        OnFx.run(() -> find("#measure-start", Button.class).fire());
        OnFx.until("its layers are shown", () -> exists("#measure-layer-table"));
    }

    private void drop(Path file) {
        FileDrop.onto(window.find("#work", Node.class), List.of(file));
    }

    private void show(String view) {
        OnFx.run(() -> window.composition().state().viewProperty().set(view));
    }

    private String drawn() {
        return OnFx.call(() -> window.scene().getRoot().lookup("#diagram-pane") instanceof DiagramPane pane
                ? written(pane.shown().items())
                : "");
    }

    private String chart() {
        return OnFx.call(() -> window.scene().getRoot().lookup("#measure-bars") instanceof ChartView chart
                ? written(chart.list().items())
                : "");
    }

    private static String written(List<Item> items) {
        return items.stream().filter(Item.Text.class::isInstance).map(item -> ((Item.Text) item).text())
                .collect(Collectors.joining("\n"));
    }

    private <T extends Node> T find(String selector, Class<T> type) {
        return type.cast(Optional.ofNullable(window.scene().getRoot().lookup(selector))
                .orElseThrow(() -> new AssertionError("nothing is " + selector)));
    }

    private boolean exists(String selector) {
        return OnFx.call(() -> window.scene().getRoot().lookup(selector) != null);
    }

    private String texts(String selector) {
        return OnFx.call(() -> window.scene().getRoot().lookupAll(selector).stream().filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getText()).collect(Collectors.joining("\n")));
    }

    private static ShapedNetwork network() {
        return switch (Atlas.builtIn().open("squeezenet-1.1@resolution=64")) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork> failure -> throw new AssertionError(failure);
        };
    }
}
