package io.github.convatlas.diagram.piece;

import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Item.Anchor;
import io.github.convatlas.diagram.Item.Detail;
import io.github.convatlas.diagram.Item.Origin;
import io.github.convatlas.diagram.Item.Stroke;
import io.github.convatlas.diagram.Item.Style;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.diagram.color.Tone.Ink;
import io.github.convatlas.diagram.color.Tone.Part;
import io.github.convatlas.diagram.inner.Cell;
import io.github.convatlas.diagram.inner.InnerPlan;
import io.github.convatlas.diagram.inner.InnerWires;
import io.github.convatlas.diagram.look.Look;
import io.github.convatlas.diagram.look.Sheet;
import io.github.convatlas.diagram.outline.LayerLabels;
import io.github.convatlas.diagram.outline.OutlineRow;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.List;
import java.util.Optional;

/** A block, or blocks that are equal inside, with its layers. */
public final class OpenedPiece implements Piece {
    private static final double HEADER = 30;
    private static final double PADDING = 14;
    private final Target.Key key;
    private final Optional<Target.Key> parent;
    private final OutlineRow row;
    private final OutlineRow outer;
    private final ShapedNetwork network;
    private final Look look;
    private final List<CellPainter> cells;
    private final List<InnerWires.Wire> wires;
    private final Rect content;

    /**
     * What an opened block lies in.
     *
     * @param row   that closes it
     * @param stage the opened stage, if any
     */
    public record Within(OutlineRow row, Optional<Target.Key> stage) {
    }

    /**
     * An opened block.
     *
     * @param column what it belongs to
     * @param row    the blocks that look like this
     * @param within what it lies in
     * @param look   how the diagram looks
     */
    public OpenedPiece(ColumnContext column, OutlineRow row, Within within, Look look) {
        OutlineRow outer = within.row();
        this.parent = within.stage();
        this.key = column.block(row);
        this.row = row;
        this.outer = outer;
        this.network = column.outline().network();
        this.look = look;
        var plan = InnerPlan.cells(network, column.outline().costs(), row.blocks().getFirst());
        this.cells = plan.values().stream().map(cell -> new CellPainter(column, key, cell, look)).toList();
        this.wires = InnerWires.of(plan);
        this.content = content(plan.values().stream().map(Cell::bounds).toList());
    }

    private Rect content(List<Rect> boxes) {
        Rect all = boxes.stream().reduce(new Rect(PADDING - look.boxWidth() / 2, 0, look.boxWidth() - 2 * PADDING,
                0), Rect::union);
        return wires.stream().map(wire -> Rect.around(wire.points())).reduce(all, Rect::union);
    }

    @Override
    public int band() {
        return outer.place().band();
    }

    @Override
    public double height() {
        return boxHeight() + (steps() ? ClosedPiece.STEP : 0);
    }

    @Override
    public double boxHeight() {
        return HEADER + content.bottom() + PADDING;
    }

    @Override
    public double left() {
        return PADDING - content.x();
    }

    @Override
    public double right() {
        return content.right() + PADDING;
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

    @Override
    public void draw(Sheet sheet, Point top) {
        var frame = new Rect(top.x() - left(), top.y(), left() + right(), boxHeight());
        var header = new Rect(frame.x(), frame.y(), frame.width(), HEADER);
        sheet.add(new Target(key, new Target.Subject.Opened(row, outer), header, parent));
        drawFrame(sheet, frame, header);
        drawHeader(sheet, header);
        var origin = new Point(top.x(), top.y() + HEADER);
        wires.forEach(wire -> drawWire(sheet, wire, origin));
        cells.forEach(cell -> cell.draw(sheet, origin));
        Rect last = cells.getLast().place(origin);
        line(sheet, List.of(new Point(top.x(), last.bottom()), new Point(top.x(), frame.bottom())), false, false);
        if (steps()) {
            var style = new Item.BadgeStyle(Item.Shape.STEP, kind(Part.FILL), kind(Part.ON_FILL), 9.5);
            sheet.add(Sheet.Layer.BOXES, new Item.Badge(Origin.of(key), "/" + row.place().stride(), style,
                    new Rect(top.x() - 26, frame.bottom(), 52, ClosedPiece.STEP)));
        }
    }

    private Tone kind(Part part) {
        return look.overlaid() ? neutral(part) : Tone.of(row.traits().role(), part);
    }

    private static Tone neutral(Part part) {
        return switch (part) {
            case FILL -> Tone.of(Ink.BAND);
            case BORDER, ACCENT -> Tone.of(Ink.RULE);
            case ON_FILL -> Tone.of(Ink.TEXT);
            case MUTED_ON_FILL, ON_ACCENT -> Tone.of(Ink.MUTED);
        };
    }

    private void drawFrame(Sheet sheet, Rect frame, Rect header) {
        Origin origin = Origin.of(key);
        sheet.add(Sheet.Layer.FRAMES,
                new Item.Box(origin, frame, 8, Tone.of(Ink.FRAME), kind(Part.BORDER)));
        sheet.add(Sheet.Layer.FRAMES, new Item.Box(origin, header, 8, kind(Part.FILL), kind(Part.BORDER)));
        sheet.add(Sheet.Layer.FRAMES, new Item.Box(origin,
                new Rect(header.x() + 6, header.y() + 6, 4, header.height() - 12), 2, kind(Part.ACCENT), Tone.NONE));
    }

    private void drawHeader(Sheet sheet, Rect header) {
        BlockInstance block = row.blocks().getFirst();
        Origin origin = Origin.of(key).at(Detail.TEXT);
        String shapes = LayerLabels.shape(network.inputOf(block)) + " → " + LayerLabels.shape(network.outputOf(block));
        double baseline = header.centerY() + 4.5;
        String repeat = row.repeat() > 1 ? "  ×" + row.repeat() : "";
        String label = row.label() + repeat;
        double room = header.width() - 18 - 10;
        double labelWidth = sheet.metrics().width(label, 13, true);
        sheet.text(origin, sheet.metrics().fitted(label, 13, true, room), new Point(header.x() + 18, baseline),
                new Style(13, true, Anchor.LEFT, kind(Part.ON_FILL)));
        if (labelWidth + 12 + sheet.metrics().width(shapes, 10, false) <= room) {
            sheet.text(origin.at(Detail.SMALL), shapes, new Point(header.right() - 10, baseline),
                    new Style(10, false, Anchor.RIGHT, kind(Part.MUTED_ON_FILL)));
        }
    }

    private void drawWire(Sheet sheet, InnerWires.Wire wire, Point origin) {
        List<Point> points = wire.points().stream()
                .map(point -> new Point(point.x() + origin.x(), point.y() + origin.y())).toList();
        line(sheet, points, wire.dashed(), wire.arrow());
    }

    private void line(Sheet sheet, List<Point> points, boolean dashed, boolean arrow) {
        var stroke = new Stroke(Tone.of(Ink.WIRE), 1.5, dashed, arrow, 7);
        sheet.add(Sheet.Layer.WIRES, new Item.Line(Origin.of(key), points, stroke));
    }
}
