package io.github.convatlas.diagram.piece;

import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Item.Anchor;
import io.github.convatlas.diagram.Item.BadgeStyle;
import io.github.convatlas.diagram.Item.Detail;
import io.github.convatlas.diagram.Item.Origin;
import io.github.convatlas.diagram.Item.Stroke;
import io.github.convatlas.diagram.Item.Style;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.color.ColorRole;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.diagram.color.Tone.Ink;
import io.github.convatlas.diagram.color.Tone.Part;
import io.github.convatlas.diagram.look.Look;
import io.github.convatlas.diagram.look.Sheet;
import io.github.convatlas.diagram.outline.OutlineRow;
import io.github.convatlas.graph.LayerId;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * A block, or equal blocks, as one box.
 *
 * @param key   its identity
 * @param parent the opened stage it lies in, if any
 * @param row   what it shows
 * @param value the number of the overlay
 * @param look  how the diagram looks
 */
public record ClosedPiece(Target.Key key, Optional<Target.Key> parent, OutlineRow row, double value, Look look)
        implements
            Piece {
    static final double STEP = 15;
    private static final double HEIGHT = 44;
    private static final double SLIM = 26;
    private static final double RADIUS = 6;
    private static final double STACK = 4;
    private static final int MOST_CHIPS = 6;
    private static final double LABEL = 12.5;
    private static final double VALUE = 11;
    private static final double CHIP = Chips.SIZE;

    @Override
    public int band() {
        return row.place().band();
    }

    @Override
    public double height() {
        return boxHeight() + (steps() ? STEP : 0);
    }

    @Override
    public double boxHeight() {
        return slim() ? SLIM : HEIGHT;
    }

    @Override
    public double left() {
        return look.boxWidth() / 2;
    }

    @Override
    public double right() {
        return look.boxWidth() / 2;
    }

    @Override
    public boolean steps() {
        return row.place().stride() > 1;
    }

    @Override
    public int repeat() {
        return row.repeat();
    }

    @Override
    public List<LayerId> layers() {
        return row.blocks().stream().flatMap(block -> block.layers().stream()).toList();
    }

    private boolean slim() {
        boolean plain = EnumSet.of(ColorRole.POOLING, ColorRole.NORMALIZATION, ColorRole.OTHER)
                .contains(row.traits().role());
        return plain && row.blocks().getFirst().layers().size() == 1;
    }

    private Tone tone(Part part) {
        return look.tone(row.traits().role(), value, part);
    }

    @Override
    public void draw(Sheet sheet, Point top) {
        var box = new Rect(top.x() - look.boxWidth() / 2, top.y(), look.boxWidth(), boxHeight());
        sheet.add(new Target(key, new Target.Subject.Closed(row), box, parent));
        if (row.repeat() > 1) {
            drawRepeat(sheet, box);
        }
        sheet.add(Sheet.Layer.BOXES,
                new Item.Box(Origin.of(key), box, RADIUS, tone(Part.FILL), tone(Part.BORDER)));
        sheet.add(Sheet.Layer.BOXES, new Item.Box(Origin.of(key),
                new Rect(box.x() + 6, box.y() + 6, 4, box.height() - 12), 2, tone(Part.ACCENT), Tone.NONE));
        drawTexts(sheet, box);
        if (!slim()) {
            new ChannelBar(key, row.traits().channels(), tone(look.overlaid() ? Part.ON_FILL : Part.ACCENT),
                    tone(Part.FILL)).draw(sheet, box, look.options().compact());
        }
        if (steps()) {
            drawStep(sheet, new Point(top.x(), box.bottom()));
        }
        drawShortcuts(sheet, box);
    }

    private void drawRepeat(Sheet sheet, Rect box) {
        sheet.add(Sheet.Layer.BOXES, new Item.Box(Origin.of(key),
                new Rect(box.x() + STACK, box.y() + STACK, box.width(), box.height()), RADIUS, tone(Part.FILL),
                tone(Part.BORDER)));
        var style = new BadgeStyle(Item.Shape.PILL, Tone.of(Ink.BADGE), Tone.of(Ink.TEXT), 11);
        String text = "×" + row.repeat();
        double width = Math.max(28, sheet.metrics().width(text, style.size(), true) + 12);
        sheet.add(Sheet.Layer.BOXES, new Item.Badge(Origin.of(key), text, style,
                new Rect(box.right() + STACK + 5, box.centerY() - (look.overlaid() ? 13 : 8), width, 18)));
        if (look.overlaid()) {
            sheet.text(Origin.GROUND.at(Detail.SMALL), look.words().get("sum"),
                    new Point(box.right() + STACK + 5 + width / 2, box.centerY() + 15),
                    new Style(9, false, Anchor.CENTER, Tone.of(Ink.MUTED)));
        }
    }

    private void drawTexts(Sheet sheet, Rect box) {
        Origin text = Origin.of(key).at(Detail.TEXT);
        double baseline = slim() ? box.centerY() + 4.5 : box.y() + 19;
        String note = note();
        String label = sheet.metrics().fitted(row.label(), LABEL, !slim(), box.width() - 28 - besideLabel(sheet, note));
        sheet.text(text, label, new Point(box.x() + 18, baseline),
                new Style(LABEL, !slim(), Anchor.LEFT, tone(Part.ON_FILL)));
        sheet.text(text.at(Detail.SMALL), note, new Point(box.right() - 10, baseline),
                new Style(10, false, Anchor.RIGHT, tone(Part.MUTED_ON_FILL)));
        if (look.overlaid()) {
            sheet.text(text, valueText(), new Point(box.right() - 10, slim() ? baseline : box.y() + 37),
                    new Style(VALUE, true, Anchor.RIGHT, tone(Part.ON_FILL)));
            drawGate(sheet, new Point(box.right() - 10 - besideNote(sheet, note) - CHIP, box.y() + 6));
        } else {
            drawChips(sheet, box);
        }
    }

    /** The room that is needed at the right of the label. */
    private double besideLabel(Sheet sheet, String note) {
        if (slim() && look.overlaid()) {
            return sheet.metrics().width(valueText(), VALUE, true) + 8;
        }
        return slim() ? CHIP + 6 : besideNote(sheet, note) + (look.overlaid() && gated() ? CHIP + 6 : 2);
    }

    private static double besideNote(Sheet sheet, String note) {
        return note.isEmpty() ? 0 : sheet.metrics().width(note, 10, false) + 6;
    }

    private boolean gated() {
        return !slim() && row.traits().operations().contains(ColorRole.SQUEEZE_EXCITATION);
    }

    /** A squeeze-and-excitation is marked also where colors tell a number. */
    private void drawGate(Sheet sheet, Point corner) {
        if (gated()) {
            sheet.add(Sheet.Layer.BOXES,
                    Chips.onScale(key, ColorRole.SQUEEZE_EXCITATION, look.share(value), corner));
        }
    }

    private String valueText() {
        boolean silent = slim() || look.options().overlay().isMeasured();
        return silent && value <= 0 ? "" : look.valueText(value);
    }

    private String note() {
        if (slim() || look.options().compact()) {
            return "";
        }
        return row.traits().activation().map(function -> function.title()).orElse("");
    }

    private void drawChips(Sheet sheet, Rect box) {
        List<ColorRole> kinds = row.traits().operations().isEmpty()
                ? List.of(row.traits().role())
                : row.traits().operations();
        List<ColorRole> shown = kinds.subList(0, Math.min(kinds.size(), MOST_CHIPS));
        double y = slim() ? box.centerY() - CHIP / 2 : box.bottom() - CHIP - 6;
        double x = box.right() - 9 - shown.size() * (CHIP + 3) + 3;
        for (ColorRole kind : shown) {
            sheet.add(Sheet.Layer.BOXES, Chips.of(key, kind, new Point(x, y)));
            x += CHIP + 3;
        }
    }

    private void drawStep(Sheet sheet, Point bottom) {
        var style = new BadgeStyle(Item.Shape.STEP, tone(Part.FILL), tone(Part.ON_FILL), 9.5);
        sheet.add(Sheet.Layer.BOXES, new Item.Badge(Origin.of(key), "/" + row.place().stride(), style,
                new Rect(bottom.x() - 26, bottom.y(), 52, STEP)));
    }

    private void drawShortcuts(Sheet sheet, Rect box) {
        switch (row.traits().shortcut()) {
            case NONE -> {
            }
            case IDENTITY -> arc(sheet, box, 24, false);
            case PROJECTION -> arc(sheet, box, 24, true);
            case BOTH -> {
                arc(sheet, box, 17, true);
                arc(sheet, box, 32, false);
            }
        }
    }

    private void arc(Sheet sheet, Rect box, double reach, boolean dashed) {
        double top = box.y() + 7;
        double bottom = box.bottom() - 7;
        double x = box.x() - reach;
        var stroke = new Stroke(Tone.of(Ink.WIRE), 1.5, dashed, true, 0);
        sheet.add(Sheet.Layer.WIRES, new Item.Curve(Origin.of(key), List.of(new Point(box.x(), top), new Point(x, top),
                new Point(x, bottom), new Point(box.x() - 1, bottom)), stroke));
    }
}
