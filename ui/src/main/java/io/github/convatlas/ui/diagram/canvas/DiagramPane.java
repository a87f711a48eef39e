package io.github.convatlas.ui.diagram.canvas;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.SpatialIndex;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.color.Palette;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;

/** A canvas with a diagram, and what lies above it. It paints once a frame, however much has changed. */
public final class DiagramPane extends Region {
    private static final double AROUND = 3;
    private static final String STYLES = "/themes/diagram.css";
    private final Canvas canvas = new Canvas();
    private final CanvasPainter painter;
    private final Rectangle selection = ring("diagram-selection");
    private final Rectangle hover = ring("diagram-hovered");
    private final Rectangle focus = ring("diagram-focus");
    private final HoverCard card = new HoverCard();
    private final Label probe = new Label();
    private DisplayList list = DisplayList.EMPTY;
    private SpatialIndex index = SpatialIndex.of(DisplayList.EMPTY);
    private Rect extent = Rect.EMPTY;
    private Viewport viewport = Viewport.NONE;
    private Palette palette = Palette.light();
    private Optional<Target> selected = Optional.empty();
    private Optional<Target> hovered = Optional.empty();
    private Point2D pointer = Point2D.ZERO;

    /** An empty pane. */
    public DiagramPane() {
        painter = new CanvasPainter(canvas.getGraphicsContext2D());
        getStyleClass().add("diagram-pane");
        // here, because charts of other views are panes, too: without it what is pointed at would be painted black
        getStylesheets().add(Objects.requireNonNull(DiagramPane.class.getResource(STYLES), STYLES).toExternalForm());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(probe, canvas, hover, selection, focus, card);
        probe.setVisible(false);
        probe.setManaged(false);
        probe.fontProperty().subscribe(font -> {
            painter.write(font.getFamily());
            requestLayout();
        });
        focus.visibleProperty().bind(focusVisibleProperty());
        clip();
    }

    /** A whole diagram as a canvas that is shown nowhere yet, for paper. */
    public static Canvas picture(DisplayList list, Palette palette, double zoom) {
        Rect bounds = list.bounds();
        double width = Math.ceil(bounds.width() * zoom);
        double height = Math.ceil(bounds.height() * zoom);
        var picture = new Canvas(Math.max(1, width), Math.max(1, height));
        var all = new Viewport(zoom, -bounds.x() * zoom, -bounds.y() * zoom, width, height);
        new CanvasPainter(picture.getGraphicsContext2D()).paint(list, SpatialIndex.of(list),
                new CanvasPainter.View(all, bounds), palette);
        return picture;
    }

    /** The font of the diagram: that of the window, whatever its size. */
    public ObservableValue<String> familyProperty() {
        return probe.fontProperty().map(Font::getFamily);
    }

    private void clip() {
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    private static Rectangle ring(String styleClass) {
        var ring = new Rectangle();
        ring.getStyleClass().add(styleClass);
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        return ring;
    }

    /**
     * Shows another diagram.
     *
     * @param newList   the diagram
     * @param newIndex  finds it
     * @param newExtent the part of it that belongs here, such as one column; its corner is where the view begins
     */
    public void show(DisplayList newList, SpatialIndex newIndex, Rect newExtent) {
        list = newList;
        index = newIndex;
        extent = newExtent;
        requestLayout();
    }

    /** The diagram that is shown. */
    public DisplayList shown() {
        return list;
    }

    /** The part of the diagram that it shows, in pixels of the diagram. */
    public Rect seen() {
        Rect visible = viewport.visible();
        return new Rect(visible.x() + extent.x(), visible.y(), visible.width(), visible.height());
    }

    /** Shows another part; the left side of what belongs here stands where the viewport says. */
    public void look(Viewport newViewport) {
        viewport = newViewport;
        requestLayout();
    }

    /** Shows other colors. */
    public void color(Palette newPalette) {
        palette = newPalette;
        requestLayout();
    }

    /** Marks what is selected. */
    public void select(Optional<Target> target) {
        selected = target;
        requestLayout();
    }

    /**
     * Marks what the pointer is on.
     *
     * @param target what it is on, if anything
     * @param lines  what to say about it
     */
    public void hover(Optional<Target> target, List<String> lines) {
        hovered = target;
        card.show(lines);
        requestLayout();
    }

    /** Where the pointer is. */
    public void point(Point2D newPointer) {
        pointer = newPointer;
        if (card.isVisible()) {
            card.place(pointer, getWidth(), getHeight());
        }
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        if (getWidth() > 0 && getHeight() > 0) {
            painter.paint(list, index, new CanvasPainter.View(placed(), extent), palette);
        }
        place(selection, selected, AROUND);
        place(hover, hovered.filter(target -> !selected.equals(Optional.of(target))), AROUND - 1);
        focus.setX(1);
        focus.setY(1);
        focus.setWidth(Math.max(0, getWidth() - 2));
        focus.setHeight(Math.max(0, getHeight() - 2));
        if (card.isVisible()) {
            card.place(pointer, getWidth(), getHeight());
        }
    }

    /** The viewport for the whole diagram. */
    private Viewport placed() {
        return viewport.moved(-extent.x() * viewport.zoom(), 0);
    }

    private void place(Rectangle ring, Optional<Target> target, double around) {
        ring.setVisible(target.isPresent());
        target.map(found -> placed().toView(found.bounds()).grown(around)).ifPresent((Rect box) -> {
            ring.setX(Math.rint(box.x()));
            ring.setY(Math.rint(box.y()));
            ring.setWidth(Math.rint(box.width()));
            ring.setHeight(Math.rint(box.height()));
            ring.setArcWidth(2 * (6 * viewport.zoom() + around));
            ring.setArcHeight(ring.getArcWidth());
        });
    }
}
