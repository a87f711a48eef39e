package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.ModelProto;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.OnnxWriter;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.opening.OnnxOpening;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.compare.CompareFeature;
import io.github.convatlas.ui.diagram.DiagramFeature;
import io.github.convatlas.ui.diagram.canvas.DiagramPane;
import io.github.convatlas.ui.support.FileDrop;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.support.SceneSnapshots;
import io.github.convatlas.ui.workspace.OpenNetwork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.TransferMode;

/** ONNX files become networks of the window: drawn, counted, compared, explained, and written as specs. */
class OnnxJourneyTest {
    private static final Atlas ATLAS = Atlas.builtIn();

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private TestWindow window;

    @BeforeEach
    void openTheWindow() {
        window = TestWindow.open(folder,
                new Features(
                        List.of(DiagramFeature.onThisMachine("test"),
                                CompareFeature.onThisMachine("test")),
                        Optional.of(new OnnxFiles(OnnxOpening::inThisProcess))));
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    @Test
    void aDroppedFileIsDrawnCountedComparedAndSavedAsASpec() throws IOException {
        Path file = written("squeezenet-1.1@resolution=64", "mine.onnx");
        assertThat(FileDrop.onto(window.find("#work", Node.class), List.of(file))).contains(TransferMode.COPY);
        expectDrawn("Fire3x3, 128, 16");
        assertThat(panel()).contains("By its structure this is SqueezeNet 1.1 (resolution=64)",
                "mine.onnx has random weights");
        assertThat(node("#file-panel").isVisible()).isTrue();
        SceneSnapshots.save(window.scene(), "onnx-diagram", 1600, 1000);

        fire("#file-beside");
        OnFx.until("both are shown", () -> window.composition().state().networks().size() == 2
                && window.composition().state().networks().stream().allMatch(one -> one.network().isPresent()));
        OnFx.run(() -> window.composition().state().viewProperty().set("compare"));
        String first = "#cell-count-" + slot(0) + "-2";
        OnFx.until("the counts are there", () -> window.scene().getRoot().lookup(first) != null);
        assertThat(cell("count-" + slot(0) + "-2")).isEqualTo(cell("count-" + slot(1) + "-2"));
        assertThat(cell("total-" + slot(0) + "-params")).startsWith("1.2");

        Path spec = elsewhere.resolve("mine.json");
        window.outside().chosen = List.of(spec);
        OnFx.run(() -> window.composition().state().focus(slot(0)));
        fire("#file-spec");
        OnFx.until("the spec is written", () -> Files.exists(spec));
        assertThat(ATLAS.validate("mine.json", Files.readString(spec))).isEmpty();
    }

    @Test
    void aFileWithoutItsWeightsIsDrawnAndSaysSo() throws IOException {
        Path file = Files.write(elsewhere.resolve("bare.onnx"), graph("squeezenet-1.1@resolution=64"));
        FileDrop.onto(window.find("#work", Node.class), List.of(file));
        expectDrawn("Fire3x3, 128, 16");
        assertThat(panel()).contains("bare.onnx keeps its weights in").contains("which is missing");
        OnFx.run(() -> window.composition().state().languageProperty().set(Language.JAPANESE));
        OnFx.run(() -> window.composition().models().frame().details().makeRoom(true));
        OnFx.until("it is said in Japanese", () -> panel().contains("そのファイルがありません"));
        assertThat(panel()).contains("構造から見てSqueezeNet 1.1").doesNotContain("missing");
        SceneSnapshots.save(window.scene(), "onnx-diagram-ja", 1000, 700);
    }

    @Test
    void whatCannotBeReadIsOneSentenceInTheWindowsLanguage() throws IOException {
        Path page = Files.writeString(elsewhere.resolve("page.onnx"), "<!DOCTYPE html><html></html>");
        FileDrop.onto(window.find("#work", Node.class), List.of(page));
        OnFx.until("it is explained", () -> everyText().contains("page.onnx is a web page or XML, not a model;"));
        OnFx.run(() -> window.composition().state().languageProperty().set(Language.JAPANESE));
        OnFx.until("it is explained in Japanese", () -> everyText().contains("page.onnxはウェブページかXML"));
        OnFx.run(() -> window.composition().state().show(List.of(LibraryReference.of("squeezenet-1.1"))));
        expectDrawn("Fire3x3, 128, 16");
    }

    @Test
    void theSideOfItsPictureIsChosenWhereTheFileLeavesItOpen() throws IOException {
        Path file = Files.write(elsewhere.resolve("open.onnx"), withOpenSides(graph("squeezenet-1.1")));
        FileDrop.onto(window.find("#work", Node.class), List.of(file));
        OnFx.until("it is read", () -> network().isPresent());
        assertThat(network().orElseThrow().input().dimensions()).containsExactly(1, 3, 224, 224);
        var parameters = window.composition().models().parameters();
        OnFx.until("the side can be chosen", () -> parameters.fields().size() == 1);
        OnFx.run(() -> parameters.set(parameters.fields().getFirst(), "128"));
        OnFx.until("it is read again", () -> network()
                .filter(network -> network.input().dimensions().equals(List.of(1, 3, 128, 128))).isPresent());
        assertThat(window.composition().state().networks().getFirst().reference().text())
                .endsWith("open.onnx@resolution=128");
    }

    private Optional<ShapedNetwork> network() {
        return OnFx.call(() -> window.composition().state().networks().stream().map(OpenNetwork::network)
                .flatMap(Optional::stream).findFirst());
    }

    private long slot(int index) {
        return OnFx.call(() -> window.composition().state().networks().get(index).slot());
    }

    private String cell(String key) {
        return OnFx.call(() -> window.scene().getRoot().lookup("#cell-" + key).lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText()).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" ")));
    }

    private void fire(String selector) {
        OnFx.run(() -> window.composition().models().frame().details().makeRoom(true));
        OnFx.until(selector + " is there", () -> window.scene().getRoot().lookup(selector) != null);
        Hyperlink link = window.find(selector, Hyperlink.class);
        OnFx.run(link::fire);
    }

    private Node node(String selector) {
        return window.find(selector, Node.class);
    }

    private String panel() {
        return texts("#file-panel .label");
    }

    private String everyText() {
        return texts(".label");
    }

    private String texts(String selector) {
        return OnFx.call(() -> window.scene().getRoot().lookupAll(selector).stream()
                .map(label -> ((Labeled) label).getText()).collect(Collectors.joining("\n")));
    }

    private void expectDrawn(String label) {
        OnFx.until(label + " is drawn", () -> window.scene().getRoot()
                .lookup("#diagram-pane") instanceof DiagramPane pane
                && pane.shown().items().stream().anyMatch(item -> item instanceof Item.Text text
                        && text.text().equals(label)));
    }

    private static ShapedNetwork network(String reference) {
        return switch (ATLAS.open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork> failure -> throw new AssertionError(failure);
        };
    }

    private static byte[] graph(String reference) {
        return new OnnxCompiler("test").compile(network(reference), 0).graphBytes();
    }

    private static byte[] withOpenSides(byte[] graph) throws IOException {
        ModelProto.Builder model = ModelProto.parseFrom(graph).toBuilder();
        var shape = model.getGraphBuilder().getInputBuilder(0).getTypeBuilder().getTensorTypeBuilder()
                .getShapeBuilder();
        shape.getDimBuilder(2).setDimParam("height");
        shape.getDimBuilder(3).setDimParam("width");
        return model.build().toByteArray();
    }

    private Path written(String reference, String name) {
        Path file = elsewhere.resolve(name);
        Outcome<Long> outcome = OnnxWriter.write(new OnnxCompiler("test").compile(network(reference), 0), file);
        assertThat(outcome).isInstanceOf(Outcome.Success.class);
        return file;
    }
}
