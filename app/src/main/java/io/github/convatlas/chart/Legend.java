package io.github.convatlas.chart;

import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Item.Anchor;
import io.github.convatlas.diagram.Item.Origin;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.color.Tone;

import java.util.List;
import java.util.stream.Stream;

/**
 * What marks and lines mean.
 *
 * @param chart  what is shown
 * @param arrows whether arrows are
 * @param words  in a language
 */
record Legend(AccuracyChart chart, boolean arrows, ChartWords words) {
    private static final double LINE = 20;
    private static final double SIGN = 18;
    private static final double GAP = 8;

    /** The room it needs. */
    double width(ChartSheet sheet) {
        return SIGN + GAP
                + Stream.concat(chart.shownFamilies().stream(),
                        Stream.of(front(), words.fill("legend.arrow"), chosen()))
                        .mapToDouble(text -> sheet.width(text, false, ChartSheet.TEXT)).max().orElse(0);
    }

    /** Paints it downward from its upper left corner, closer where there is less room. */
    void paint(ChartSheet sheet, Point corner, double room) {
        double line = Math.min(LINE, (room - GAP) / (chart.shownFamilies().size() + (chosen().isEmpty() ? 2 : 3)));
        double y = corner.y();
        for (String family : chart.shownFamilies()) {
            Mark.of(chart.families().indexOf(family)).at(Origin.GROUND, new Point(corner.x() + SIGN / 2, y))
                    .forEach(sheet::add);
            entry(sheet, corner.x(), y, family);
            y += line;
        }
        y += GAP;
        if (chart.front().size() > 1) {
            stroke(sheet, corner.x(), y, new Item.Stroke(Tone.of(Tone.Ink.HIGHLIGHT), 1.5, false, false, 0));
            entry(sheet, corner.x(), y, front());
            y += line;
        }
        if (!chart.question().chosen().isEmpty()) {
            Mark.of(0).ringed(Origin.GROUND, new Point(corner.x() + SIGN / 2, y)).forEach(sheet::add);
            entry(sheet, corner.x(), y, chosen());
            y += line;
        }
        if (arrows) {
            stroke(sheet, corner.x(), y, new Item.Stroke(Tone.of(Tone.Ink.WIRE), 1, true, true, 0));
            entry(sheet, corner.x(), y, words.fill("legend.arrow"));
        }
    }

    private String chosen() {
        return chart.question().chosen().isEmpty() ? "" : words.fill("legend.chosen");
    }

    private String front() {
        return words.fill("legend.front");
    }

    private static void stroke(ChartSheet sheet, double x, double y, Item.Stroke stroke) {
        sheet.add(new Item.Line(Origin.GROUND, List.of(new Point(x, y), new Point(x + SIGN, y)), stroke));
    }

    private static void entry(ChartSheet sheet, double x, double y, String text) {
        sheet.text(text, new Point(x + SIGN + GAP, y + 4), Anchor.LEFT, Tone.Ink.TEXT);
    }
}
