package io.github.convatlas.diagram.piece;

import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Item.Origin;
import io.github.convatlas.diagram.Item.Stroke;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.diagram.look.Sheet;
import io.github.convatlas.diagram.outline.OutlineRow.Channels;

import java.util.List;

/**
 * Channels as a bar: as long as what leaves the block, with a tick or a thin line to the width where its kernel works.
 *
 * @param key      of the block
 * @param channels its widths
 * @param ink      color of the bar
 * @param ground   color of a tick on it
 */
record ChannelBar(Target.Key key, Channels channels, Tone ink, Tone ground) {
    private static final double LONG = 104;
    private static final double SHORT = 66;

    /** Draws it near the lower border of a box. */
    void draw(Sheet sheet, Rect box, boolean narrow) {
        double y = box.bottom() - 15;
        double left = box.x() + 18;
        double out = length(channels.out(), narrow);
        double inner = length(channels.inner(), narrow);
        sheet.add(Sheet.Layer.BOXES, new Item.Box(Origin.of(key), new Rect(left, y, out, 6), 2, ink, Tone.NONE));
        if (inner > out) {
            line(sheet, new Point(left + out, y + 3), new Point(left + inner, y + 3), ink);
            line(sheet, new Point(left + inner, y), new Point(left + inner, y + 6), ink);
        } else if (inner < out) {
            line(sheet, new Point(left + inner, y), new Point(left + inner, y + 6), ground);
        }
    }

    private void line(Sheet sheet, Point from, Point to, Tone tone) {
        sheet.add(Sheet.Layer.BOXES, new Item.Line(Origin.of(key), List.of(from, to), Stroke.plain(tone, 1.5)));
    }

    /** Channels on a logarithmic scale from 4 to 4096. */
    private static double length(int channels, boolean narrow) {
        double octaves = Math.log(Math.max(channels, 4)) / Math.log(2);
        return Math.min(1.1, (octaves - 2) / 10) * (narrow ? SHORT : LONG);
    }
}
