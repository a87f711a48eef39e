/** Diagrams as files: SVG, PDF and PNG, from one display list. */
@NullMarked
package io.github.convatlas.diagram.picture;

import org.jspecify.annotations.NullMarked;
