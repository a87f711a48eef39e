package io.github.convatlas.diagram.layout;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Item.Origin;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.diagram.color.Tone.Ink;
import io.github.convatlas.diagram.outline.OutlineRow;
import io.github.convatlas.graph.LayerId;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lays networks out beside each other. Time flows downward; a band across the diagram holds what works at one resolution,
 * and the step to the next band stands at its lower end, so that networks align by eye.
 */
public final class DiagramLayout {
    /** Height of the title and the captions. */
    static final double HEADER = 58;
    /** Height of the line with the totals. */
    static final double FOOTER = 40;
    private static final double GAP = 28;
    private final List<ColumnPlan> plans;
    private final Look look;
    private final Sheet sheet;

    private DiagramLayout(List<ColumnPlan> plans, Look look) {
        this.plans = plans;
        this.look = look;
        this.sheet = new Sheet(look.metrics());
    }

    /**
     * The diagram of some networks.
     *
     * @param columns the networks, from left to right
     * @param options how they are drawn
     * @param metrics how wide text is
     */
    public static DisplayList of(List<DiagramColumn> columns, DiagramOptions options, TextMetrics metrics) {
        if (columns.isEmpty()) {
            return DisplayList.EMPTY;
        }
        var look = new Look(options, metrics, largest(columns, options));
        List<ColumnPlan> plans = IntStream.range(0, columns.size()).mapToObj(index -> {
            DiagramColumn column = columns.get(index);
            return ColumnPlan.of(new ColumnContext(index, column.outline(), column.times()), column, look);
        }).toList();
        return new DiagramLayout(plans, look).layOut();
    }

    /**
     * The largest number that a closed box shows: the end of the scale of the overlay.
     *
     * @param columns the networks
     * @param options which overlay
     */
    public static double largest(List<DiagramColumn> columns, DiagramOptions options) {
        var plain = new Look(options, TextMetrics.approximate(), 0);
        double largest = 0;
        for (DiagramColumn column : columns) {
            for (OutlineRow row : column.outline().rows()) {
                List<LayerId> layers = row.blocks().stream().flatMap(block -> block.layers().stream()).toList();
                largest = Math.max(largest, plain.value(row.cost(), column.times(), layers));
            }
        }
        return largest;
    }

    private DisplayList layOut() {
        var columns = new ArrayList<ColumnDrawing>();
        double x = 0;
        for (ColumnPlan plan : plans) {
            var column = new ColumnDrawing(plan, look, sheet, x);
            columns.add(column);
            x = column.right() + GAP;
        }
        double width = x - GAP;
        List<DisplayList.Band> bands = bands(width);
        for (DisplayList.Band band : bands) {
            boolean tinted = bands.indexOf(band) % 2 == 0;
            sheet.add(Sheet.Layer.GROUND, new Item.Box(Origin.GROUND, band.bounds(), 0,
                    Tone.of(tinted ? Ink.BAND : Ink.GROUND), Tone.NONE));
        }
        columns.forEach(column -> column.draw(bands));
        double bottom = bands.getLast().bounds().bottom() + FOOTER;
        List<Rect> places = columns.stream()
                .map(column -> new Rect(column.left(), 0, column.right() - column.left(), bottom)).toList();
        return sheet.list(bands, places, new Rect(0, 0, width, bottom));
    }

    private List<DisplayList.Band> bands(double width) {
        int count = plans.stream().mapToInt(ColumnPlan::lastBand).max().orElse(0) + 1;
        var bands = new ArrayList<DisplayList.Band>();
        double y = HEADER;
        for (int band = 0; band < count; band++) {
            int index = band;
            double height = plans.stream().mapToDouble(plan -> plan.height(index)).max().orElse(0);
            List<Integer> labels = plans.stream().map(plan -> plan.outline().resolution(index)).toList();
            bands.add(new DisplayList.Band(labels, new Rect(0, y, width, height)));
            y += height;
        }
        return bands;
    }
}
