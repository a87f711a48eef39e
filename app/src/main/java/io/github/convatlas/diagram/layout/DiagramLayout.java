package io.github.convatlas.diagram.layout;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Item.Origin;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.diagram.color.Tone.Ink;
import io.github.convatlas.diagram.look.DiagramOptions;
import io.github.convatlas.diagram.look.Look;
import io.github.convatlas.diagram.look.Overlay;
import io.github.convatlas.diagram.look.Sheet;
import io.github.convatlas.diagram.outline.DrawingProgress;
import io.github.convatlas.diagram.outline.OutlineRow;
import io.github.convatlas.diagram.outline.OutlineStage;
import io.github.convatlas.diagram.piece.ColumnContext;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Lays networks out beside each other. Time flows downward; a band across the diagram holds what works at one resolution,
 * and the step to the next band stands at its lower end, so that networks align by eye.
 */
public final class DiagramLayout {
    /** Height of the title and the captions. */
    private static final double HEADER = 58;
    /** Height of the line with the totals. */
    private static final double FOOTER = 40;
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
        return of(columns, options, metrics, DrawingProgress.UNWATCHED);
    }

    /**
     * The diagram of some networks, while somebody waits.
     *
     * @param columns  the networks, from left to right
     * @param options  how they are drawn
     * @param metrics  how wide text is
     * @param progress hears how far it is, and can stop it
     */
    public static DisplayList of(List<DiagramColumn> columns, DiagramOptions options, TextMetrics metrics,
            DrawingProgress progress) {
        progress.at(0);
        if (columns.isEmpty()) {
            return DisplayList.EMPTY;
        }
        var look = new Look(options, metrics, largest(columns, options));
        List<ColumnPlan> plans = IntStream.range(0, columns.size()).mapToObj(index -> {
            DiagramColumn column = columns.get(index).counted(options);
            return ColumnPlan.of(new ColumnContext(index, column.outline(), column.times()), column, look,
                    progress.part(0, 2).part(index, columns.size()));
        }).toList();
        return new DiagramLayout(plans, look).layOut(progress.part(1, 2));
    }

    /**
     * The end of the scale of the overlay: the one asked for, or the largest number that a box shows.
     *
     * @param columns the networks
     * @param options which overlay
     */
    public static double largest(List<DiagramColumn> columns, DiagramOptions options) {
        if (options.scale() > 0 || options.overlay() == Overlay.KIND) {
            return options.scale();
        }
        var look = new Look(options, TextMetrics.approximate(), 0);
        return columns.stream().flatMapToDouble(column -> column.outline().stages().stream()
                .flatMapToDouble(stage -> shown(stage, column, look))).max().orElse(0);
    }

    private static DoubleStream shown(OutlineStage stage, DiagramColumn column, Look look) {
        List<OutlineRow> rows = column.closes(stage) ? List.of(stage.whole()) : stage.rows();
        return rows.stream().flatMapToDouble(row -> column.closes(stage) || !column.opens(row)
                ? DoubleStream.of(look.value(row.cost(), column.times(), row.layers()))
                : row.layers().stream().mapToDouble(layer -> look.value(column.outline().costs().layer(layer),
                        column.times(), List.of(layer))));
    }

    private DisplayList layOut(DrawingProgress progress) {
        var columns = new ArrayList<ColumnDrawing>();
        double x = 0;
        for (ColumnPlan plan : plans) {
            var column = new ColumnDrawing(plan, look, sheet, x);
            columns.add(column);
            x = column.right() + GAP;
        }
        double width = x - GAP;
        List<ColumnDrawing.Strip> strips = strips(width);
        for (int place = 0; place < strips.size(); place++) {
            sheet.add(Sheet.Layer.GROUND, new Item.Box(Origin.GROUND, strips.get(place).band().bounds(), 0,
                    Tone.of(place % 2 == 0 ? Ink.BAND : Ink.GROUND), Tone.NONE));
        }
        for (int place = 0; place < columns.size(); place++) {
            columns.get(place).draw(strips, progress.part(place, columns.size()));
        }
        List<DisplayList.Band> bands = strips.stream().map(ColumnDrawing.Strip::band).toList();
        double bottom = bands.getLast().bounds().bottom() + FOOTER;
        List<Rect> places = columns.stream()
                .map(column -> new Rect(column.left(), 0, column.right() - column.left(), bottom)).toList();
        return sheet.list(bands, new DisplayList.Frame(HEADER, places), new Rect(0, 0, width, bottom));
    }

    /** One strip for each resolution at which one of the networks has maps. */
    private List<ColumnDrawing.Strip> strips(double width) {
        var used = new BitSet();
        plans.forEach(plan -> used.or(plan.bands()));
        var strips = new ArrayList<ColumnDrawing.Strip>();
        double y = HEADER;
        for (int index : used.stream().toArray()) {
            double height = plans.stream().filter(plan -> plan.bands().get(index))
                    .mapToDouble(plan -> plan.height(index)).max().orElse(0);
            List<Integer> labels = plans.stream().map(plan -> plan.outline().resolution(index)).toList();
            strips.add(new ColumnDrawing.Strip(index, new DisplayList.Band(labels, new Rect(0, y, width, height))));
            y += height;
        }
        return strips;
    }
}
