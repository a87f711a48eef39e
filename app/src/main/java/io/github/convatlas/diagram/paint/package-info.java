/** Paints diagrams with Java 2D, for pictures and vector files. */
@NullMarked
package io.github.convatlas.diagram.paint;

import org.jspecify.annotations.NullMarked;
