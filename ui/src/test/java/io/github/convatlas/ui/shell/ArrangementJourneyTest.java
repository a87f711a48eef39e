package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.diagram.look.Overlay;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.compare.CompareFeature;
import io.github.convatlas.ui.diagram.DiagramFeature;
import io.github.convatlas.ui.support.FileDrop;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.workspace.AppState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

/** A person arranges a comparison, takes steps back, saves it, opens it again and passes it on as a link. */
class ArrangementJourneyTest {

    private static final Features FEATURES = new Features(
            List.of(DiagramFeature.onThisMachine("test"), CompareFeature.onThisMachine("test")),
            Optional.empty());
    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private TestWindow window;

    @BeforeEach
    void openTheWindow() {
        OnFx.startToolkit();
        OnFx.run(() -> Clipboard.getSystemClipboard().clear());
        window = TestWindow.open(folder.resolve("home"), FEATURES);
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    private AppState state() {
        return window.composition().state();
    }

    private void show(String... networks) {
        OnFx.run(() -> state().show(List.of(networks).stream().map(LibraryReference::parse).toList()));
        OnFx.until("the networks are there", () -> state().networks().stream()
                .allMatch(network -> network.network().isPresent()));
    }

    private List<String> shown() {
        return OnFx.call(() -> state().networks().stream().map(network -> network.reference().text()).toList());
    }

    private void press(KeyCode... keys) {
        robot.press(keys).release(keys);
    }

    private List<String> texts(String selector) {
        return OnFx.call(() -> window.scene().getRoot().lookupAll(selector).stream().filter(Node::isVisible)
                .map(node -> node instanceof Labeled labeled ? labeled.getText() : "").toList());
    }

    @Test
    void everyStepIsTakenBackByKeysAndMadeAgain() {
        show("mobilenet-v2", "mnasnet-a1");
        OnFx.run(() -> state().looking().overlayProperty().set(Overlay.MACS));
        OnFx.run(() -> state().move(state().networks().getLast().slot(), 0));
        assertThat(shown()).containsExactly("mnasnet-a1", "mobilenet-v2");
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shown()).containsExactly("mobilenet-v2", "mnasnet-a1");
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(state().looking().overlayProperty().get()).isEqualTo(Overlay.KIND);
        press(KeyCode.CONTROL, KeyCode.Y);
        assertThat(state().looking().overlayProperty().get()).isEqualTo(Overlay.MACS);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(shown()).containsExactly("mnasnet-a1", "mobilenet-v2");
    }

    @Test
    void aFieldInWhichSomethingIsTypedHasAnUndoOfItsOwn() {
        show("mobilenet-v2");
        OnFx.until("the fields are there", () -> window.scene().getRoot().lookup(".parameter-field") != null);
        robot.doubleClickOn(".parameter-field").write("0.5").type(KeyCode.ENTER);
        robot.type(KeyCode.END).write("5");
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shown()).containsExactly("mobilenet-v2@width=0.5");
        OnFx.run(() -> window.find(".parameter-field", TextField.class).setText("0.5"));
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shown()).containsExactly("mobilenet-v2");
        robot.clickOn("#atlas-search").write("vgg");
        press(KeyCode.CONTROL, KeyCode.Z);
        press(KeyCode.CONTROL, KeyCode.Y);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(shown()).containsExactly("mobilenet-v2");
    }

    @Test
    void replacedNetworksComeBackByTheLinkInTheStatusBar() {
        show("mobilenet-v2", "mnasnet-a1");
        show("vgg16");
        assertThat(texts("#status-note")).containsExactly("In place of the networks before: VGG16.");
        Hyperlink undo = window.find("#status-note-action", Hyperlink.class);
        assertThat(undo.isVisible()).isTrue();
        OnFx.run(undo::fire);
        assertThat(shown()).containsExactly("mobilenet-v2", "mnasnet-a1");
        assertThat(undo.isVisible()).isFalse();
    }

    @Test
    void aComparisonIsSavedAndOpenedAgain() {
        show("mobilenet-v2@width=0.5", "mnasnet-a1");
        CensusRule rule = new CensusRule(CensusRule.Kernels.AS_ONE, CensusRule.Side.INPUT, true, false);
        OnFx.run(() -> {
            state().looking().ruleProperty().set(rule);
            state().open(Map.of(state().networks().getFirst().slot(), Set.of("stem")));
            state().viewProperty().set("compare");
        });
        Path file = folder.resolve("both.convatlas");
        OnFx.run(() -> window.outside().chosen = List.of(file));
        press(KeyCode.CONTROL, KeyCode.S);
        OnFx.until("it is saved", () -> Files.exists(file));
        var before = OnFx.call(state()::arrangement);
        show("vgg16");
        OnFx.run(() -> {
            state().looking().ruleProperty().set(CensusRule.ARTICLE);
            state().viewProperty().set("diagram");
        });
        assertThat(FileDrop.onto(window.scene().getRoot(), List.of(file))).isPresent();
        OnFx.until("it is there", () -> state().arrangement().equals(before));
        assertThat(state().viewProperty().get()).isEqualTo("compare");
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shown()).containsExactly("vgg16");
    }

    @Test
    void aLinkIsCopiedAndOpenedWithWhatIsGoodInIt() {
        show("mobilenet-v2@width=0.5", "mnasnet-a1");
        press(KeyCode.CONTROL, KeyCode.L);
        assertThat(window.outside().copied).singleElement().asString()
                .startsWith("convatlas://compare?networks=mobilenet-v2@width=0.5;mnasnet-a1");
        OnFx.run(() -> window.outside()
                .put("convatlas://compare?networks=vgg16;nosuch;mnasnet-a1@width=77&view=compare"));
        OnFx.run(() -> window.scene().getRoot().requestFocus()); // and not the search field, which takes what is pasted
        press(KeyCode.CONTROL, KeyCode.V);
        OnFx.until("it is there", () -> shown().equals(List.of("vgg16")));
        OnFx.until("the rest is explained", () -> !texts(".notice-advice").isEmpty());
        assertThat(texts(".notice-advice")).singleElement().asString().contains("nosuch", "mnasnet-a1@width=77");
        robot.clickOn("日本語");
        OnFx.until("the message is translated", () -> texts(".notice-sentence").equals(List.of("比較の一部を表示できません。")));
        OnFx.run(() -> window.outside().put("convatlas://compare?networks=mnasnet-a1"));
        press(KeyCode.CONTROL, KeyCode.V);
        OnFx.until("it is there", () -> shown().equals(List.of("mnasnet-a1")));
        OnFx.until("nothing is wrong any more", () -> texts(".notice-sentence").isEmpty());
    }

    @Test
    void theWindowOpensWithALinkItIsStartedWith() {
        window.close();
        window = TestWindow.open(folder.resolve("other"), FEATURES,
                Optional.of("convatlas://compare?networks=mnasnet-b1;mobilenet-v2&overlay=params"));
        OnFx.until("the comparison is there", () -> shown().equals(List.of("mnasnet-b1", "mobilenet-v2")));
        assertThat(state().looking().overlayProperty().get()).isEqualTo(Overlay.PARAMS);
        assertThat(state().viewProperty().get()).isEqualTo("compare");
    }
}
