package io.github.convatlas.ui.diagram.model;

import io.github.convatlas.diagram.Rect;
import io.github.convatlas.ui.diagram.model.DiagramDrawing.Pick;

import java.util.List;
import java.util.Optional;

/**
 * Keeps a diagram in its place while it changes: what was opened or closed stays where it is, and other networks begin at
 * their upper end.
 */
final class Framing {
    private final Camera camera;
    private final Arrangement arrangement;
    private List<Long> shown = List.of();
    private Optional<Camera.Anchor> anchor = Optional.empty();

    Framing(Camera camera, Arrangement arrangement) {
        this.camera = camera;
        this.arrangement = arrangement;
    }

    /** In the next drawing, this stands where it stands now. */
    void hold(Pick stays, Rect bounds) {
        anchor = Optional.of(new Camera.Anchor(stays, bounds));
    }

    /** Shows another drawing. */
    void show(DiagramDrawing next) {
        Rect bounds = arrangement.room(next.list());
        List<Long> slots = next.columns().stream().map(DiagramDrawing.Column::slot).toList();
        Optional<Rect> after = anchor.flatMap(found -> found.after(next));
        if (!slots.equals(shown)) {
            camera.begin(bounds);
        } else if (after.isPresent()) {
            camera.keep(bounds, anchor.orElseThrow().before(), after.get());
        } else {
            camera.refresh(bounds);
        }
        shown = slots;
        anchor = Optional.empty();
    }

    /** The width that all networks have together where one pane is this wide. */
    double room(double width) {
        return switch (arrangement) {
            case TOGETHER -> width;
            case BESIDE -> width * Math.max(1, shown.size());
        };
    }
}
