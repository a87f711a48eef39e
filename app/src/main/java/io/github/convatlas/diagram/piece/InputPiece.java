package io.github.convatlas.diagram.piece;

import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Item.Anchor;
import io.github.convatlas.diagram.Item.Origin;
import io.github.convatlas.diagram.Item.Style;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.diagram.color.Tone.Ink;
import io.github.convatlas.diagram.look.Look;
import io.github.convatlas.diagram.look.Sheet;
import io.github.convatlas.diagram.outline.LayerLabels;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;

import java.util.List;

/**
 * Where a picture enters.
 *
 * @param key   of the input layer
 * @param shape NCHW
 * @param look  how the diagram looks
 */
public record InputPiece(Target.Key key, Shape shape, Look look) implements Piece {
    private static final double HEIGHT = 24;
    private static final double WIDTH = 152;

    @Override
    public int band() {
        return 0;
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public double boxHeight() {
        return HEIGHT;
    }

    @Override
    public double left() {
        return WIDTH / 2;
    }

    @Override
    public double right() {
        return WIDTH / 2;
    }

    @Override
    public boolean steps() {
        return false;
    }

    @Override
    public int repeat() {
        return 1;
    }

    @Override
    public List<LayerId> layers() {
        return List.of(new LayerId(key.id()));
    }

    @Override
    public void draw(Sheet sheet, Point top) {
        Origin origin = Origin.of(key);
        var box = new Rect(top.x() - WIDTH / 2, top.y(), WIDTH, HEIGHT);
        sheet.add(new Target(key, new Target.Subject.OneLayer(new LayerId(key.id())), box, java.util.Optional.empty()));
        sheet.add(Sheet.Layer.BOXES,
                new Item.Box(origin, box, HEIGHT / 2, Tone.of(Ink.GROUND), Tone.of(Ink.RULE)));
        sheet.text(origin.at(Item.Detail.TEXT), look.words().fill("input", LayerLabels.shape(shape)),
                new Point(top.x(), box.centerY() + 4), new Style(11, false, Anchor.CENTER, Tone.of(Ink.MUTED)));
    }
}
