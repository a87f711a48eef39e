package io.github.convatlas.ui.compare.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Lays the rows of a sheet out. All columns but the first are equally wide: as wide as they like where there is room, and never
 * so narrow that they could not be read. Heads and the first column are moved along with the scroll position.
 */
final class SheetPane extends Region {
    private static final double NARROWEST = 92;
    private static final double NARROW_ENOUGH = 208;
    private static final double LEAST_OF_WIDE = 140;
    private static final double WIDEST_HEAD = 148;
    private static final double HEAD_SHARE = 0.22;
    private static final double NARROWEST_HEAD = 76;
    private static final double PROSE = 680;
    private final DoubleProperty room = new SimpleDoubleProperty();
    private final List<ShownRow> rows = new ArrayList<>();
    private final Region band = new Region();
    private List<Double> heights = List.of();
    private double headWidth;
    private double columnWidth;
    private int columns;
    private final ReadOnlyObjectWrapper<SheetColumns> place = new ReadOnlyObjectWrapper<>(SheetColumns.NONE);
    private double widest = NARROW_ENOUGH;
    private boolean measured;
    private double scrollX;
    private double scrollY;

    SheetPane() {
        getStyleClass().add("sheet");
        band.getStyleClass().add("sheet-band");
        band.setManaged(false);
        band.setMouseTransparent(true);
        band.setViewOrder(-1.5);
        getChildren().add(band);
        room.subscribe(_ -> requestLayout());
    }

    /** How much of the width is in sight. */
    DoubleProperty roomProperty() {
        return room;
    }

    /** Where the other columns are. */
    ReadOnlyObjectProperty<SheetColumns> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** How wide a column may be. */
    void setWidest(double pixels) {
        widest = pixels;
        requestLayout();
    }

    private void placed() {
        place.set(new SheetColumns(headWidth - scrollX, columns * columnWidth));
    }

    /** Width of the first column. */
    double headWidth() {
        return headWidth;
    }

    /** Height of the heads that stay at the top. */
    double headHeight() {
        return !rows.isEmpty() && rows.getFirst() instanceof ShownRow.Heads && !heights.isEmpty()
                ? heights.getFirst()
                : 0;
    }

    /** Nodes that were shown before stay as they are; their order does not matter, for each has its place. */
    void show(List<ShownRow> newRows) {
        rows.clear();
        rows.addAll(newRows);
        columns = rows.stream().mapToInt(row -> row.columns().size()).max().orElse(0);
        Set<Node> wanted = Stream.concat(Stream.of(band), rows.stream().flatMap(ShownRow::nodes))
                .collect(Collectors.toSet());
        getChildren().removeIf(node -> !wanted.contains(node));
        wanted.removeAll(new HashSet<>(getChildren()));
        getChildren().addAll(rows.stream().flatMap(ShownRow::nodes).filter(wanted::contains).toList());
        rows.forEach(ShownRow::order);
        requestLayout();
    }

    void scrollTo(double x, double y) {
        scrollX = x;
        scrollY = y;
        band.setTranslateX(x);
        band.setTranslateY(y);
        rows.forEach(row -> row.follow(x, y));
        placed();
    }

    @Override
    public void requestLayout() {
        measured = false;
        super.requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private void measure() {
        if (!measured) {
            double most = Math.clamp(room.get() * HEAD_SHARE, NARROWEST_HEAD, WIDEST_HEAD);
            headWidth = Math.ceil(Math.min(most, rows.stream().mapToDouble(ShownRow::headWidth).max().orElse(0)));
            double likes = Math.ceil(cells().mapToDouble(cell -> cell.prefWidth(-1)).max().orElse(0));
            double needs = Math.ceil(cells().mapToDouble(cell -> cell.minWidth(-1)).reduce(leastWidth(), Math::max));
            double share = columns == 0 ? 0 : Math.floor((room.get() - headWidth) / columns);
            columnWidth = Math.clamp(share, needs,
                    Math.max(needs, widest > NARROW_ENOUGH ? widest : Math.min(likes, widest)));
            heights = rows.stream().map(this::height).toList();
            measured = true;
        }
    }

    /** Columns that may be wide have something above them that needs room. */
    private double leastWidth() {
        return widest > NARROW_ENOUGH ? LEAST_OF_WIDE : NARROWEST;
    }

    private Stream<SheetCell> cells() {
        return rows.stream().flatMap(row -> row.columns().stream());
    }

    /** Prose is as wide as the table, but neither wider than the window nor too narrow to be read. */
    private double wide() {
        return Math.min(room.get(), Math.max(PROSE, headWidth + columns * columnWidth));
    }

    private double firstWidth(ShownRow row) {
        return switch (row) {
            case ShownRow.Wide _ -> wide();
            case ShownRow.Full _ -> room.get();
            case ShownRow.Heads _,ShownRow.Cells _ -> headWidth;
        };
    }

    private double height(ShownRow row) {
        double cells = row.columns().stream().mapToDouble(cell -> cell.prefHeight(columnWidth)).max().orElse(0);
        return Math.ceil(Math.max(cells, row.first().prefHeight(firstWidth(row))));
    }

    @Override
    protected double computeMinWidth(double height) {
        measure();
        return headWidth + columns * columnWidth;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(room.get(), computeMinWidth(height));
    }

    @Override
    protected double computeMinHeight(double width) {
        measure();
        return heights.stream().mapToDouble(Double::doubleValue).sum() + snappedBottomInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        measure();
        band.resizeRelocate(0, 0, room.get(), headHeight());
        double y = 0;
        for (int index = 0; index < rows.size(); index++) {
            place(rows.get(index), y, heights.get(index));
            y += heights.get(index);
        }
        placed();
    }

    private void place(ShownRow row, double y, double height) {
        row.first().resizeRelocate(0, y, firstWidth(row), height);
        for (int column = 0; column < row.columns().size(); column++) {
            row.columns().get(column).resizeRelocate(headWidth + column * columnWidth, y, columnWidth, height);
        }
        row.follow(scrollX, scrollY);
    }
}
