package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.engine.Progress;
import io.github.convatlas.engine.Quantiles;
import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.engine.latency.Machine;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.compare.CompareFeature;
import io.github.convatlas.ui.compare.chart.ChartView;
import io.github.convatlas.ui.diagram.measure.LayerTimes;
import io.github.convatlas.ui.diagram.measure.Measuring;
import io.github.convatlas.ui.settings.Theme;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.support.SceneSnapshots;
import io.github.convatlas.ui.workspace.Highlight;
import io.github.convatlas.ui.workspace.WorkContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;

/** From the start of the program to the article's tables. */
class CompareJourneyTest {

    private final FxRobot robot = new FxRobot();
    @TempDir
    private Path folder;
    private TestWindow window;

    @BeforeEach
    void openTheWindow() {
        window = TestWindow.open(folder,
                new Features(List.of(new CompareFeature(CompareJourneyTest::tools)), Optional.empty()));
    }

    private static CompareFeature.Tools tools(WorkContext context) {
        return new CompareFeature.Tools(CompareJourneyTest::measured, new Measuring.Tools(context.tasks(),
                (_, _) -> new Outcome.Refused<>("layers are not measured here"), new LayerTimes()));
    }

    /** Ten milliseconds for each network, but for the second. */
    private static Outcome<BenchReport> measured(List<ShapedNetwork> networks, BenchSettings how, Progress progress) {
        progress.report("measuring", 1, 1);
        return new Outcome.Success<>(new BenchReport(
                new Machine("a processor", 1, 1, "a system", "a Java", "1.0", "CPU"), how,
                networks.stream().map(network -> network.identity().reference()).filter(id -> !id.equals("resnet50"))
                        .map(id -> new LatencyResult(id, OptionalLong.empty(), how.runs(),
                                new Quantiles(9, 9, 10, 11), 0, Optional.empty()))
                        .toList(),
                List.of()));
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    private long slot(int index) {
        return OnFx.call(() -> window.composition().state().networks().get(index).slot());
    }

    private Optional<Node> node(String selector) {
        return OnFx.call(() -> Optional.ofNullable(window.scene().getRoot().lookup(selector)));
    }

    private void await(String selector) {
        OnFx.until(selector + " is shown", () -> node(selector).isPresent());
    }

    /** What a cell shows, in one line. */
    private String cell(String key) {
        await("#cell-" + key);
        return OnFx.call(() -> node("#cell-" + key).orElseThrow().lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText()).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" ")));
    }

    private String count(int column, int row) {
        return cell("count-" + slot(column) + "-" + row);
    }

    private Node inAtlas(String title) {
        return OnFx.call(() -> window.scene().getRoot().lookupAll("#atlas-list .atlas-title").stream()
                .filter(label -> ((Labeled) label).getText().equals(title)).findFirst().orElseThrow());
    }

    private void show(String... references) {
        OnFx.run(() -> window.composition().state()
                .show(List.of(references).stream().map(LibraryReference::parse).toList()));
    }

    @Test
    void twoNetworksPickedInTheAtlasStandSideBySide() {
        robot.clickOn(inAtlas("MnasNet-A1"));
        await("#cell-head-" + slot(0));
        robot.clickOn("#add-network").write("efficientnet-b0").type(KeyCode.ENTER);
        OnFx.until("two networks are shown", () -> window.composition().state().networks().size() == 2);
        assertThat(count(0, 4)).isEqualTo("7 7");
        assertThat(count(1, 4)).isEqualTo("10 (printed: 9) a");
        assertThat(cell("sum-" + slot(0))).isEqualTo("23");
        assertThat(cell("sum-" + slot(1))).isEqualTo("26");
        assertThat(cell("total-" + slot(0) + "-params")).isEqualTo("3.89M");
        assertThat(cell("total-" + slot(1) + "-params")).isEqualTo("5.29M +1.40M ×1.36");
        OnFx.run(() -> window.composition().state().unitProperty().set(OperationUnit.FLOPS));
        assertThat(cell("figures-" + slot(0))).contains("623M FLOPs");
    }

    @Test
    void aTableOfTheArticleIsOneClickAway() {
        robot.clickOn("#empty-article-1");
        OnFx.until("seven columns", () -> window.composition().state().networks().size() == 7);
        assertThat(count(5, 4)).isEqualTo("26 (printed: 5) e");
        assertThat(count(5, 1)).startsWith("3 (printed: 2)");
        assertThat(count(4, 4)).isEqualTo("36 36");
    }

    @Test
    void arrowKeysWalkThroughTheCellsAndColumnsMove() {
        show("mobilenet-v2", "resnet50");
        long first = slot(0);
        long second = slot(1);
        await("#cell-head-" + first);
        OnFx.run(() -> node("#cell-head-" + first).orElseThrow().requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.RIGHT);
        assertThat(OnFx.call(() -> node("#cell-count-" + second + "-0").orElseThrow().isFocused())).isTrue();
        robot.type(KeyCode.UP).type(KeyCode.UP);
        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        OnFx.until("the column has moved", () -> slot(0) == second);
        OnFx.until("the focus moves along", () -> node("#cell-head-" + second).filter(Node::isFocused).isPresent());
        robot.type(KeyCode.DELETE);
        OnFx.until("the column is gone", () -> window.composition().state().networks().size() == 1);
        OnFx.until("the hint appears", () -> node("#compare-hint").filter(Node::isVisible).isPresent());
    }

    @Test
    void aTableIsCopied() {
        show("mobilenet-v2", "mnasnet-a1");
        await("#export-counts");
        OnFx.run(() -> ((MenuButton) node("#export-counts").orElseThrow()).getItems().getFirst().fire());
        OnFx.until("the table is copied", () -> !window.outside().copied.isEmpty());
        assertThat(window.outside().copied.getFirst()).contains("MobileNetV2", "MnasNet-A1", "|");
    }

    /** Whatever stands in rows and columns can be copied: also params by resolution, and the changes of each column. */
    @ParameterizedTest
    @CsvSource({"counts,MnasNet-A1", "totals,MnasNet-A1", "blocks,MnasNet-A1", "macs,MnasNet-A1", "params,MnasNet-A1",
            "changes,MnasNet-A1", "changes-2,EfficientNet-B0"})
    void everyTableIsCopiedInEveryFormat(String table, String content) {
        show("mobilenet-v2", "mnasnet-a1", "efficientnet-b0");
        await("#export-" + table);
        List<MenuItem> formats = OnFx.call(
                () -> List.copyOf(((MenuButton) node("#export-" + table).orElseThrow()).getItems())).subList(0, 5);
        for (int index = 0; index < formats.size(); index++) {
            int copied = index + 1;
            OnFx.run(formats.get(index)::fire);
            OnFx.until("it is copied", () -> window.outside().copied.size() == copied);
            assertThat(window.outside().copied.getLast()).contains(content);
        }
        assertThat(window.outside().copied).doesNotHaveDuplicates();
    }

    @Test
    void aClickOnACellLightsUpItsBlocksInTheDiagrams() {
        show("mobilenet-v2", "mnasnet-a1");
        await("#cell-count-" + slot(1) + "-3");
        OnFx.run(() -> node("#cell-count-" + slot(1) + "-3").orElseThrow().requestFocus());
        OnFx.until("the cell is in sight", () -> inSight(node("#cell-count-" + slot(1) + "-3").orElseThrow()));
        robot.clickOn("#cell-count-" + slot(1) + "-3");
        OnFx.until("its convolutions are lit", () -> lit().isPresent());
        assertThat(lit().orElseThrow().layers()).containsOnlyKeys(slot(1));
        assertThat(lit().orElseThrow().count()).isEqualTo(3);
        await("#diagram-lit-label");
        assertThat(OnFx.call(() -> ((Labeled) node("#diagram-lit-label").orElseThrow()).getText()))
                .isEqualTo("MnasNet-A1 at 28 px: 3×3 and larger convolutions that count (3)");
        OnFx.until("each network has a diagram above its column", () -> node("#diagram-pane-1").isPresent());
        robot.type(KeyCode.ESCAPE);
        OnFx.until("the light is out", () -> lit().isEmpty());
    }

    private boolean inSight(Node cell) {
        return window.scene().getRoot().localToScene(window.scene().getRoot().getBoundsInLocal())
                .contains(cell.localToScene(cell.getBoundsInLocal()));
    }

    private Optional<Highlight> lit() {
        return OnFx.call(() -> window.composition().state().lighting().highlightProperty().get());
    }

    @Test
    void theRuleOfCountingIsSwitchedAndSwitchedBack() {
        show("mnasnet-a1", "efficientnet-b0");
        assertThat(count(1, 4)).isEqualTo("10 (printed: 9) a");
        fire("#rule-one");
        OnFx.until("a 5x5 counts as one", () -> count(1, 4).equals("6"));
        fire("#rule-output");
        OnFx.until("the output counts", () -> count(1, 0).equals("0"));
        await("#rule-article");
        OnFx.run(() -> ((Hyperlink) node("#rule-article").orElseThrow()).fire());
        OnFx.until("the article's counts stand beside again", () -> count(1, 4).equals("10 (printed: 9) a"));
        OnFx.run(() -> window.composition().state().undo());
        OnFx.until("the rule is undone", () -> count(1, 0).equals("0"));
    }

    private void fire(String selector) {
        await(selector);
        OnFx.run(() -> ((ButtonBase) node(selector).orElseThrow()).fire());
    }

    @Test
    void aChartIsSavedAsAPicture() throws IOException {
        Path file = folder.resolve("bars.svg");
        show("mobilenet-v2", "resnet50");
        await("#picture-macs-by-resolution");
        window.outside().chosen = List.of(file);
        OnFx.run(() -> ((MenuButton) node("#picture-macs-by-resolution").orElseThrow()).getItems().getFirst().fire());
        OnFx.until("the file is written", () -> Files.exists(file));
        assertThat(Files.readString(file)).startsWith("<?xml").contains("MobileNetV2", "ResNet-50", "14: 1.46G");
        Path params = folder.resolve("params.svg");
        window.outside().chosen = List.of(params);
        OnFx.run(() -> ((MenuButton) node("#picture-params-by-resolution").orElseThrow()).getItems().getFirst().fire());
        OnFx.until("the other chart is written", () -> Files.exists(params));
        assertThat(Files.readString(params)).contains("MobileNetV2", "ResNet-50", "25.6M");
        Path other = folder.resolve("accuracy.png");
        await("#picture-accuracy");
        window.outside().chosen = List.of(other);
        OnFx.run(() -> ((MenuButton) node("#picture-accuracy").orElseThrow()).getItems().get(1).fire());
        OnFx.until("the picture is written", () -> Files.exists(other));
    }

    @Test
    void latencyIsMeasuredAndShownWithItsMachine() {
        show("mobilenet-v2", "mnasnet-a1", "resnet50");
        fire("#scatter-LATENCY");
        await("#scatter-measure");
        OnFx.until("nothing is measured yet", () -> written().anyMatch(text -> text.startsWith("Not measured yet")));
        fire("#scatter-measure");
        OnFx.until("what was measured is drawn", () -> written().anyMatch("MnasNet-A1"::equals));
        assertThat(written().collect(Collectors.joining(" ")))
                .contains("median of 20 runs, threads: 1, measured on this machine (a processor, ONNX Runtime 1.0 CPU)")
                .contains("Not measured yet: ResNet-50");
    }

    private Stream<String> written() {
        return OnFx.call(() -> node("#scatter").map(ChartView.class::cast).stream()
                .flatMap(chart -> chart.list().items().stream()).filter(Item.Text.class::isInstance)
                .map(item -> ((Item.Text) item).text()).toList()).stream();
    }

    @Test
    void aPointOfTheAtlasBecomesAColumn() {
        show("mobilenet-v2", "resnet50");
        await("#scatter");
        ChartView chart = (ChartView) OnFx.call(() -> node("#scatter").orElseThrow());
        OnFx.until("the atlas is drawn", () -> chart.list().target(Target.Key.network(0, "vgg16")).isPresent());
        OnFx.run(() -> chart.choose(Target.Key.network(0, "vgg16")));
        OnFx.until("it is compared", () -> window.composition().state().networks().size() == 3);
        OnFx.run(() -> window.composition().state().undo());
        OnFx.until("and no longer", () -> window.composition().state().networks().size() == 2);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,ENGLISH,1000,700", "DARK,ENGLISH,1600,1000", "LIGHT,JAPANESE,1600,1000",
            "DARK,JAPANESE,1000,700"})
    void theTableIsPaintedInEveryThemeLanguageAndSize(Theme theme, Language language, int width, int height) {
        OnFx.run(() -> {
            window.composition().state().themeProperty().set(theme);
            window.composition().state().languageProperty().set(language);
        });
        String name = String.join("-", theme.name(), language.name(), String.valueOf(width)).toLowerCase(Locale.ROOT);
        assertThat(SceneSnapshots.save(window.scene(), "compare-empty-" + name, width, height)).exists();
        show("resnet50", "mobilenet-v1", "mobilenet-v2", "mobilenet-v3-large", "mnasnet-a1", "efficientnet-b0",
                "efficientnetv2-s");
        await("#cell-count-" + slot(6) + "-5");
        assertThat(SceneSnapshots.save(window.scene(), "compare-" + name, width, height)).exists();
    }
}
