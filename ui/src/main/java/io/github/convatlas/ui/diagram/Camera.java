package io.github.convatlas.ui.diagram;

import io.github.convatlas.diagram.Rect;
import io.github.convatlas.ui.diagram.canvas.Viewport;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which part of the diagram is shown. Until the user moves or zooms, it frames the diagram by itself. */
public final class Camera {
    private static final String NOTE = "diagram.zoom";
    private static final double STEP = 1.2;
    private final Map<String, String> notes;
    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(Viewport.NONE);
    private Rect bounds = Rect.EMPTY;
    private Framing framing = Framing.START;

    /** Who decides what is shown. */
    private enum Framing {
        /** As much as can be read, from the upper end. */
        START,
        /** Everything. */
        ALL,
        /** The user. */
        FREE
    }

    Camera(Map<String, String> notes) {
        this.notes = notes;
        remembered().ifPresent(zoom -> {
            framing = Framing.FREE;
            viewport.set(new Viewport(zoom, 0, 0, 0, 0));
        });
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
        apply(now().resized(width, height));
    }

    /** Larger or smaller; what stands at a place of the view stays there. */
    public void zoom(double factor, double viewX, double viewY) {
        framing = Framing.FREE;
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
        framing = Framing.FREE;
        apply(now().moved(dx, dy));
    }

    /** Shows everything. */
    public void fit() {
        framing = Framing.ALL;
        apply(now());
    }

    /** Shows the diagram at its own size. */
    public void actualSize() {
        zoom(1 / now().zoom(), now().width() / 2, 0);
    }

    /** Moves as little as needed to show a part. */
    void show(Rect part, double header) {
        Viewport next = now().showing(part, bounds, header * now().zoom());
        if (!next.equals(now())) {
            framing = Framing.FREE;
            apply(next);
        }
    }

    /** The diagram has another size; with an anchor it moves so that the anchor stays where it was. */
    void frame(Rect newBounds, Optional<Move> anchor) {
        bounds = newBounds;
        anchor.ifPresent(move -> {
            framing = Framing.FREE;
            viewport.set(now().moved(move.dx(), move.dy()));
        });
        apply(now());
    }

    /** A move in pixels of the screen. */
    record Move(double dx, double dy) {
    }

    private void apply(Viewport next) {
        if (next.width() <= 0 || next.height() <= 0 || bounds.width() <= 0) {
            viewport.set(next);
            return;
        }
        viewport.set(switch (framing) {
            case START -> next.start(bounds);
            case ALL -> next.all(bounds);
            case FREE -> next.within(bounds);
        });
        notes.put(NOTE, switch (framing) {
            case START -> "";
            case ALL -> "all";
            case FREE -> String.valueOf(Math.rint(viewport.get().zoom() * 1000) / 1000);
        });
    }

    private Optional<Double> remembered() {
        String note = notes.getOrDefault(NOTE, "");
        if (note.equals("all")) {
            framing = Framing.ALL;
        }
        return note.matches("\\d+\\.\\d{1,3}")
                ? Optional.of(Math.clamp(Double.parseDouble(note), 0.05, 4))
                : Optional
                        .empty();
    }
}
