package io.github.convatlas.diagram.layout;

import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.diagram.DisplayList;
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
import io.github.convatlas.diagram.look.Look;
import io.github.convatlas.diagram.look.Sheet;
import io.github.convatlas.diagram.outline.DrawingProgress;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.diagram.piece.Piece;
import io.github.convatlas.export.Figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws a network's column: title, resolutions, pieces, connections, figures and the census at the right margin. */
final class ColumnDrawing {
    private static final double LABELS = 50;
    private static final double NARROW_LABELS = 44;
    private static final double ARCS = 30;
    private static final double LANE = 12;
    private static final double BRACKET = 18;
    private static final double SIGN = 14;
    private static final double REPEATS = 44;
    private static final double FIGURE = 58;
    /** From a figure down to what says that it is a sum. */
    private static final double SUM = 12;
    private static final double CENSUS = 46;
    private static final double NARROW_CENSUS = 34;
    private static final Origin TEXT = Origin.GROUND.at(Detail.TEXT);
    private final ColumnPlan plan;
    private final Look look;
    private final Sheet sheet;
    private final double left;
    private final double spine;
    private final List<Rect> places = new ArrayList<>();

    /**
     * The part of the diagram that shows one resolution.
     *
     * @param index of the resolution
     * @param band  where it lies
     */
    record Strip(int index, DisplayList.Band band) {
    }

    ColumnDrawing(ColumnPlan plan, Look look, Sheet sheet, double left) {
        this.plan = plan;
        this.look = look;
        this.sheet = sheet;
        this.left = left;
        this.spine = Math.rint(left + labels() + plan.lanes() * LANE + brackets() + ARCS + plan.left());
    }

    double left() {
        return left;
    }

    double right() {
        return Math.ceil(spine + plan.right() + REPEATS + (figures() ? 2 * FIGURE : 0) + census());
    }

    private boolean figures() {
        return !look.options().compact();
    }

    private double labels() {
        return figures() ? LABELS : NARROW_LABELS;
    }

    private double census() {
        return figures() ? CENSUS : NARROW_CENSUS;
    }

    private double brackets() {
        return plan.stages().isEmpty() ? 0 : BRACKET;
    }

    private double paramsRight() {
        return macsRight() - FIGURE;
    }

    private double macsRight() {
        return right() - census();
    }

    private double censusRight() {
        return right() - 12;
    }

    void draw(List<Strip> strips, DrawingProgress progress) {
        drawHeader();
        strips.forEach(strip -> drawStrip(strip.band().bounds(), strip.index(), progress));
        drawWires();
        plan.stages().forEach(this::drawStage);
        drawTotals(strips.getLast().band().bounds().bottom());
    }

    private void drawHeader() {
        String title = plan.outline().network().identity().displayName();
        write(look.metrics().fitted(title, 16, true, right() - left - 12), new Point(left + 12, 24),
                new Style(16, true, Anchor.LEFT, Tone.of(Ink.TEXT)));
        var caption = new Style(10.5, false, Anchor.RIGHT, Tone.of(Ink.MUTED));
        if (figures()) {
            write(look.words().get("params"), new Point(paramsRight(), 48), caption);
            write(look.options().unit().label(), new Point(macsRight(), 48), caption);
        }
        write("3x3", new Point(censusRight(), 48), caption);
        write(look.words().get("resolution"), new Point(left + 12, 48),
                new Style(10.5, false, Anchor.LEFT, Tone.of(Ink.MUTED)));
    }

    private void drawStrip(Rect strip, int index, DrawingProgress progress) {
        Outline outline = plan.outline();
        if (plan.bands().get(index)) {
            double baseline = strip.y() + 20;
            write(String.valueOf(outline.resolution(index)), new Point(left + 12, baseline),
                    new Style(14, true, Anchor.LEFT, Tone.of(Ink.MUTED)));
            outline.count(index).ifPresent(count -> write(String.valueOf(count), new Point(censusRight(), baseline),
                    new Style(14, true, Anchor.RIGHT, Tone.of(Ink.TEXT))));
        }
        double y = strip.y() + ColumnPlan.PADDING;
        for (Piece piece : plan.in(index)) {
            progress.at((double) places.size() / plan.pieces().size());
            boolean step = plan.stepsOut(index) && piece == plan.in(index).getLast();
            double top = Math.rint(step ? strip.bottom() - piece.height() : y);
            piece.draw(sheet, new Point(spine, top));
            places.add(new Rect(spine - piece.left(), top, piece.left() + piece.right(), piece.boxHeight()));
            if (figures()) {
                drawFigures(piece, top + Math.min(piece.boxHeight(), 46) / 2 + 4);
            }
            y = top + piece.height() + ColumnPlan.GAP;
        }
    }

