/** Shows a display list on a canvas, with what lies above it: selection, hover, focus. */
@NullMarked
package io.github.convatlas.ui.diagram.canvas;

import org.jspecify.annotations.NullMarked;
