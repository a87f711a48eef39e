package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.chart.latency.LatencyBars;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.look.Overlay;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.measure.history.MeasurementStore;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.compare.chart.ChartView;
import io.github.convatlas.ui.diagram.DiagramFeature;
import io.github.convatlas.ui.measure.MeasureFeature;
import io.github.convatlas.ui.settings.Theme;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.support.SceneSnapshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Text;

/** A person combines networks with resolutions and threads, watches the bars, reads where the time goes, and compares. */
class MeasureJourneyTest {
    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private Optional<TestWindow> window = Optional.empty();

    @AfterEach
    void closeTheWindow() {
        window.ifPresent(TestWindow::close);
    }

    @Test
    void barsGrowLayersAreShownAndTheNextStartRemembers() {
        FakeMeter meter = openWithFake();
        assertThat(visible("#measure-empty")).isTrue();
        assertThat(
                offered("#picture-latency") || offered("#export-measure-latency") || offered("#export-measure-blocks")
                        || offered("#export-measure-history"))
                .isFalse();
        assertThat(text("#measure-said")).isEqualTo("2 models, 50 runs each, in turns");
        OnFx.run(() -> find("#measure-threads", TextField.class).setText("1, 2"));
        OnFx.run(() -> find("#measure-resolutions", TextField.class).setText("96, many"));
        assertThat(OnFx.call(() -> find("#measure-start", Button.class).isDisabled())).isTrue();
        OnFx.run(() -> find("#measure-resolutions", TextField.class).setText("96"));
        assertThat(text("#measure-said")).startsWith("4 models");

        robot.clickOn("#measure-start");
        OnFx.until("the bars grow", () -> exists("#measure-bars"));
        assertThat(visible("#measure-cancel")).isTrue();
        meter.mayEnd.countDown();
        OnFx.until("layers are shown", () -> exists("#measure-layer-table"));
        assertThat(OnFx.call(() -> find("#measure-layer-table", TableView.class).getItems().size())).isGreaterThan(20);
        assertThat(exists("#measure-kind-table")).isTrue();
        assertThat(offered("#picture-latency") && offered("#export-measure-latency") && offered("#picture-kinds")
                && offered("#export-measure-layers")).isTrue();
        assertThat(offered("#picture-roofline")).isFalse();

        OnFx.run(() -> find("#measure-bars", ChartView.class).choose(LatencyBars.key(2)));
        OnFx.until("the other network is chosen", () -> exists("#measure-kinds"));
        OnFx.run(() -> find("#measure-roofs", Button.class).fire());
        OnFx.until("the roofline is drawn", () -> exists("#measure-roofline"));
        OnFx.run(() -> find("#measure-blocks", Button.class).fire());
        OnFx.until("blocks are predicted", () -> exists("#measure-predictions"));
        OnFx.until("it is kept", () -> Files.exists(folder.resolve(MeasurementStore.NAME)));

        OnFx.run(() -> find("#measure-to-diagram", Button.class).fire());
        assertThat(OnFx.call(() -> current().composition().state().looking().overlayProperty().get()))
                .isEqualTo(Overlay.TIME);
        assertThat(OnFx.call(() -> current().composition().state().viewProperty().get())).isEqualTo("diagram");

        current().close();
        FakeMeter next = openWithFake();
        OnFx.until("the history is read", () -> visible("#measure-history"));
        assertThat(OnFx.call(() -> find("#measure-history", TableView.class).getItems().size())).isEqualTo(4);
        OnFx.run(() -> find("#measure-threads", TextField.class).setText("1"));
        OnFx.run(() -> find("#measure-resolutions", TextField.class).setText("96"));
        next.mayEnd.countDown();
        robot.clickOn("#measure-start");
        OnFx.until("it is compared with before", () -> exists("#measure-changes"));
        OnFx.run(() -> find("#measure-history", TableView.class).getSelectionModel().selectLast());
        OnFx.run(() -> find("#measure-forget", Button.class).fire());
        OnFx.until("the old run is forgotten",
                () -> find("#measure-history", TableView.class).getItems().size() == 2);
    }

    @Test
    void aMeasurementIsCancelledOneFailureStopsNothingAndAllIsSaidInAnotherLanguage() {
        FakeMeter meter = openWithFake();
        OnFx.run(() -> find("#measure-widths", TextField.class).setText("0.5"));
        OnFx.run(() -> current().composition().state().add(LibraryReference.of("vgg11")));
        robot.clickOn("#measure-start");
        OnFx.until("it runs", () -> visible("#measure-cancel"));
        robot.clickOn("#measure-cancel");
        OnFx.until("it stopped", () -> !visible("#measure-cancel"));
        assertThat(Files.exists(folder.resolve(MeasurementStore.NAME))).isFalse();
        OnFx.until("every row says that it is over",
                () -> bars().stream().filter(text -> text.endsWith("The measurement was cancelled.")).count() == 2);

        meter.mayEnd.countDown();
        robot.clickOn("#measure-start");
        OnFx.until("layers are shown", () -> exists("#measure-layer-table"));
        assertThat(OnFx.call(() -> find("#measure-bars", ChartView.class).list().targets().size())).isEqualTo(3);
        isSaidInAnotherLanguage();
    }

