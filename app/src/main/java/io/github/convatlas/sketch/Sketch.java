package io.github.convatlas.sketch;

import io.github.convatlas.image.Picture;

/**
 * A drawn picture and what it shows.
 *
 * @param kind    its class
 * @param picture a square of {@link SketchGenerator#SIDE} pixels
 */
public record Sketch(SketchClass kind, Picture picture) {
}
