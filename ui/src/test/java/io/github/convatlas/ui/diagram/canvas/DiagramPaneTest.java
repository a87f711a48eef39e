package io.github.convatlas.ui.diagram.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.ui.support.OnFx;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;

class DiagramPaneTest {

    /** Charts of other views are panes, too, without the diagram's view around them. */
    @ParameterizedTest
    @ValueSource(strings = {".diagram-hovered", ".diagram-selection", ".diagram-focus"})
    void whatIsMarkedShowsThroughItsMarkWhereverThePaneIs(String mark) {
        OnFx.startToolkit();
        Paint fill = OnFx.call(() -> {
            var pane = new DiagramPane();
            var scene = new Scene(pane);
            scene.getRoot().applyCss();
            return ((Shape) pane.lookup(mark)).getFill();
        });

        assertThat(fill).isEqualTo(Color.TRANSPARENT);
    }
}