    private void isSaidInAnotherLanguage() {
        assertThat(bars()).anyMatch(text -> text.startsWith("1 thread · "));
        OnFx.run(() -> find("#measure-scroll", ScrollPane.class).setVvalue(0.5));
        double place = OnFx.call(this::place);
        assertThat(place).isGreaterThan(100);
        OnFx.run(() -> {
            current().composition().state().languageProperty().set(Language.JAPANESE);
            current().composition().state().themeProperty().set(Theme.DARK);
        });
        OnFx.until("it is Japanese", () -> text("#measure-start-text").equals("計測する"));
        OnFx.until("the page is where it was", () -> Math.abs(place() - place) < 2);
        assertThat(bars()).noneMatch(text -> text.contains("thread")).anyMatch(text -> text.contains("スレッド"));
        SceneSnapshots.save(current().scene(), "measure-dark-ja", 1000, 1200);
    }

    @Test
    void aRealNetworkIsMeasuredOnThisMachine() {
        open(new Features(List.of(DiagramFeature.onThisMachine("test"),
                MeasureFeature.onThisMachine("test")), Optional.empty()),
                List.of("squeezenet-1.1@resolution=48"));
        OnFx.run(() -> find("#measure-runs", TextField.class).setText("3"));
        robot.clickOn("#measure-start");
        OnFx.until("its layers are shown", () -> exists("#measure-layer-table"));
        assertThat(OnFx.call(() -> current().composition().state().networks().size())).isEqualTo(1);
    }

    @Test
    void theWheelScrollsThePageAlsoAboveATableThatNobodyHasClicked() {
        openWithFake().mayEnd.countDown();
        robot.clickOn("#measure-start");
        OnFx.until("layers are shown", () -> exists("#measure-layer-table"));
        OnFx.run(() -> find("#measure-start", Button.class).requestFocus());
        OnFx.until("the page moves", () -> {
            wheelOnTable();
            return place() > 0;
        });
        double before = OnFx.call(this::place);
        OnFx.run(() -> {
            find("#measure-layer-table", TableView.class).requestFocus();
            wheelOnTable();
        });
        assertThat(OnFx.call(this::place)).isEqualTo(before);
    }

    @Test
    void headsOfTablesAreNeverCut() {
        openWithFake().mayEnd.countDown();
        OnFx.run(() -> current().composition().state().languageProperty().set(Language.JAPANESE));
        robot.clickOn("#measure-start");
        OnFx.until("layers are shown", () -> exists("#measure-layer-table"));
        List<String> heads = OnFx.call(() -> Stream.of("#measure-layer-table", "#measure-history")
                .flatMap(table -> find(table, TableView.class).lookupAll(".column-header .label").stream())
                .map(Label.class::cast).filter(head -> !head.getText().isEmpty()
                        && head.lookup(".text") instanceof Text drawn && !drawn.getText().equals(head.getText()))
                .map(Label::getText).toList());
        assertThat(heads).isEmpty();
        assertThat(OnFx.call(() -> find("#measure-history", TableView.class).lookupAll(".column-header .label").stream()
                .map(head -> ((Label) head).getText()).toList())).contains("実行回数", "乱れ");
    }

    private void wheelOnTable() {
        Node row = find("#measure-layer-table", TableView.class).lookup(".table-row-cell");
        Event.fireEvent(row, new ScrollEvent(ScrollEvent.SCROLL, 0, 0, 0, 0, false, false, false, false, true, false, 0,
                -80, 0, -80, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0,
                0, null));
    }

    /** How far down the page is, in pixels. */
    private double place() {
        ScrollPane page = find("#measure-scroll", ScrollPane.class);
        return page.getVvalue()
                * (page.getContent().getLayoutBounds().getHeight() - page.getViewportBounds().getHeight());
    }

    private boolean offered(String selector) {
        return OnFx.call(() -> !find(selector, MenuButton.class).isDisabled());
    }

    private List<String> bars() {
        return OnFx.call(() -> find("#measure-bars", ChartView.class).list().items().stream()
                .filter(Item.Text.class::isInstance).map(item -> ((Item.Text) item).text()).toList());
    }

    private FakeMeter openWithFake() {
        var meter = new AtomicReference<FakeMeter>();
        open(new Features(List.of(DiagramFeature.onThisMachine("test"), new MeasureFeature(context -> {
            meter.set(new FakeMeter(context.library()));
            return Objects.requireNonNull(meter.get());
        }, "test")), Optional.empty()), List.of("mobilenet-v1", "mobilenet-v3-small"));
        return Objects.requireNonNull(meter.get());
    }

    private void open(Features features, List<String> networks) {
        window = Optional.of(TestWindow.open(folder, features));
        OnFx.run(() -> current().composition().state()
                .show(networks.stream().map(LibraryReference::parse).toList()));
        OnFx.until("all are opened", () -> current().composition().state().networks().stream()
                .allMatch(network -> network.network().isPresent()));
        robot.press(KeyCode.CONTROL).press(KeyCode.DIGIT2).release(KeyCode.DIGIT2).release(KeyCode.CONTROL);
        OnFx.until("the view is in front", () -> exists("#measure-view"));
    }

    private TestWindow current() {
        return window.orElseThrow();
    }

    private <T extends Node> T find(String selector, Class<T> type) {
        return type.cast(Optional.ofNullable(current().scene().getRoot().lookup(selector))
                .orElseThrow(() -> new AssertionError("nothing is " + selector)));
    }

    private boolean exists(String selector) {
        return OnFx.call(() -> current().scene().getRoot().lookup(selector) != null);
    }

    private boolean visible(String selector) {
        return OnFx.call(() -> Optional.ofNullable(current().scene().getRoot().lookup(selector))
                .filter(Node::isVisible).isPresent());
    }

    private String text(String selector) {
        return OnFx.call(() -> selector.equals("#measure-start-text")
                ? find("#measure-start", Button.class).getText()
                : find(selector, Label.class).getText());
    }
}
