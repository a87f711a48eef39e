package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.support.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import javafx.scene.layout.Region;

class SidePanesTest {
    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private TestWindow window;

    @BeforeEach
    void openANarrowWindow() {
        window = TestWindow.open(folder, SampleView.two());
        OnFx.run(() -> {
            window.stage().setWidth(1000);
            details().openProperty().set(false);
        });
        OnFx.until("it is narrow", () -> window.scene().getWidth() <= 1000);
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    private MainViewModel.Pane atlas() {
        return window.composition().models().frame().atlas();
    }

    private MainViewModel.Pane details() {
        return window.composition().models().frame().details();
    }

    @Test
    void whereThereIsRoomForOnePaneUnfoldingItFoldsTheOtherForAsLong() {
        OnFx.run(details()::toggle);
        assertThat(OnFx.call(() -> atlas().openProperty().get())).isFalse();
        assertThat(OnFx.call(() -> atlas().settings().open())).as("at the next start").isTrue();
        OnFx.run(details()::toggle);
        assertThat(OnFx.call(() -> atlas().openProperty().get())).isTrue();
    }

    @Test
    void aPaneKeepsItsWidthWhenTheOtherIsFoldedForIt() {
        double before = OnFx.call(() -> details().widthProperty().get());
        OnFx.run(details()::toggle);
        OnFx.until("it is laid out", () -> Math.abs(
                window.find(".details", Region.class).getWidth() - before) < 3);
    }

    @Test
    void aPaneThatTheUserUnfoldsAgainTakesTheRoomBack() {
        OnFx.run(details()::toggle);
        OnFx.run(atlas()::toggle);
        assertThat(OnFx.call(() -> atlas().openProperty().get())).isTrue();
        assertThat(OnFx.call(() -> details().openProperty().get())).isFalse();
    }

    private void makeWide(double width) {
        OnFx.run(() -> window.stage().setWidth(width));
        OnFx.until("it is as wide", () -> Math.abs(window.scene().getWidth() - width) < 60);
    }

    private double widthOf(String pane) {
        return window.find(pane, Region.class).getWidth();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPaneThatComesBackWhenTheWindowGrowsAtOnceHasItsWidthAgain(Language language) {
        makeWide(1500);
        OnFx.run(() -> {
            window.composition().state().languageProperty().set(language);
            details().openProperty().set(true);
            details().widthProperty().set(340);
        });
        makeWide(1000);
        OnFx.until("the details are folded", () -> !details().openProperty().get());
        makeWide(1600);
        OnFx.until("the details are as wide as before", () -> Math.abs(widthOf(".details") - 340) < 8);
        assertThat(OnFx.call(() -> details().widthProperty().get())).isEqualTo(340);
        OnFx.until("so is the atlas",
                () -> Math.abs(widthOf(".atlas") - atlas().widthProperty().get()) < 8);
    }

    @Test
    void whatANarrowWindowTakesFromAPaneItGivesBack() {
        makeWide(1500);
        OnFx.run(() -> {
            details().openProperty().set(true);
            details().widthProperty().set(420);
            atlas().widthProperty().set(420);
        });
        makeWide(1070);
        makeWide(1500);
        OnFx.until("both are as wide as the user wants them",
                () -> Math.abs(widthOf(".details") - 420) < 8 && Math.abs(widthOf(".atlas") - 420) < 8);
    }

    @Test
    void whatTheUserDragsIsRemembered() {
        double before = OnFx.call(() -> atlas().widthProperty().get());
        robot.drag(".frame-split > .split-pane-divider").moveBy(80, 0).drop();
        OnFx.until("the atlas is wider", () -> Math.abs(atlas().widthProperty().get() - before - 80) < 10);
    }

    @Test
    void inAWideWindowThereIsRoomForBoth() {
        OnFx.run(() -> window.stage().setWidth(1500));
        OnFx.until("it is wide", () -> window.scene().getWidth() > 1400);
        OnFx.run(() -> details().openProperty().set(false));
        OnFx.run(details()::toggle);
        assertThat(OnFx.call(() -> atlas().openProperty().get())).isTrue();
    }
}
