package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.cli.CommandLineMain;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.library.UserFolder;
import io.github.convatlas.ui.diagram.export.Printing;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.workspace.Highlight;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

/** A person uses the tools around the diagram: levels, search, overlays, map, light, files and paper. */
class DiagramToolsJourneyTest extends DiagramTesting {

    private final List<String> printed = new ArrayList<>();

    @Override
    Printing printing() {
        return (_, _, title) -> {
            printed.add(title);
            return printed.size() == 1 ? Printing.Answer.NO_PRINTER : Printing.Answer.PRINTED;
        };
    }

    @Test
    void stagesOpenToBlocksAndBlocksToLayersAndSearchOpensWhatItFinds() {
        robot.clickOn("#diagram-level-stage").type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
        spoken("MB3x3, 24, 2 times");
        robot.type(KeyCode.ENTER);
        drawn(Target.Key.block(0, "stage2.1"), true);
        robot.type(KeyCode.DOWN);
        spoken("MB3x3, 24, 96");
        robot.type(KeyCode.ENTER);
        drawn(Target.Key.layer(0, "stage2.1.expand"), true);
        robot.type(KeyCode.DOWN);
        spoken("conv 1x1, 96");
        robot.type(KeyCode.ESCAPE, KeyCode.ESCAPE);
        drawn(Target.Key.layer(0, "stage2.1.expand"), false);
        robot.type(KeyCode.ESCAPE);
        drawn(Target.Key.block(0, "stage2.1"), false);
        spoken("MB3x3, 24, 2 times");

        robot.clickOn("#diagram-find").write("stage5.1.depthwise.norm").type(KeyCode.ENTER);
        spoken("batch norm");
        assertThat(text("#diagram-found")).isEqualTo("1 / 1");
        robot.type(KeyCode.ESCAPE).clickOn("#diagram-level-layer");
        drawn(Target.Key.layer(0, "stage7.1.depthwise"), true);
        assertThat(window.find("#diagram-level-layer", ToggleButton.class).isSelected()).isTrue();
    }

    @Test
    void latencyIsMeasuredFromTheDiagramAndTheMapCanBeHidden() {
        robot.clickOn("#diagram-overlay-speed");
        OnFx.until("a measurement is offered", () -> window.scene().getRoot().lookup("#diagram-measure") != null);
        robot.clickOn("#diagram-measure");
        OnFx.until("it is said how it was measured",
                () -> texts(window.find(".diagram-legend", Node.class)).contains("7.00 ms (p10 "));
        assertThat(texts(window.find(".diagram-legend", Node.class))).contains("GMAC/s", "Test CPU");

        OnFx.run(() -> window.find("#diagram-map-toggle", ToggleButton.class).fire());
        OnFx.until("the map is gone", () -> !map().isVisible());
    }

    @Test
    void theZoomNeverCoversTheDiagram() {
        for (double width : new double[]{1000, 1280, 1600}) {
            OnFx.run(() -> window.stage().setWidth(width));
            OnFx.until("the window is as wide",
                    () -> Math.abs(window.find(".diagram-foot", Node.class).getScene().getWindow().getWidth()
                            - width) < 1);
            OnFx.until("the zoom stands beside it", () -> {
                var zoom = window.find(".diagram-zoom", Node.class);
                var choice = window.find(".diagram-legend .segmented-button", Node.class);
                return !onScene(zoom).intersects(onScene(pane())) && !onScene(zoom).intersects(onScene(choice))
                        && onScene(zoom).getMaxX() <= onScene(window.scene().getRoot()).getMaxX();
            });
        }
    }

    private static Bounds onScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void whatIsLitIsNamedAndEscTurnsItOff() {
        long slot = window.composition().state().networks().getFirst().slot();
        OnFx.run(() -> window.composition().state().lighting()
                .light(new Highlight("depthwise 3x3 at 28", Map.of(slot, Set.of(new LayerId("stage3.2.depthwise"))))));
        OnFx.until("it is named", () -> window.find("#diagram-lit", Node.class).isVisible());
        assertThat(text("#diagram-lit-label")).isEqualTo("depthwise 3x3 at 28");

        robot.type(KeyCode.ESCAPE);
        OnFx.until("nothing is lit", () -> !window.find("#diagram-lit", Node.class).isVisible());
    }

    @Test
    void whatIsSeenIsSavedAndPrinted() {
        Path file = folder.resolve("seen.svg");
        window.outside().chosen = List.of(file);
        robot.clickOn("#diagram-save").clickOn("#diagram-command-exportSeen");
        OnFx.until("the picture is written", () -> Files.exists(file));
        assertThat(file).content().contains("data-part=\"stem1.1\"").doesNotContain("data-part=\"fc\"");

        robot.clickOn("#diagram-save").clickOn("#diagram-command-print");
        OnFx.until("it is said", () -> window.scene().getRoot().lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Label label && label.getText().startsWith("No printer is set up")));
        assertThat(printed).containsExactly("mobilenet-v2");
    }

    /** One painter and one order of pictures: what the window saves is what the command line writes, byte for byte. */
    @Test
    void theCommandLineDrawsTheSamePictureAsTheWindow() throws IOException {
        Path whole = folder.resolve("whole.svg");
        window.outside().chosen = List.of(whole);
        robot.clickOn("#diagram-overlay-macs").clickOn("#diagram-level-stage");
        drawn(Target.Key.stage(0, "stage2"), true);
        robot.clickOn("#diagram-save").clickOn("#diagram-command-export");
        OnFx.until("the whole is written", () -> Files.exists(whole));
        assertThat(byCommand("--level", "stage", "--overlay", "macs")).isEqualTo(Files.readString(whole));

        Path seen = folder.resolve("seen.svg");
        window.outside().chosen = List.of(seen);
        robot.clickOn("#diagram-level-layer");
        drawn(Target.Key.layer(0, "stage1.1.depthwise"), true);
        robot.clickOn("#diagram-save").clickOn("#diagram-command-exportSeen");
        OnFx.until("what is seen is written", () -> Files.exists(seen));
        Rect area = OnFx.call(() -> pane().seen());
        String numbers = area.x() + "," + area.y() + "," + area.width() + "," + area.height();
        var options = new ArrayList<>(List.of("--level", "layer", "--overlay", "macs", "--area", numbers));
        if (!written().contains("params")) {
            options.add("--compact");
        }
        assertThat(byCommand(options.toArray(String[]::new))).isEqualTo(Files.readString(seen));
    }

    private List<String> written() {
        return OnFx.call(() -> pane().shown().items().stream().filter(Item.Text.class::isInstance)
                .map(item -> ((Item.Text) item).text()).toList());
    }

    private String byCommand(String... options) throws IOException {
        Path file = folder.resolve("command.svg");
        var arguments = new ArrayList<>(List.of("diagram", "mobilenet-v2", "-o", file.toString()));
        arguments.addAll(List.of(options));
        var said = new ByteArrayOutputStream();
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(CommandLineMain.run(stream, stream, new UserFolder(folder.resolve("home")),
                arguments.toArray(String[]::new))).as(said.toString(StandardCharsets.UTF_8)).isZero();
        return Files.readString(file);
    }

    private static String texts(Node root) {
        var all = new StringBuilder();
        root.lookupAll(".label").forEach(node -> {
            if (node instanceof Label label) {
                all.append(label.getText()).append('\n');
            }
        });
        return all.toString();
    }
}
