package io.github.convatlas.ui.diagram.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.ui.support.OnFx;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

class FxTextMetricsTest {

    @Test
    void sumOfTheCharactersIsTheWidthOfTheText() {
        OnFx.startToolkit();
        FxTextMetrics metrics = OnFx.call(() -> FxTextMetrics.of("System"));
        for (String text : new String[]{"Bottleneck3x3, 2048, 512", "56 × 56 × 144", "3.46K params · 10.8M MACs"}) {
            double measured = OnFx.call(() -> {
                var node = new Text(text);
                node.setFont(Font.font("System", FontWeight.BOLD, 12.5));
                return node.getLayoutBounds().getWidth();
            });
            assertThat(metrics.width(text, 12.5, true)).as(text).isCloseTo(measured, Percentage.withPercentage(5));
        }
    }
}
