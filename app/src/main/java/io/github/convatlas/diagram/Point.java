package io.github.convatlas.diagram;

/**
 * A point of a diagram.
 *
 * @param x to the right, in pixels at a zoom of 1
 * @param y downward
 */
public record Point(double x, double y) {
}
