package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.compare.CompareFeature;
import io.github.convatlas.ui.diagram.DiagramFeature;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.NetworkPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** A person types wrongly, looks words up, and picks parts from another view. */
class FindingsJourneyTest {

    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private TestWindow window;

    @BeforeEach
    void openTheWindow() {
        window = TestWindow.open(folder,
                new Features(
                        List.of(DiagramFeature.onThisMachine("test"),
                                CompareFeature.onThisMachine("test")),
                        Optional.empty()));
        OnFx.run(() -> state().show(List.of(LibraryReference.of("mobilenet-v2"))));
        OnFx.until("the fields are there", () -> window.scene().getRoot().lookup(".parameter-field") != null);
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    private AppState state() {
        return window.composition().state();
    }

    private String text(String selector) {
        return OnFx.call(() -> window.scene().getRoot().lookupAll(selector).stream().filter(Node::isVisible)
                .map(node -> node instanceof Labeled labeled ? labeled.getText() : "").findFirst().orElse(""));
    }

    private List<String> shown() {
        return OnFx.call(() -> state().networks().stream().map(network -> network.reference().text()).toList());
    }

    @Test
    void aWrongValueIsMarkedAndTheNetworkStaysInSight() {
        TextField width = window.find(".parameter-field", TextField.class);
        robot.doubleClickOn(width).write("99").type(KeyCode.ENTER);
        assertThat(shown()).containsExactly("mobilenet-v2");
        assertThat(text(".parameter-problem")).contains("width", "99", "16");
        assertThat(width.getText()).isEqualTo("99");
        robot.clickOn("日本語");
        OnFx.until("the sentence is translated", () -> text(".parameter-problem").contains("数を入力してください"));
        robot.doubleClickOn(".parameter-field").write("0,75").type(KeyCode.ENTER);
        assertThat(shown()).containsExactly("mobilenet-v2@width=0.75");
        assertThat(text(".parameter-problem")).isEmpty();
        OnFx.until("the change is counted", () -> text("#parameter-cost").contains("−"));
    }

    @Test
    void wordsAreExplainedInThePaletteAndTheFocusGoesBack() {
        robot.clickOn("#atlas-search");
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        robot.write("squeeze-and");
        OnFx.until("it is explained", () -> text("#palette-explanation").contains("channel"));
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write("swish");
        OnFx.until("it is explained", () -> text("#palette-explanation").contains("sigmoid"));
        robot.type(KeyCode.ESCAPE);
        assertThat(OnFx.<Node>call(() -> window.scene().getFocusOwner()).getId()).isEqualTo("atlas-search");
    }

    @Test
    void aPartIsExplainedWhicheverViewIsInFront() {
        OnFx.run(() -> state().viewProperty().set("compare"));
        OnFx.run(() -> state().partProperty().set(Optional.of(new NetworkPart(state().networks().getFirst().slot(),
                "stage2.1"))));
        OnFx.until("its details are there", () -> window.scene().getRoot().lookupAll("#diagram-counting").stream()
                .anyMatch(node -> node.getScene() != null && node.isVisible()));
    }
}
