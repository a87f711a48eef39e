package io.github.convatlas.ui.diagram.canvas;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What the pointer is on, beside the pointer, without delay. */
final class HoverCard extends VBox {
    private static final double BESIDE = 16;

    HoverCard() {
        getStyleClass().addAll("floating", "diagram-hover");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    /** Shows some lines, the first as a title. */
    void show(List<String> lines) {
        getChildren().clear();
        for (String line : lines) {
            var label = new Label(line);
            label.getStyleClass().add(getChildren().isEmpty() ? "diagram-hover-title" : "diagram-hover-line");
            getChildren().add(label);
        }
        setVisible(!lines.isEmpty());
    }

    /** Moves beside a point, to the side on which there is room. */
    void place(Point2D pointer, double width, double height) {
        applyCss();
        autosize();
        boolean right = pointer.getX() + BESIDE + getWidth() <= width;
        boolean below = pointer.getY() + BESIDE + getHeight() <= height;
        double x = right ? pointer.getX() + BESIDE : pointer.getX() - BESIDE - getWidth();
        double y = below ? pointer.getY() + BESIDE : pointer.getY() - BESIDE - getHeight();
        relocate(Math.rint(Math.max(2, x)), Math.rint(Math.max(2, y)));
    }
}
