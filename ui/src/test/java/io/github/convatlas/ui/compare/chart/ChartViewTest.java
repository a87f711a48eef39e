package io.github.convatlas.ui.compare.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.ui.support.OnFx;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;

class ChartViewTest {
    @Test
    void askingForItsHeightAtOtherWidthsAsksForNoOtherLayout() {
        OnFx.startToolkit();
        OnFx.run(() -> {
            var drawn = new AtomicInteger();
            var chart = new ChartView("chart", "a chart", Palette.light(), (width, _) -> {
                drawn.incrementAndGet();
                return new ChartView.Drawn(
                        new DisplayList(List.of(), List.of(), List.of(), 0, new Rect(0, 0, width, width / 2)),
                        _ -> List.of(), _ -> {
                        });
            });
            var page = new VBox(chart);
            new Scene(page, 400, 400);
            page.applyCss();
            page.layout();
            page.layout();
            assertThat(page.isNeedsLayout()).isFalse();

            assertThat(chart.prefHeight(300)).isEqualTo(150);
            assertThat(chart.prefHeight(400)).isEqualTo(200);
            assertThat(chart.minHeight(300)).isEqualTo(150);
            assertThat(page.isNeedsLayout()).isFalse();
            assertThat(chart.list().bounds().width()).isEqualTo(400);
            assertThat(drawn.get()).isLessThanOrEqualTo(4);
        });
    }
}
