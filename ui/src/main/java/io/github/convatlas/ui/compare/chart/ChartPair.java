package io.github.convatlas.ui.compare.chart;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Two charts beside each other, or below each other where there is too little room. */
final class ChartPair extends Region {
    private static final double LEAST_BESIDE = 1040;
    private final Region first;
    private final Region second;

    ChartPair(Region first, Region second) {
        this.first = first;
        this.second = second;
        getChildren().addAll(first, second);
    }

    private static boolean isBeside(double width) {
        return width >= LEAST_BESIDE;
    }

    private static double each(double width) {
        return isBeside(width) ? Math.floor(width / 2) : width;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double one = first.prefHeight(each(width));
        double other = second.prefHeight(each(width));
        return isBeside(width) ? Math.max(one, other) : one + other;
    }

    @Override
    protected void layoutChildren() {
        double width = each(getWidth());
        double height = first.prefHeight(width);
        first.resizeRelocate(0, 0, width, height);
        boolean beside = isBeside(getWidth());
        second.resizeRelocate(beside ? width : 0, beside ? 0 : height, width, second.prefHeight(width));
    }
}
