package io.github.convatlas.sketch;

import io.github.convatlas.image.Picture;

/**
 * A picture of a drawing and what it shows.
 *
 * @param kind    its class
 * @param picture what was drawn; of the generator, a square
 */
public record Sketch(SketchClass kind, Picture picture) {
}
