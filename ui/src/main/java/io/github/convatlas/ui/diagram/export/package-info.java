/** Diagrams become files and pages. */
@NullMarked
package io.github.convatlas.ui.diagram.export;

import org.jspecify.annotations.NullMarked;
