/** The diagram: the shown networks drawn beside each other, to walk through, open and search. */
@NullMarked
package io.github.convatlas.ui.diagram;

import org.jspecify.annotations.NullMarked;
