package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.ui.support.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import javafx.scene.layout.Region;

class SidePanesTest {
    @TempDir
    private Path folder;
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

    @Test
    void inAWideWindowThereIsRoomForBoth() {
        OnFx.run(() -> window.stage().setWidth(1500));
        OnFx.until("it is wide", () -> window.scene().getWidth() > 1400);
        OnFx.run(() -> details().openProperty().set(false));
        OnFx.run(details()::toggle);
        assertThat(OnFx.call(() -> atlas().openProperty().get())).isTrue();
    }
}
