/**
 * A diagram as a value: a display list of boxes, lines and texts, with what each belongs to. Nothing here paints; units are
 * pixels at a zoom of 1, x to the right, y downward.
 */
@NullMarked
package io.github.convatlas.diagram;

import org.jspecify.annotations.NullMarked;
