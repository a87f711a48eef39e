package io.github.convatlas.ui.diagram.board;

import io.github.convatlas.ui.diagram.canvas.DiagramPane;
import io.github.convatlas.ui.diagram.canvas.Gestures;
import io.github.convatlas.ui.diagram.model.DiagramViewModel;

import javafx.geometry.Point2D;

/**
 * What the pointer does on one of the panes.
 *
 * @param model what it acts on
 * @param pane  where it is
 * @param index of the pane, counted from 0
 */
record PanePointer(DiagramViewModel model, DiagramPane pane, int index) implements Gestures.Meaning {
    @Override
    public void hover(Point2D at) {
        model.hover(index, at.getX(), at.getY());
        pane.point(at);
    }

    @Override
    public void leave() {
        model.leave();
    }

    @Override
    public void click(Point2D at) {
        model.click(index, at.getX(), at.getY());
    }

    @Override
    public void doubleClick(Point2D at) {
        model.click(index, at.getX(), at.getY());
        model.toggle();
    }

    @Override
    public void move(double dx, double dy) {
        model.camera().move(dx, dy);
    }

    @Override
    public void zoom(double factor, Point2D at) {
        model.camera().zoom(factor, at.getX(), at.getY());
    }
}