    private void drawFigures(Piece piece, double baseline) {
        LayerCost cost = plan.outline().costs().of(piece.layers());
        var style = new Style(11, false, Anchor.RIGHT, Tone.of(Ink.MUTED));
        Origin small = Origin.GROUND.at(Detail.SMALL);
        if (cost.params() > 0) {
            sheet.text(small, Figures.compact(cost.params()), new Point(paramsRight(), baseline), style);
        }
        if (cost.macs() > 0) {
            sheet.text(small, Figures.compact(look.options().unit().of(cost.macs())), new Point(macsRight(), baseline),
                    style);
        }
        if (piece.repeat() > 1 && cost.params() + cost.macs() > 0) {
            String sum = look.words().fill("sum.of", String.valueOf(piece.repeat()));
            sheet.text(small, sum, new Point(cost.macs() > 0 ? macsRight() : paramsRight(), baseline + SUM),
                    new Style(9, false, Anchor.RIGHT, Tone.of(Ink.MUTED)));
        }
    }

    private void drawWires() {
        for (int place = 1; place < places.size(); place++) {
            if (plan.follows(place)) {
                wire(List.of(new Point(spine, places.get(place - 1).bottom()),
                        new Point(spine, places.get(place).y())), false);
            }
        }
        for (ColumnPlan.Side side : plan.sides()) {
            Rect from = places.get(side.from());
            Rect to = places.get(side.to());
            double x = left + labels() + side.lane() * LANE + 4;
            wire(List.of(new Point(from.x(), from.bottom() - 10), new Point(x, from.bottom() - 10),
                    new Point(x, to.y() + 10), new Point(to.x(), to.y() + 10)), true);
        }
    }

    private void wire(List<Point> points, boolean arrow) {
        sheet.add(Sheet.Layer.WIRES, new Item.Line(Origin.GROUND, points,
                new Stroke(Tone.of(Ink.WIRE), 1.5, false, arrow, 7)));
    }

    /** A bracket around the rows of an opened stage, with a sign at its upper end that closes it, where it can be clicked. */
    private void drawStage(ColumnPlan.OpenStage stage) {
        double x = Math.rint(left + labels() + plan.lanes() * LANE + SIGN / 2);
        double top = places.get(stage.first()).y() + SIGN / 2;
        double bottom = places.get(stage.last()).bottom() - 2;
        Origin origin = Origin.of(stage.key());
        var sign = new Rect(x - SIGN / 2, top - SIGN / 2, SIGN, SIGN);
        sheet.add(new Target(stage.key(), new Target.Subject.Opened(stage.whole(), stage.whole()), sign,
                Optional.empty()));
        sheet.add(Sheet.Layer.WIRES, new Item.Line(origin,
                List.of(new Point(x + 6, top), new Point(x, top), new Point(x, bottom), new Point(x + 6, bottom)),
                Stroke.plain(Tone.of(Ink.RULE), 1.5)));
        if (look.options().rendition().live()) {
            sheet.add(Sheet.Layer.BOXES, new Item.Badge(origin, "–",
                    new Item.BadgeStyle(Item.Shape.CHIP, Tone.of(Ink.BADGE), Tone.of(Ink.TEXT), 11), sign));
        }
    }

    private void drawTotals(double top) {
        LayerCost total = plan.outline().costs().total();
        var style = new Style(12, true, Anchor.RIGHT, Tone.of(Ink.TEXT));
        double from = figures() ? paramsRight() - FIGURE + 8 : macsRight() + 8;
        sheet.add(Sheet.Layer.GROUND, new Item.Line(Origin.GROUND,
                List.of(new Point(from, top + 8), new Point(right(), top + 8)), Stroke.plain(Tone.of(Ink.RULE), 1)));
        if (figures()) {
            write(Figures.compact(total.params()), new Point(paramsRight(), top + 25), style);
            write(Figures.compact(look.options().unit().of(total.macs())), new Point(macsRight(), top + 25), style);
        }
        write(String.valueOf(plan.outline().census().total()), new Point(censusRight(), top + 25), style);
    }

    private void write(String text, Point at, Style style) {
        sheet.text(TEXT, text, at, style);
    }
}
