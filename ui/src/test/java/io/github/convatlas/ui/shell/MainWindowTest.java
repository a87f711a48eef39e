package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.common.Notice;
import io.github.convatlas.ui.library.AtlasRow;
import io.github.convatlas.ui.settings.Theme;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.workspace.OpenNetwork;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

class MainWindowTest extends WindowTesting {

    @Test
    void theWindowOpensWithTheAtlasAndAnInvitation() {
        assertThat(OnFx.<String>call(window.stage()::getTitle)).isEqualTo("ConvAtlas");
        assertThat(rows()).anyMatch(row -> row instanceof AtlasRow.Entry entry && entry.title().equals("MobileNetV2"));
        robot.clickOn("#show-one");
        assertThat(shown()).containsExactly("mobilenet-v2");
    }

    @Test
    void aParameterActsAtOnceAndIsTakenBack() {
        clickEntry("MobileNetV2");
        OnFx.until("the fields are there", () -> !window.scene().getRoot().lookupAll(".parameter-field").isEmpty());
        robot.doubleClickOn(".parameter-field").write("0.5").type(KeyCode.ENTER);
        assertThat(shown()).containsExactly("mobilenet-v2@width=0.5");
        OnFx.until("the name says so", () -> window.find("#sample-first", Label.class).getText()
                .equals("MobileNetV2 (width=0.5)"));
        robot.clickOn("#work");
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shown()).containsExactly("mobilenet-v2");
    }

    @Test
    void anImpossibleParameterIsExplainedAndCanBeReset() {
        OnFx.run(() -> window.composition().state().show(List.of(LibraryReference.parse("mobilenet-v2@width=99"))));
        OnFx.until("the failure is shown", () -> window.composition().state().networks().getFirst()
                .opening() instanceof OpenNetwork.Opening.Failed);
        assertThat(window.find("#failure", Node.class).isVisible()).isTrue();
        robot.clickOn("#repair");
        assertThat(shown()).containsExactly("mobilenet-v2");
    }

    @Test
    void theThemeAndTheLanguageChangeWhileEverythingElseStays() {
        clickEntry("MobileNetV2");
        robot.clickOn("#switch-theme");
        assertThat(window.scene().getRoot().getPseudoClassStates()).contains(PseudoClass.getPseudoClass("dark"));
        robot.clickOn("日本語");
        OnFx.until("the tabs are there", () -> window.scene().getRoot().lookup("#tab-first") != null);
        assertThat(window.find("#atlas-search", TextInputControl.class).getPromptText())
                .isEqualTo("名前、ブロック、論文、年");
        assertThat(window.find("#sample-first", Label.class).getText()).isEqualTo("MobileNetV2");
        assertThat(events).contains("first ended", "second ended");
        assertThat(window.scene().getRoot().getPseudoClassStates()).contains(PseudoClass.getPseudoClass("dark"));
        robot.clickOn("EN");
        assertThat(window.find("#atlas-search", TextInputControl.class).getPromptText())
                .isEqualTo("Name, block, paper or year");
    }

    @Test
    void everythingIsRememberedUntilTheNextStart() {
        clickEntry("MobileNetV2");
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.clickOn("FLOPs").clickOn("#switch-theme").clickOn("#fold-details").clickOn("日本語");
        window.close();
        window = TestWindow.open(folder, SampleView.two(events));
        var state = window.composition().state();
        assertThat(shown()).containsExactly("mobilenet-v2");
        assertThat(state.viewProperty().get()).isEqualTo("second");
        assertThat(state.unitProperty().get()).isEqualTo(OperationUnit.FLOPS);
        assertThat(state.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(state.languageProperty().get()).isEqualTo(Language.JAPANESE);
        assertThat(window.composition().models().frame().details().openProperty().get()).isFalse();
    }

    @Test
    void viewsAreSwitchedByKeyAndOnlyTheOneInFrontHearsItsKeys() {
        clickEntry("MobileNetV2");
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        press(KeyCode.G);
        assertThat(events).containsExactly("first shown", "first hidden", "second shown", "second went");
        press(KeyCode.CONTROL, KeyCode.F);
        robot.write("g");
        assertThat(events).hasSize(4);
    }

    @Test
    void thePaletteRunsACommandAndFindsANetwork() {
        press(KeyCode.CONTROL, KeyCode.K);
        robot.write("flops").type(KeyCode.ENTER);
        assertThat(window.composition().state().unitProperty().get()).isEqualTo(OperationUnit.FLOPS);
        press(KeyCode.CONTROL, KeyCode.K);
        robot.write("mnet v1").type(KeyCode.ENTER);
        assertThat(shown()).containsExactly("mobilenet-v1");
        press(KeyCode.CONTROL, KeyCode.K);
        robot.type(KeyCode.ESCAPE);
        assertThat(window.find("#overlay", Node.class).isVisible()).isFalse();
    }

    @Test
    void aPaletteThatFindsNothingSaysSoAndShowsNoEmptyList() {
        press(KeyCode.CONTROL, KeyCode.K);
        robot.write("qqqqqq");
        OnFx.until("it says so", () -> window.find(".palette-nothing", Node.class).isVisible());
        assertThat(window.find("#palette-list", Node.class).isVisible()).isFalse();
        robot.eraseText(6);
        OnFx.until("the list is back", () -> window.find("#palette-list", Node.class).isVisible());
    }

    @Test
    void damagedSettingsAreSetAsideWithAMessage() throws IOException {
        window.close();
        Files.writeString(folder.resolve("settings.json"), "{\"theme\": ");
        window = TestWindow.open(folder, SampleView.two(events));
        assertThat(OnFx.<List<Notice>>call(() -> List.copyOf(window.composition().services().errors().notices())))
                .singleElement().satisfies(notice -> {
                    assertThat(notice.sentence()).startsWith("The settings could not be read");
                    assertThat(notice.advice()).contains("settings.json.damaged-20251122-090507");
                });
        assertThat(folder.resolve("settings.json.damaged-20251122-090507")).hasContent("{\"theme\": ");
    }

    @Test
    void everythingThatTakesTheFocusHasANameAndTheTabKeyReachesIt() {
        OnFx.run(() -> window.composition().state().show(
                List.of(LibraryReference.of("resnet50"), LibraryReference.of("mobilenet-v2"))));
        OnFx.until("the fields are there", () -> !window.scene().getRoot().lookupAll(".parameter-field").isEmpty());
        Set<Node> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        robot.clickOn("#work");
        for (int step = 0; step < 60; step++) {
            robot.type(KeyCode.TAB);
            reached.add(OnFx.call(() -> window.scene().getFocusOwner()));
        }
        assertThat(reached).contains(window.find("#atlas-search", Node.class), window.find("#atlas-list", Node.class),
                window.find("#tab-first", Node.class), window.find("#open-palette", Node.class),
                window.find("#switch-theme", Node.class), window.find(".parameter-field", Node.class),
                window.find(".chip-name", Node.class));
        assertThat(reached).anyMatch(node -> node.getStyleClass().contains("details-paper"));
        assertThat(reached).allSatisfy(node -> assertThat(nameOf(node)).as(String.valueOf(node)).isNotBlank());
    }

    private static String nameOf(Node node) {
        String text = node instanceof Labeled labeled ? String.valueOf(labeled.getText()) : "";
        return text.isBlank() ? Objects.requireNonNullElse(node.getAccessibleText(), "") : text;
    }

    @Test
    void theHelpListsTheKeysAndClosesWithEscape() {
        press(KeyCode.F1);
        List<String> keys = OnFx.call(() -> window.scene().getRoot().lookupAll(".help-keys .keys").stream()
                .map(node -> ((Labeled) node).getText()).toList());
        assertThat(keys).contains("Ctrl+K", "Ctrl+O", "F1", "G");
        robot.type(KeyCode.ESCAPE);
        assertThat(window.find("#overlay", Node.class).isVisible()).isFalse();
    }
}
