package io.github.convatlas.ui.diagram.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.color.ColorRole;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.diagram.color.Rgb;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.diagram.layout.DiagramColumn;
import io.github.convatlas.diagram.layout.DiagramLayout;
import io.github.convatlas.diagram.look.DiagramOptions;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.ui.support.OnFx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import javafx.scene.paint.Color;

class MachinePrintingTest {
    private static final int MARGIN = 6;

    @BeforeAll
    static void startTheToolkit() {
        OnFx.startToolkit();
    }

    private static DisplayList list() {
        return switch (Atlas.builtIn().open("mobilenet-v2")) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) ->
                DiagramLayout.of(List.of(DiagramColumn.closed(Outline.of(network, true))), DiagramOptions.USUAL,
                        TextMetrics.approximate());
            case Reading.Failure<ShapedNetwork>(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    /** On the screen titles stay at the upper border; on the second page they would cover what begins there. */
    @Test
    void aLaterPageShowsWhatStandsAtItsUpperBorder() {
        DisplayList list = list();
        Rect box = list.target(Target.Key.block(0, "stage3.1")).orElseThrow().bounds();
        var area = new Rect(0, box.y() - MARGIN, list.bounds().width(), 300);

        Rgb seen = OnFx.call(() -> {
            Color color = MachinePrinting.page(list.cropped(area), Palette.light(), 1).snapshot(null, null)
                    .getPixelReader().getColor((int) (box.right() - 30), MARGIN + 4);
            return new Rgb((int) Math.round(255 * color.getRed()), (int) Math.round(255 * color.getGreen()),
                    (int) Math.round(255 * color.getBlue()));
        });

        assertThat(seen).isEqualTo(Palette.light().color(Tone.of(ColorRole.DEPTHWISE, Tone.Part.FILL)));
    }
}
