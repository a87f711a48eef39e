package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;

class ConvAtlasAppTest {

    @AfterEach
    void closeTheWindow() throws TimeoutException {
        FxToolkit.hideStage();
    }

    @Test
    void theWindowOpensWithItsTitle() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupApplication(ConvAtlasApp.class);
        assertThat(stage.isShowing()).isTrue();
        assertThat(stage.getTitle()).isEqualTo("ConvAtlas");
    }
}
