/** The diagrams of the compared networks, above their tables. */
@NullMarked
package io.github.convatlas.ui.compare.board;

import org.jspecify.annotations.NullMarked;
