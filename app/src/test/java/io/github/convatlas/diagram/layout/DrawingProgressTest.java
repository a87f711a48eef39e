package io.github.convatlas.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.convatlas.cli.bench.SyntheticNetwork;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.look.DiagramOptions;
import io.github.convatlas.diagram.outline.DrawingProgress;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.graph.ShapedNetwork;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

class DrawingProgressTest {
    private static final ShapedNetwork ONE = SyntheticNetwork.branching(1000);

    private static void layOut(DrawingProgress progress) {
        Outline outline = Outline.of(ONE, false, progress.part(0, 2));
        DiagramLayout.of(List.of(DiagramColumn.at(DiagramLevel.LAYER, outline, Map.of())), DiagramOptions.USUAL,
                TextMetrics.approximate(), progress.part(1, 2));
    }

    @Test
    void progressGoesForwardBlockByBlock() {
        var heard = new ArrayList<Double>();
        layOut(heard::add);
        assertThat(heard).isSorted().hasSizeGreaterThan(3 * Outline.of(ONE, false).rows().size() / 2)
                .allMatch(fraction -> fraction >= 0 && fraction <= 1);
        assertThat(heard.getLast()).isGreaterThan(0.95);
    }

    @Test
    void aDiagramOfOneNetworkCanBeStoppedAnywhere() {
        for (double where : new double[]{0, 0.2, 0.49, 0.6, 0.74, 0.9}) {
            var heard = new ArrayList<Double>();
            assertThatThrownBy(() -> layOut(fraction -> {
                heard.add(fraction);
                if (fraction >= where) {
                    throw new CancellationException("no longer wanted");
                }
            })).isInstanceOf(CancellationException.class);
            assertThat(heard.getLast()).as("it stops at once").isBetween(where, where + 0.1);
        }
    }
}
