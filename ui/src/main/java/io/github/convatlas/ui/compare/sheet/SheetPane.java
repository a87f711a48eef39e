package io.github.convatlas.ui.compare.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Lays the rows of a sheet out. All columns but the first are equally wide: as wide as they like where there is room, and never
 * so narrow that they could not be read. Heads and the first column are moved along with the scroll position.
 */
final class SheetPane extends Region {
    private static final double NARROWEST = 104;
    private static final double WIDEST = 208;
    private static final double WIDEST_HEAD = 132;
    private static final double HEAD_SHARE = 0.22;
    private static final double NARROWEST_HEAD = 76;
    private static final double PROSE = 680;
    private final DoubleProperty room = new SimpleDoubleProperty();
    private final List<SheetRow> rows = new ArrayList<>();
    private final Region band = new Region();
    private List<Double> heights = List.of();
    private double headWidth;
    private double columnWidth;
    private int columns;
    private boolean measured;
    private double scrollX;
    private double scrollY;

    SheetPane() {
        getStyleClass().add("sheet");
        band.getStyleClass().add("sheet-band");
        band.setManaged(false);
        band.setMouseTransparent(true);
        band.setViewOrder(-1.5);
        room.subscribe(_ -> requestLayout());
    }

    /** How much of the width is in sight. */
    DoubleProperty roomProperty() {
        return room;
    }

    /** Width of the first column. */
    double headWidth() {
        return headWidth;
    }

    /** Height of the heads that stay at the top. */
    double headHeight() {
        return !rows.isEmpty() && rows.getFirst() instanceof SheetRow.Heads ? heights.getFirst() : 0;
    }

    void show(List<SheetRow> newRows) {
        rows.clear();
        rows.addAll(newRows);
        columns = rows.stream().mapToInt(row -> cells(row).size()).max().orElse(0);
        getChildren().setAll(Stream.concat(Stream.of(band), rows.stream().flatMap(SheetPane::nodes)).toList());
        rows.forEach(SheetPane::order);
        requestLayout();
    }

    void scrollTo(double x, double y) {
        scrollX = x;
        scrollY = y;
        band.setTranslateX(x);
        band.setTranslateY(y);
        rows.forEach(this::follow);
    }

    static List<SheetCell> cells(SheetRow row) {
        return switch (row) {
            case SheetRow.Heads(_, List<SheetCell> cells) -> cells;
            case SheetRow.Cells(_, List<SheetCell> cells) -> cells;
            case SheetRow.Wide _ -> List.of();
        };
    }

    private static Stream<Node> nodes(SheetRow row) {
        return switch (row) {
            case SheetRow.Heads(Region corner, List<SheetCell> cells) ->
                Stream.concat(Stream.of(corner), cells.stream());
            case SheetRow.Cells(Region head, List<SheetCell> cells) -> Stream.concat(Stream.of(head), cells.stream());
            case SheetRow.Wide(Node node) -> Stream.of(node);
        };
    }

    private static void order(SheetRow row) {
        switch (row) {
            case SheetRow.Heads(Region corner, List<SheetCell> cells) -> {
                corner.setViewOrder(-3);
                cells.forEach(cell -> cell.setViewOrder(-2));
            }
            case SheetRow.Cells(Region head, _) -> head.setViewOrder(-1);
            case SheetRow.Wide _ -> {
            }
        }
    }

    private void follow(SheetRow row) {
        switch (row) {
            case SheetRow.Heads(Region corner, List<SheetCell> cells) -> {
                corner.setTranslateX(scrollX);
                corner.setTranslateY(scrollY);
                cells.forEach(cell -> cell.setTranslateY(scrollY));
            }
            case SheetRow.Cells(Region head, _) -> head.setTranslateX(scrollX);
            case SheetRow.Wide(Node node) -> node.setTranslateX(scrollX);
        }
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
            headWidth = Math.ceil(Math.min(most, rows.stream().mapToDouble(SheetPane::headWidthOf).max().orElse(0)));
            double likes = rows.stream().flatMap(row -> cells(row).stream()).mapToDouble(cell -> cell.prefWidth(-1))
                    .max().orElse(0);
            double share = columns == 0 ? 0 : (room.get() - headWidth) / columns;
            columnWidth = Math.floor(Math.clamp(share, NARROWEST, Math.clamp(likes, NARROWEST, WIDEST)));
            heights = rows.stream().map(this::height).toList();
            measured = true;
        }
    }

    /** Prose is as wide as the table, but neither wider than the window nor too narrow to be read. */
    private double wide() {
        return Math.min(room.get(), Math.max(PROSE, headWidth + columns * columnWidth));
    }

    private static double headWidthOf(SheetRow row) {
        return switch (row) {
            case SheetRow.Heads(Region corner, _) -> corner.prefWidth(-1);
            case SheetRow.Cells(Region head, _) -> head.prefWidth(-1);
            case SheetRow.Wide _ -> 0;
        };
    }

    private double height(SheetRow row) {
        double cells = cells(row).stream().mapToDouble(cell -> cell.prefHeight(columnWidth)).max().orElse(0);
        double head = switch (row) {
            case SheetRow.Heads(Region corner, _) -> corner.prefHeight(headWidth);
            case SheetRow.Cells(Region first, _) -> first.prefHeight(headWidth);
            case SheetRow.Wide(Node node) -> node.prefHeight(wide());
        };
        return Math.ceil(Math.max(cells, head));
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
        rows.forEach(this::follow);
    }

    private void place(SheetRow row, double y, double height) {
        switch (row) {
            case SheetRow.Heads(Region corner, _) -> corner.resizeRelocate(0, y, headWidth, height);
            case SheetRow.Cells(Region head, _) -> head.resizeRelocate(0, y, headWidth, height);
            case SheetRow.Wide(Node node) -> node.resizeRelocate(0, y, wide(), height);
        }
        List<SheetCell> cells = cells(row);
        for (int column = 0; column < cells.size(); column++) {
            cells.get(column).resizeRelocate(headWidth + column * columnWidth, y, columnWidth, height);
        }
    }
}
