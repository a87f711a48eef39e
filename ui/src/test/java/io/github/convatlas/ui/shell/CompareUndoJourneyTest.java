package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.arrangement.Look;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.workspace.AppState;
import org.junit.jupiter.api.Test;

import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

/** A person arranges a comparison and takes it back. */
class CompareUndoJourneyTest extends CompareTesting {

    private static final List<String> CONTROLS = List.of("#rows-pixels", "#compare-diagrams", "#rule-output",
            "#scatter-PARAMS", "#scatter-atlas", "#bars-shares");

    private AppState state() {
        return window.composition().state();
    }

    private Look look() {
        return OnFx.call(() -> state().looking().look());
    }

    private void press(KeyCode... keys) {
        robot.press(keys).release(keys);
    }

    private boolean isChosen(String selector) {
        return node(selector).filter(ToggleButton.class::isInstance).map(ToggleButton.class::cast)
                .map(ToggleButton::isSelected).orElse(false);
    }

    /** What the user chooses by a control is chosen no more after Ctrl+Z, and again after Ctrl+Y. */
    @Test
    void everyControlIsTakenBackAndMadeAgainByKeys() {
        show("mobilenet-v2", "efficientnetv2-s");
        await("#scatter");
        for (String control : CONTROLS) {
            fire(control);
            OnFx.until(control + " is a step", () -> !look().equals(Look.USUAL));
            Look after = look();
            press(KeyCode.CONTROL, KeyCode.Z);
            OnFx.until(control + " is taken back", () -> look().equals(Look.USUAL));
            press(KeyCode.CONTROL, KeyCode.Y);
            OnFx.until(control + " is made again", () -> look().equals(after));
            press(KeyCode.CONTROL, KeyCode.Z);
            OnFx.until(control + " is taken back", () -> look().equals(Look.USUAL));
        }
    }

    @Test
    void theControlsShowWhatIsTakenBack() {
        show("mobilenet-v2", "efficientnetv2-s");
        fire("#rows-pixels");
        OnFx.until("rows of equal size are beside each other", () -> isChosen("#rows-pixels"));
        fire("#scatter-linear");
        OnFx.until("the axis is linear", () -> isChosen("#scatter-linear"));
        fire("#compare-diagrams");
        boolean diagrams = isChosen("#compare-diagrams");
        press(KeyCode.CONTROL, KeyCode.Z);
        OnFx.until("diagrams are as before", () -> isChosen("#compare-diagrams") != diagrams);
        press(KeyCode.CONTROL, KeyCode.Z);
        OnFx.until("the axis is logarithmic", () -> isChosen("#scatter-log"));
        press(KeyCode.CONTROL, KeyCode.Z);
        OnFx.until("rows are by halvings", () -> isChosen("#rows-halvings"));
        assertThat(look()).isEqualTo(Look.USUAL);
    }

    @Test
    void theOrderOfColumnsIsTakenBackAndNamed() {
        show("mobilenet-v2", "resnet50");
        long second = slot(1);
        await("#cell-head-" + second);
        OnFx.run(() -> node("#cell-head-" + second).orElseThrow().requestFocus());
        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        OnFx.until("the column has moved", () -> slot(0) == second);
        assertThat(OnFx.call(() -> state().historyProperty().get().undoable().orElseThrow().networks()))
                .containsExactly(LibraryReference.of("resnet50"));
        press(KeyCode.CONTROL, KeyCode.Z);
        OnFx.until("it is back", () -> slot(1) == second);
    }

    @Test
    void aTableOfTheArticleIsTakenBackInOneStep() {
        show("mobilenet-v2", "efficientnetv2-s");
        fire("#rows-pixels");
        fire("#rule-output");
        Look before = look();
        OnFx.run(() -> ((ToggleButton) node("#article-2").orElseThrow()).fire());
        OnFx.until("the table is there", () -> state().networks().size() > 2);
        assertThat(look()).isEqualTo(Look.USUAL);
        press(KeyCode.CONTROL, KeyCode.Z);
        OnFx.until("the comparison is back", () -> state().networks().size() == 2);
        assertThat(look()).isEqualTo(before);
    }
}
