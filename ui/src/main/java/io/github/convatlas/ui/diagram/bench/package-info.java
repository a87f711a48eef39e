/** Measures how smoothly diagrams move on the screen. */
@NullMarked
package io.github.convatlas.ui.diagram.bench;

import org.jspecify.annotations.NullMarked;
