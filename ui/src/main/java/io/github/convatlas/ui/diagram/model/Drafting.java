package io.github.convatlas.ui.diagram.model;

import io.github.convatlas.diagram.SpatialIndex;
import io.github.convatlas.diagram.Spotlight;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.layout.DiagramColumn;
import io.github.convatlas.diagram.layout.DiagramLayout;
import io.github.convatlas.diagram.look.DiagramOptions;
import io.github.convatlas.diagram.outline.DrawingProgress;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.ui.common.task.Progress;
import io.github.convatlas.ui.diagram.model.DiagramDrawing.Column;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Makes a drawing, on a thread in the background.
 *
 * @param wishes what is drawn
 * @param manner how
 * @param before the networks of the drawing before, from which outlines are taken over
 */
record Drafting(List<Wish> wishes, Manner manner, List<Column> before) {
    private static final long STEPS = 1000;

    /** What is asked for. */
    record Wish(long slot, ShapedNetwork network, Openings openings, Map<LayerId, Double> times) {
    }

    /** How it is asked for. */
    record Manner(boolean folded, DiagramOptions options, TextMetrics metrics, Map<Long, Set<LayerId>> lit) {
    }

    /**
     * Makes it.
     *
     * @param progress hears how far it is; asked for every part whether the drawing is still wanted
     * @throws CancellationException if it is not
     */
    DiagramDrawing draw(Progress progress) {
        DrawingProgress whole = fraction -> step(progress, fraction);
        var columns = new ArrayList<Column>();
        for (Wish wish : wishes) {
            DrawingProgress own = whole.part(0, 2).part(columns.size(), wishes.size());
            Outline outline = known(wish).orElseGet(() -> Outline.of(wish.network(), manner.folded(), own))
                    .counted(manner.options().rule());
            columns.add(new Column(wish.slot(), wish.network(), manner.folded(),
                    wish.openings().column(outline, wish.times())));
        }
        List<DiagramColumn> contents = columns.stream().map(Column::content).toList();
        var plain = DiagramLayout.of(contents, manner.options(), manner.metrics(), whole.part(1, 2));
        var lit = DiagramDrawing.byColumn(columns, manner.lit());
        var list = Spotlight.on(plain, lit);
        whole.at(1);
        return new DiagramDrawing(columns, manner.options(), list, SpatialIndex.of(list),
                new DiagramDrawing.Shades(DiagramLayout.largest(contents, manner.options()), lit));
    }

    private static void step(Progress progress, double fraction) {
        if (progress.isCancelled()) {
            throw new CancellationException("a newer drawing is wanted");
        }
        progress.report(Math.round(STEPS * fraction), STEPS);
    }

    private Optional<Outline> known(Wish wish) {
        return before.stream()
                .filter(column -> column.folded() == manner.folded() && column.source().equals(wish.network()))
                .map(Column::outline).findFirst();
    }
}
