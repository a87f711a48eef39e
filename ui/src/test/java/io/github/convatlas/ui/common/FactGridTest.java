package io.github.convatlas.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.ui.support.OnFx;
import org.junit.jupiter.api.Test;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

class FactGridTest {
    private static final String NAME = "アクティベーション";

    @Test
    void exactFiguresGoBeforeANameBreaks() {
        OnFx.startToolkit();
        OnFx.run(() -> {
            var name = new Label(NAME);
            name.setWrapText(true);
            var figure = label("6.68M");
            var exact = label("6,678,112");
            var grid = new FactGrid();
            grid.addRow(0, name, figure, exact);
            var pane = new Pane(grid);
            new Scene(pane);
            pane.applyCss();
            double all = name.prefWidth(-1) + figure.prefWidth(-1) + exact.prefWidth(-1) + 2 * grid.getHgap();

            lay(grid, all + 1);
            assertThat(exact.isVisible()).isTrue();
            assertThat(name.getWidth()).isGreaterThanOrEqualTo(name.prefWidth(-1) - 1);

            lay(grid, all - 4);
            assertThat(exact.isVisible()).isFalse();
            assertThat(name.getWidth()).isGreaterThanOrEqualTo(name.prefWidth(-1) - 1);

            lay(grid, all + 1);
            assertThat(exact.isVisible()).isTrue();
        });
    }

    private static void lay(FactGrid grid, double width) {
        grid.resize(width, 60);
        grid.layout();
        grid.layout();
    }

    private static Label label(String text) {
        var label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
