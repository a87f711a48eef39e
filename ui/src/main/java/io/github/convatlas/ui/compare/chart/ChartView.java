package io.github.convatlas.ui.compare.chart;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.SpatialIndex;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.ui.diagram.canvas.DiagramPane;
import io.github.convatlas.ui.diagram.canvas.FxTextMetrics;
import io.github.convatlas.ui.diagram.canvas.Viewport;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * A chart as wide as there is room. What the pointer is on says its numbers; a click or Enter does what the chart is told to
 * do; with the focus, the left and right arrow keys walk from mark to mark.
 */
public final class ChartView extends Region {
    private static final int MOST_WIDTHS = 3;
    private final DiagramPane pane = new DiagramPane();
    private final Maker maker;
    private Drawn drawn = new Drawn(DisplayList.EMPTY, _ -> List.of(), _ -> {
    });
    private SpatialIndex index = SpatialIndex.of(DisplayList.EMPTY);
    private final Map<Double, Drawn> laid = new LinkedHashMap<>();
    private double drawnWidth = -1;
    private int walked = -1;
    private @Nullable TextMetrics metrics;

    /** Lays a chart out. */
    @FunctionalInterface
    public interface Maker {
        /**
         * Lays the chart out.
         *
         * @param width   in pixels
         * @param metrics how wide text is
         */
        Drawn draw(double width, TextMetrics metrics);
    }

    /**
     * A chart that is laid out.
     *
     * @param list   what is painted
     * @param about  what is said about a mark, the first line as a title
     * @param chosen what a click on a mark does
     */
    public record Drawn(DisplayList list, Function<Target, List<String>> about, Consumer<Target> chosen) {
    }

    /**
     * A chart.
     *
     * @param id      of the node
     * @param spoken  what a screen reader says
     * @param palette its colors
     * @param maker   lays it out
     */
    public ChartView(String id, String spoken, Palette palette, Maker maker) {
        this.maker = maker;
        setId(id);
        getStyleClass().add("chart-view");
        pane.color(palette);
        pane.setAccessibleText(spoken);
        getChildren().add(pane);
        pane.setOnMouseMoved(this::moved);
        pane.setOnMouseExited(_ -> leave());
        pane.setOnMouseClicked(event -> at(event).ifPresent(target -> drawn.chosen().accept(target)));
        pane.setOnKeyPressed(this::pressed);
        pane.familyProperty().subscribe(family -> {
            metrics = FxTextMetrics.of(family);
            laid.clear();
            drawnWidth = -1;
            requestLayout();
        });
    }

    /** What is painted at the moment. */
    public DisplayList list() {
        return drawn.list();
    }

    /** Does what a click on a mark does. */
    public void choose(Target.Key key) {
        drawn.list().target(key).ifPresent(drawn.chosen());
    }

    private Optional<Target> at(MouseEvent event) {
        return index.at(event.getX(), event.getY());
    }

    private void moved(MouseEvent event) {
        Optional<Target> target = at(event);
        pane.point(new Point2D(event.getX(), event.getY()));
        pane.hover(target, target.map(drawn.about()).orElse(List.of()));
        pane.setCursor(target.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void leave() {
        pane.hover(Optional.empty(), List.of());
        walked = -1;
    }

    private void pressed(KeyEvent event) {
        List<Target> targets = drawn.list().targets();
        boolean walks = event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.LEFT;
        if (walks && !targets.isEmpty() && !event.isAltDown() && !event.isShortcutDown()) {
            int step = event.getCode() == KeyCode.RIGHT ? 1 : -1;
            walked = walked < 0 && step < 0 ? targets.size() - 1 : Math.floorMod(walked + step, targets.size());
            Target target = targets.get(walked);
            pane.point(new Point2D(target.bounds().centerX(), target.bounds().bottom()));
            pane.hover(Optional.of(target), drawn.about().apply(target));
            event.consume();
        } else if (walked >= 0 && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
            drawn.chosen().accept(targets.get(walked));
            event.consume();
        }
    }

    /**
     * The chart at a width. A page asks for its height at several widths, with and without a scroll bar, whenever it is laid
     * out; were it shown at each of them, every layout would ask for the next.
     */
    private Drawn laid(double width) {
        TextMetrics known = metrics;
        if (width <= 0 || known == null) {
            return drawn;
        }
        if (laid.size() > MOST_WIDTHS) {
            laid.clear();
        }
        return laid.computeIfAbsent(width, wide -> maker.draw(wide, known));
    }

    private void draw(double width) {
        if (width != drawnWidth && width > 0 && metrics != null) {
            drawnWidth = width;
            drawn = laid(width);
            index = SpatialIndex.of(drawn.list());
            walked = -1;
            pane.show(drawn.list(), index, drawn.list().bounds());
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(laid(width < 0 ? getWidth() : width).list().bounds().height());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        draw(getWidth());
        pane.resizeRelocate(0, 0, getWidth(), getHeight());
        pane.look(new Viewport(1, 0, 0, getWidth(), getHeight()));
    }
}
