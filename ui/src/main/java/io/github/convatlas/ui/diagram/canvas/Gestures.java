package io.github.convatlas.ui.diagram.canvas;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Turns what a mouse or a touch pad does on a node into what it means for a diagram. */
public final class Gestures {
    private static final double STILL = 4;
    private static final double PER_PIXEL = 1.0025;
    private final Meaning meaning;
    private Point2D pressed = Point2D.ZERO;
    private Point2D last = Point2D.ZERO;
    private boolean dragging;

    /** What gestures mean. Places are those of the node. */
    public interface Meaning {
        /** The pointer is at a place. */
        void hover(Point2D at);

        /** The pointer has left. */
        void leave();

        /** One click. */
        void click(Point2D at);

        /** Two clicks. */
        void doubleClick(Point2D at);

        /** The diagram is moved by pixels. */
        void move(double dx, double dy);

        /** The diagram is zoomed by a factor around a place. */
        void zoom(double factor, Point2D at);
    }

    private Gestures(Meaning meaning) {
        this.meaning = meaning;
    }

    /** Listens to a node. */
    public static void listen(Node node, Meaning meaning) {
        var gestures = new Gestures(meaning);
        node.setOnMouseMoved(event -> meaning.hover(place(event)));
        node.setOnMouseExited(_ -> meaning.leave());
        node.setOnMousePressed(event -> gestures.press(node, event));
        node.setOnMouseDragged(gestures::drag);
        node.setOnMouseClicked(gestures::click);
        node.setOnScroll(gestures::scroll);
        node.setOnZoom(gestures::zoom);
    }

    private static Point2D place(MouseEvent event) {
        return new Point2D(event.getX(), event.getY());
    }

    private void press(Node node, MouseEvent event) {
        node.requestFocus();
        pressed = place(event);
        last = pressed;
        dragging = false;
        event.consume();
    }

    private void drag(MouseEvent event) {
        Point2D now = place(event);
        if (!dragging && now.distance(pressed) > STILL) {
            dragging = true;
            meaning.leave();
        }
        if (dragging) {
            meaning.move(now.getX() - last.getX(), now.getY() - last.getY());
        }
        last = now;
        event.consume();
    }

    private void click(MouseEvent event) {
        if (!dragging && event.getButton() == MouseButton.PRIMARY) {
            if (event.getClickCount() == 2) {
                meaning.doubleClick(place(event));
            } else {
                meaning.click(place(event));
            }
        }
        event.consume();
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown() || event.isControlDown()) {
            meaning.zoom(Math.pow(PER_PIXEL, event.getDeltaY()), new Point2D(event.getX(), event.getY()));
        } else {
            meaning.move(event.getDeltaX(), event.getDeltaY());
        }
        event.consume();
    }

    private void zoom(ZoomEvent event) {
        meaning.zoom(event.getZoomFactor(), new Point2D(event.getX(), event.getY()));
        event.consume();
    }
}
