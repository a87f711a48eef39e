package io.github.convatlas.ui.diagram.model;

import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.ui.diagram.canvas.Viewport;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which part of the diagram is shown. Until the user zooms, it chooses a size by itself. */
public final class Camera {
    private static final String NOTE = ".zoom";
    private static final double STEP = 1.2;
    private final Map<String, String> notes;
    private final String note;
    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(Viewport.NONE);
    private Rect bounds = Rect.EMPTY;
    private Sizing sizing = Sizing.READABLE;

    /** Who decides how large the diagram is. */
    private enum Sizing {
        /** As much as can be read. */
        READABLE,
        /** Everything. */
        ALL,
        /** The user. */
        FREE
    }

    Camera(Map<String, String> notes, String name) {
        this.notes = notes;
        this.note = name + NOTE;
        String remembered = notes.getOrDefault(note, "");
        if (remembered.equals("all")) {
            sizing = Sizing.ALL;
        } else if (remembered.matches("\\d+\\.\\d{1,3}")) {
            sizing = Sizing.FREE;
            viewport.set(Viewport.NONE.sized(Double.parseDouble(remembered)));
        }
    }

    /** What is shown. */
    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    private Viewport now() {
        return viewport.get();
    }

    /** The view has another size. */
    void resize(double width, double height) {
        apply(sized(now().resized(width, height)));
    }

    /** Larger or smaller; what stands at a place of the view stays there. */
    public void zoom(double factor, double viewX, double viewY) {
        sizing = Sizing.FREE;
        apply(now().zoomed(factor, viewX, viewY));
    }

    /** A step larger, around the middle. */
    public void zoomIn() {
        zoom(STEP, now().width() / 2, now().height() / 2);
    }

    /** A step smaller, around the middle. */
    public void zoomOut() {
        zoom(1 / STEP, now().width() / 2, now().height() / 2);
    }

    /** Moves by pixels of the screen. */
    public void move(double dx, double dy) {
        apply(now().moved(dx, dy));
    }

    /** Brings a point of the diagram into the middle. */
    public void center(Point point) {
        Point middle = now().toDiagram(now().width() / 2, now().height() / 2);
        move((middle.x() - point.x()) * now().zoom(), (middle.y() - point.y()) * now().zoom());
    }

    /** Shows everything. */
    public void fit() {
        sizing = Sizing.ALL;
        apply(sized(now()));
    }

    /** Shows the diagram at its own size. */
    public void actualSize() {
        zoom(1 / now().zoom(), now().width() / 2, 0);
    }

    /** Moves as little as needed to show a part. */
    void show(Rect part, double header) {
        apply(now().showing(part, bounds, header * now().zoom()));
    }

    /** There is another diagram: it begins at its upper end. */
    void begin(Rect newBounds) {
        bounds = newBounds;
        apply(sized(now().moved(0, -now().y())));
    }

    /** The same networks are drawn in another way. */
    void refresh(Rect newBounds) {
        boolean sameWidth = newBounds.width() == bounds.width();
        bounds = newBounds;
        apply(sameWidth ? now() : sized(now()));
    }

    /**
     * The diagram has changed around something that stays where it stands. Where nobody chose the size, the diagram
     * becomes smaller if it is too wide now.
     *
     * @param newBounds of the diagram
     * @param before    where the thing was in the old diagram
     * @param after     where it is in the new one
     */
    void keep(Rect newBounds, Rect before, Rect after) {
        bounds = newBounds;
        Rect old = now().toView(before);
        double zoom = sizing == Sizing.READABLE ? Math.min(now().zoom(), now().readable(bounds)) : now().zoom();
        Viewport next = now().sized(zoom);
        Rect seen = next.toView(after);
        apply(next.moved(old.centerX() - seen.centerX(), old.y() - seen.y()));
    }

    private Viewport sized(Viewport next) {
        if (next.width() <= 0 || next.height() <= 0 || bounds.width() <= 0) {
            return next;
        }
        double zoom = switch (sizing) {
            case READABLE -> next.start(bounds).zoom();
            case ALL -> next.all(bounds).zoom();
            case FREE -> next.zoom();
        };
        return next.zoomed(zoom / next.zoom(), next.width() / 2, 0);
    }

    private void apply(Viewport next) {
        boolean known = next.width() > 0 && next.height() > 0 && bounds.width() > 0;
        viewport.set(known ? next.within(bounds) : next);
        if (known) {
            notes.put(note, switch (sizing) {
                case READABLE -> "";
                case ALL -> "all";
                case FREE -> String.valueOf(Math.rint(next.zoom() * 1000) / 1000);
            });
        }
    }

    /** The place of something before the diagram changed. */
    record Anchor(DiagramDrawing.Pick pick, Rect before) {
        Optional<Rect> after(DiagramDrawing next) {
            return next.target(pick).map(target -> target.bounds());
        }
    }
}
