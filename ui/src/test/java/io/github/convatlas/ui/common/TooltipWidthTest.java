package io.github.convatlas.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.ui.support.OnFx;
import org.junit.jupiter.api.Test;

import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

class TooltipWidthTest {
    @Test
    void aLongTooltipWraps() {
        OnFx.startToolkit();
        Tooltip shown = OnFx.call(() -> {
            TooltipWidth.limit();
            var stage = new Stage();
            stage.setScene(new Scene(new Pane(), 300, 200));
            stage.show();
            var tooltip = new Tooltip("a long explanation that goes on and on ".repeat(20));
            tooltip.show(stage, 10, 10);
            return tooltip;
        });
        OnFx.until("it is laid out", () -> shown.getWidth() > 0);

        assertThat(shown.getWidth()).isLessThan(420);
        assertThat(shown.getHeight()).isGreaterThan(60);
        OnFx.run(() -> ((Stage) shown.getOwnerWindow()).hide());
    }
}
