package io.github.convatlas.ui.diagram.canvas;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.diagram.color.Tone.Ink;
import io.github.convatlas.diagram.color.Tone.Part;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * The whole diagram, small, with a frame around what is seen. A long diagram is squeezed. Pressing or dragging moves the
 * view.
 */
public final class MiniMap extends Region {
    private static final double WIDTH = 64;
    private static final double MOST = 0.55;
    private static final double LEAST = 60;
    private static final double INSET = 4;
    private static final double THINNEST = 40;
    private final Canvas canvas = new Canvas();
    private final Rectangle frame = new Rectangle();
    private final Rectangle chosen = new Rectangle();
    private DisplayList list = DisplayList.EMPTY;
    private Palette palette = Palette.light();
    private Viewport viewport = Viewport.NONE;
    private Optional<Target> selected = Optional.empty();

    /**
     * An empty map.
     *
     * @param move takes the point of the diagram that is to be in the middle
     */
    public MiniMap(Consumer<Point> move) {
        getStyleClass().addAll("floating", "diagram-map");
        frame.getStyleClass().add("diagram-map-frame");
        chosen.getStyleClass().add("diagram-map-selected");
        frame.setManaged(false);
        chosen.setManaged(false);
        getChildren().addAll(canvas, chosen, frame);
        setOnMousePressed(event -> go(event, move));
        setOnMouseDragged(event -> go(event, move));
        setOnMouseClicked(MouseEvent::consume);
    }

    private void go(MouseEvent event, Consumer<Point> move) {
        event.consume();
        Rect bounds = list.bounds();
        move.accept(new Point(bounds.x() + (event.getX() - INSET) / across(),
                bounds.y() + (event.getY() - INSET) / down()));
    }

    /** Shows another diagram. */
    public void show(DisplayList newList, Palette newPalette) {
        list = newList;
        palette = newPalette;
        arrange();
        paint();
    }

    /** Shows where the view is. */
    public void look(Viewport newViewport) {
        boolean sized = newViewport.height() != viewport.height() || newViewport.width() != viewport.width();
        viewport = newViewport;
        if (sized) {
            arrange();
            paint();
        }
        place();
    }

    /** Marks what is selected. */
    public void select(Optional<Target> target) {
        selected = target;
        place();
    }

    /** Whether there is more than the view shows. */
    public boolean isUseful() {
        Rect all = viewport.toView(list.bounds());
        return all.width() > viewport.width() + 1 || all.height() > viewport.height() + 1;
    }

    private double across() {
        return canvas.getWidth() / Math.max(1, list.bounds().width());
    }

    private double down() {
        return canvas.getHeight() / Math.max(1, list.bounds().height());
    }

    private void arrange() {
        canvas.setWidth(WIDTH);
        double most = Math.max(LEAST, MOST * viewport.height());
        double height = Math.clamp(across() * list.bounds().height(), Math.min(LEAST, most), most);
        canvas.setHeight(Math.rint(height));
        canvas.relocate(INSET, INSET);
        double wide = canvas.getWidth() + 2 * INSET;
        double high = canvas.getHeight() + 2 * INSET;
        setMinSize(wide, high);
        setPrefSize(wide, high);
        setMaxSize(wide, high);
        place();
    }

    private void place() {
        place(frame, viewport.visible());
        chosen.setVisible(selected.isPresent());
        selected.ifPresent(target -> place(chosen, target.bounds()));
    }

    private void place(Rectangle mark, Rect part) {
        Rect bounds = list.bounds();
        double left = Math.clamp((part.x() - bounds.x()) * across(), 0, canvas.getWidth());
        double right = Math.clamp((part.right() - bounds.x()) * across(), 0, canvas.getWidth());
        double top = Math.clamp((part.y() - bounds.y()) * down(), 0, canvas.getHeight());
        double bottom = Math.clamp((part.bottom() - bounds.y()) * down(), 0, canvas.getHeight());
        mark.setX(INSET + Math.rint(left));
        mark.setY(INSET + Math.rint(top));
        mark.setWidth(Math.max(3, Math.rint(right - left)));
        mark.setHeight(Math.max(3, Math.rint(bottom - top)));
    }

    private void paint() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setFill(Brush.color(palette.color(Tone.of(Ink.GROUND))));
        graphics.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        for (Item item : list.items()) {
            if (item instanceof Item.Box(_, Rect bounds, _, Tone fill, _) && !(fill instanceof Tone.None)
                    && bounds.width() >= THINNEST) {
                graphics.setFill(Brush.color(palette.color(strong(fill))));
                graphics.fillRect((bounds.x() - list.bounds().x()) * across(),
                        (bounds.y() - list.bounds().y()) * down(), bounds.width() * across(),
                        Math.max(1, bounds.height() * down()));
            }
        }
    }

    /** What is this small needs full colors. */
    private static Tone strong(Tone fill) {
        return fill instanceof Tone.Kind(var role, Part part) && part == Part.FILL ? Tone.of(role, Part.ACCENT) : fill;
    }
}
