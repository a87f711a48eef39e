package io.github.convatlas.chart.roofline;

import io.github.convatlas.chart.Axes;
import io.github.convatlas.chart.ChartSheet;
import io.github.convatlas.chart.ChartWords;
import io.github.convatlas.chart.Scale;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Item.Anchor;
import io.github.convatlas.diagram.Item.Origin;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.measure.layers.MeasuredLayer;
import io.github.convatlas.measure.roof.Roofs;

import java.util.List;
import java.util.Locale;

/** The area between the axes: both logarithmic, with the roofs. */
final class RooflineArea {
    private static final double TICK_WIDTH = 44;
    private static final double TICK_HEIGHT = 26;
    private final Axes axes;
    private final Roofs roofs;

    private RooflineArea(Axes axes, Roofs roofs) {
        this.axes = axes;
        this.roofs = roofs;
    }

    static RooflineArea of(Roofs roofs, List<MeasuredLayer> layers, Rect bounds) {
        double[] intensities = layers.stream().mapToDouble(MeasuredLayer::intensity).sorted().toArray();
        double[] speeds = layers.stream().mapToDouble(layer -> layer.gmacPerSecond().orElse(1)).sorted().toArray();
        double left = Math.min(intensities[0], roofs.ridge() / 8);
        double right = Math.max(intensities[intensities.length - 1], roofs.ridge() * 4);
        double low = Math.min(speeds[0], roofs.under(left));
        return new RooflineArea(new Axes(bounds, Scale.logarithmic(left, right, (int) (bounds.width() / TICK_WIDTH)),
                Scale.logarithmic(low, Math.max(speeds[speeds.length - 1], roofs.gmacPerSecond() * 1.3),
                        (int) (bounds.height() / TICK_HEIGHT))),
                roofs);
    }

    Point place(double intensity, double speed) {
        return axes.place(intensity, speed);
    }

    void paint(ChartSheet sheet) {
        axes.paint(sheet, Axes::plain);
    }

    /** The roofs above everything, with their names on them. */
    void paintRoofs(ChartSheet sheet, ChartWords words) {
        double cache = Math.max(roofs.cachePerSecond(), roofs.memoryPerSecond());
        slope(sheet, roofs.memoryPerSecond(), false, words.fill("roofline.memory", figure(roofs.memoryPerSecond())));
        if (cache > roofs.memoryPerSecond() * 1.2) {
            slope(sheet, cache, true, words.fill("roofline.cache", figure(cache)));
        }
        double ridge = Math.max(axes.x().low(), roofs.gmacPerSecond() / cache);
        Point end = place(axes.x().high(), roofs.gmacPerSecond());
        roof(sheet, place(ridge, roofs.gmacPerSecond()), end, false);
        sheet.text(words.fill("roofline.compute", figure(roofs.gmacPerSecond())),
                new Point(end.x() - 4, end.y() - 7), Anchor.RIGHT, Tone.Ink.TEXT);
    }

    /** From the lower left to the roof of computing, the name above its lower end. */
    private void slope(ChartSheet sheet, double bandwidth, boolean dashed, String name) {
        double from = Math.max(axes.x().low(), axes.y().low() / bandwidth);
        double to = Math.min(axes.x().high(), roofs.gmacPerSecond() / bandwidth);
        if (from < to) {
            Point lower = place(from, from * bandwidth);
            roof(sheet, lower, place(to, to * bandwidth), dashed);
            double third = from * Math.pow(to / from, 0.3);
            Point at = place(third, third * bandwidth);
            sheet.text(name, new Point(at.x() + 10, at.y() + 12), Anchor.LEFT, Tone.Ink.TEXT);
        }
    }

    private static void roof(ChartSheet sheet, Point from, Point to, boolean dashed) {
        sheet.add(new Item.Line(Origin.GROUND, List.of(from, to),
                new Item.Stroke(Tone.of(Tone.Ink.HIGHLIGHT), 2, dashed, false, 0)));
    }

    static String figure(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }
}
