package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.color.ColorRole;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.diagram.color.Rgb;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.diagram.layout.DiagramColumn;
import io.github.convatlas.diagram.layout.DiagramLayout;
import io.github.convatlas.diagram.look.DiagramOptions;
import io.github.convatlas.diagram.look.Overlay;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.ui.diagram.DiagramFeature;
import io.github.convatlas.ui.diagram.canvas.DiagramPane;
import io.github.convatlas.ui.diagram.canvas.Viewport;
import io.github.convatlas.ui.support.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;

/** A person looks at MobileNetV2: picks it, clicks a block, opens it, walks through its layers, and goes back. */
class DiagramJourneyTest {

    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private TestWindow window;

    @BeforeEach
    void openTheWindow() {
        window = TestWindow.open(folder,
                new Features(List.of(DiagramFeature.onThisMachine("test")), Optional.empty()));
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    @Test
    void aNetworkIsDrawnExplainedOpenedAndWalkedThrough() {
        robot.clickOn("MobileNetV2");
        OnFx.run(() -> window.composition().models().frame().atlas().openProperty().set(false));
        OnFx.until("the block is drawn", () -> color(block("stage1.1")).equals(fill(ColorRole.DEPTHWISE)));

        robot.clickOn(onScreen(block("stage2.1")));
        expectTitle("MB3x3, 24, 96");

        robot.type(KeyCode.ENTER);
        OnFx.until("the block is open", () -> pane().getAccessibleText().startsWith("MB3x3, 24, 96")
                && color(firstLayer("stage2.1")).equals(fill(ColorRole.POINTWISE)));
        robot.type(KeyCode.DOWN);
        expectTitle("conv 1x1, 96");
        assertThat(window.find("#diagram-counting-macs .counting-formula", Node.class).getAccessibleText())
                .isEqualTo("112 × 112 × 16 × 96 = 19,267,584");
        assertThat(pane().getAccessibleText()).startsWith("conv 1x1, 96, input 112 × 112 × 16");

        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
        expectTitle("depthwise 3x3/2, 96");

        robot.type(KeyCode.ESCAPE);
        expectTitle("MB3x3, 24, 96");
        robot.type(KeyCode.ESCAPE);
        OnFx.until("the block is closed", () -> color(block("stage2.1")).equals(fill(ColorRole.DEPTHWISE)));
        robot.type(KeyCode.ESCAPE);
        OnFx.until("nothing is explained", () -> !window.find("#diagram-part", Node.class).isVisible());
    }

    @Test
    void theDiagramIsSavedAsItIsOpened() {
        Path file = folder.resolve("drawn.svg");
        window.outside().chosen = List.of(file);
        robot.clickOn("MobileNetV2");
        OnFx.run(() -> window.composition().models().frame().atlas().openProperty().set(false));
        OnFx.until("the block is drawn", () -> color(block("stage1.1")).equals(fill(ColorRole.DEPTHWISE)));
        robot.clickOn(onScreen(block("stage2.1")));
        robot.type(KeyCode.ENTER);
        OnFx.until("the block is open", () -> pane().getAccessibleText().startsWith("MB3x3, 24, 96")
                && color(firstLayer("stage2.1")).equals(fill(ColorRole.POINTWISE)));

        robot.clickOn("#diagram-save").clickOn("#diagram-command-export");

        OnFx.until("the picture is written", () -> Files.exists(file));
        assertThat(file).content().contains("MobileNetV2", "depthwise 3x3/2, 96", "data-part=\"stage2.1.depthwise\"");
    }

    private DiagramPane pane() {
        return window.find("#diagram-pane", DiagramPane.class);
    }

    private void expectTitle(String title) {
        OnFx.until(title + " is explained", () -> title().equals(title));
    }

    private String title() {
        return window.find("#diagram-part-title", Label.class).getText();
    }

    /** Where a block stands in the view before anything is moved. */
    private Rect block(String id) {
        DisplayList list = list();
        Rect box = list.target(Target.Key.block(0, id)).orElseThrow().bounds();
        return new Viewport(1, 0, 0, pane().getWidth(), pane().getHeight()).start(list.bounds()).toView(box);
    }

    /** Where the first layer of an opened block stands, whose upper side stays where it was. */
    private Rect firstLayer(String id) {
        Rect header = block(id);
        double zoom = new Viewport(1, 0, 0, pane().getWidth(), pane().getHeight()).start(list().bounds()).zoom();
        return new Rect(header.x() + 60 * zoom, header.y() + 46 * zoom, 100 * zoom, 4);
    }

    private DisplayList list() {
        var network = window.composition().state().networks().getFirst().network().orElseThrow();
        boolean compact = pane().getWidth() < 480;
        return DiagramLayout.of(List.of(DiagramColumn.closed(Outline.of(network, true))),
                new DiagramOptions(Overlay.KIND, OperationUnit.MACS, compact), TextMetrics.approximate());
    }

    private Point2D onScreen(Rect box) {
        return OnFx.call(() -> pane().localToScreen(box.centerX(), box.centerY()));
    }

    /** The color near the upper left corner of a box, beside everything that is written on it. */
    private Rgb color(Rect box) {
        return OnFx.call(() -> {
            Color color = pane().snapshot(null, null).getPixelReader().getColor((int) (box.centerX() - 4),
                    (int) (box.y() + 3));
            return new Rgb((int) Math.round(255 * color.getRed()), (int) Math.round(255 * color.getGreen()),
                    (int) Math.round(255 * color.getBlue()));
        });
    }

    private static Rgb fill(ColorRole role) {
        return Palette.light().color(Tone.of(role, Tone.Part.FILL));
    }
}
