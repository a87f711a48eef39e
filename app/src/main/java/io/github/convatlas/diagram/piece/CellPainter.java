package io.github.convatlas.diagram.piece;

import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Item.Anchor;
import io.github.convatlas.diagram.Item.Detail;
import io.github.convatlas.diagram.Item.Origin;
import io.github.convatlas.diagram.Item.Style;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.color.ColorRole;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.diagram.color.Tone.Part;
import io.github.convatlas.diagram.inner.Cell;
import io.github.convatlas.diagram.look.Look;
import io.github.convatlas.diagram.look.Sheet;
import io.github.convatlas.diagram.outline.LayerLabels;
import io.github.convatlas.export.Figures;
import io.github.convatlas.graph.LayerId;

import java.util.List;
import java.util.Optional;

/** Draws a layer of an opened block. */
final class CellPainter {
    private static final double CHIP = Chips.SIZE;
    private static final double MARGIN = 8;
    private static final double LABEL = 11.5;
    private static final double NOTE = 10;
    private final ColumnContext column;
    private final Target.Key parent;
    private final Cell cell;
    private final Look look;
    private final ColorRole role;
    private final LayerCost cost;
    private final double value;

    /**
     * A painter for one layer.
     *
     * @param column what it belongs to
     * @param parent the block
     * @param cell   the layer in its place
     * @param look   how the diagram looks
     */
    CellPainter(ColumnContext column, Target.Key parent, Cell cell, Look look) {
        this.column = column;
        this.parent = parent;
        this.cell = cell;
        this.look = look;
        LayerId id = cell.node().id();
        this.role = column.outline().roles().of(id);
        this.cost = column.outline().costs().layer(id);
        this.value = look.value(cost, column.times(), List.of(id));
    }

    /** The box in the diagram, for a main line that enters here. */
    Rect place(Point origin) {
        Rect bounds = cell.bounds();
        return new Rect(bounds.x() + origin.x(), bounds.y() + origin.y(), bounds.width(), bounds.height());
    }

    void draw(Sheet sheet, Point origin) {
        LayerId id = cell.node().id();
        Target.Key key = column.layer(id);
        Rect box = place(origin);
        sheet.add(new Target(key, new Target.Subject.OneLayer(id), box, Optional.of(parent)));
        sheet.add(Sheet.Layer.BOXES, new Item.Box(Origin.of(key), box, 5, tone(Part.FILL), tone(Part.BORDER)));
        var corner = new Point(box.x() + 4, box.y() + (Cell.ONE_LINE - CHIP) / 2);
        boolean gate = role == ColorRole.SQUEEZE_EXCITATION;
        if (!look.overlaid()) {
            sheet.add(Sheet.Layer.BOXES, Chips.of(key, role, corner));
        } else if (gate) {
            sheet.add(Sheet.Layer.BOXES, Chips.onScale(key, role, look.share(value), corner));
        }
        double left = box.x() + (look.overlaid() && !gate ? MARGIN : CHIP + 9);
        drawFirstLine(sheet, box, left, Origin.of(key).at(Detail.TEXT));
        drawOtherLines(sheet, box, left, Origin.of(key).at(Detail.SMALL));
    }

    private Tone tone(Part part) {
        return look.tone(role, value, part);
    }

    private boolean tall() {
        return cell.bounds().height() > Cell.ONE_LINE;
    }

    private void drawFirstLine(Sheet sheet, Rect box, double left, Origin origin) {
        String note = tall() ? "" : shortNote();
        double noteWidth = note.isEmpty() ? 0 : sheet.metrics().width(note, NOTE, look.overlaid()) + MARGIN;
        String name = LayerLabels.label(column.outline().network(), cell.node());
        String label = sheet.metrics().fitted(name, LABEL, tall(), box.right() - MARGIN - noteWidth - left);
        double baseline = box.y() + 14.5;
        sheet.text(origin, label, new Point(left, baseline), new Style(LABEL, tall(), Anchor.LEFT, tone(Part.ON_FILL)));
        sheet.text(origin.at(Detail.SMALL), note, new Point(box.right() - MARGIN, baseline), noteStyle());
    }

    private String shortNote() {
        if (look.overlaid()) {
            return valueOrNothing();
        }
        return cost.params() == 0 ? "" : params();
    }

    private Style noteStyle() {
        return new Style(NOTE, look.overlaid(), Anchor.RIGHT,
                tone(look.overlaid() ? Part.ON_FILL : Part.MUTED_ON_FILL));
    }

    private void drawOtherLines(Sheet sheet, Rect box, double left, Origin origin) {
        var style = new Style(NOTE, false, Anchor.LEFT, tone(Part.MUTED_ON_FILL));
        if (tall()) {
            String shape = LayerLabels.shape(column.outline().network().shape(cell.node().id()));
            sheet.text(origin, shape, new Point(left, box.y() + 29.5), style);
        }
        if (tall() && look.overlaid()) {
            sheet.text(origin, valueOrNothing(), new Point(box.right() - MARGIN, box.y() + 29.5), noteStyle());
        }
        if (box.height() >= Cell.THREE_LINES) {
            String figures = params() + " · " + Figures.compactOperations(cost.macs(), look.options().unit());
            sheet.text(origin, sheet.metrics().fitted(figures, NOTE, false, box.right() - MARGIN / 2 - left),
                    new Point(left, box.y() + 44.5), style);
        }
    }

    private String valueOrNothing() {
        return value <= 0 ? "" : look.valueText(value);
    }

    private String params() {
        return look.words().params(cost.params());
    }
}
