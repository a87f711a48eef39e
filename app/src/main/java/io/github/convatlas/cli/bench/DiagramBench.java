package io.github.convatlas.cli.bench;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.SpatialIndex;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.diagram.layout.DiagramColumn;
import io.github.convatlas.diagram.layout.DiagramLayout;
import io.github.convatlas.diagram.layout.DiagramLevel;
import io.github.convatlas.diagram.look.DiagramOptions;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.diagram.paint.GraphicsPainter;
import io.github.convatlas.engine.Quantiles;
import io.github.convatlas.graph.ShapedNetwork;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Measures what it takes to draw a network with all its layers, without a window.
 *
 * @param clock nanoseconds from any start
 */
public record DiagramBench(LongSupplier clock) {
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final int VIEWS = 40;

    /**
     * What was measured of one network.
     *
     * @param id     its name
     * @param layers how many it has
     * @param items  how many things are painted
     * @param layout from the network to the display list and its index, in ms
     * @param paint  a view of 1600 x 1000 pixels at full size, at many places, in ms
     * @param bytes  that outline, display list and index take
     */
    public record Result(String id, int layers, int items, Quantiles layout, Quantiles paint, long bytes) {
    }

    /**
     * Draws a network over and over.
     *
     * @param network what to draw
     * @param warmUps times before anything counts
     * @param runs    times that count
     */
    public Result run(ShapedNetwork network, int warmUps, int runs) {
        var times = new double[runs];
        for (int run = -warmUps; run < runs; run++) {
            long start = clock.getAsLong();
            Drawn drawn = draw(network);
            if (run >= 0 && !drawn.list().items().isEmpty()) {
                times[run] = since(start);
            }
        }
        long before = used();
        Drawn kept = draw(network);
        long bytes = Math.max(0, used() - before);
        return new Result(network.identity().reference(), network.graph().nodes().size(), kept.list().items().size(),
                Quantiles.of(times), paint(kept), bytes);
    }

    private record Drawn(DisplayList list, SpatialIndex index) {
    }

    private static Drawn draw(ShapedNetwork network) {
        DiagramColumn column = DiagramColumn.at(DiagramLevel.LAYER, Outline.of(network, false), Map.of());
        DisplayList list = DiagramLayout.of(List.of(column), DiagramOptions.USUAL, TextMetrics.approximate());
        return new Drawn(list, SpatialIndex.of(list));
    }

    private Quantiles paint(Drawn drawn) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var painter = new GraphicsPainter(Palette.light(), "SansSerif");
        Rect bounds = drawn.list().bounds();
        var times = new double[VIEWS];
        for (int view = -VIEWS; view < VIEWS; view++) {
            double y = bounds.y() + Math.max(0, bounds.height() - HEIGHT) * Math.max(0, view) / (VIEWS - 1);
            var seen = new Rect(bounds.x(), y, WIDTH, HEIGHT);
            long start = clock.getAsLong();
            List<Item> items = drawn.index().visible(seen, 1);
            Graphics2D graphics = image.createGraphics();
            graphics.translate(-seen.x(), -seen.y());
            painter.paint(new DisplayList(items, List.of(), List.of(), 0, seen), graphics);
            graphics.dispose();
            if (view >= 0) {
                times[view] = since(start);
            }
        }
        return Quantiles.of(times);
    }

    private double since(long start) {
        return (clock.getAsLong() - start) / NANOSECONDS_PER_MILLISECOND;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
