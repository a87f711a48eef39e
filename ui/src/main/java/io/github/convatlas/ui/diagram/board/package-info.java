/** Diagrams with all that is needed to look at them: finder, zoom, legend, and what is lit. */
@NullMarked
package io.github.convatlas.ui.diagram.board;

import org.jspecify.annotations.NullMarked;
