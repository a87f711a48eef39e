/** Diagrams as files: SVG, PDF and PNG, from one display list. */
@NullMarked
package io.github.convatlas.export.picture;

import org.jspecify.annotations.NullMarked;
