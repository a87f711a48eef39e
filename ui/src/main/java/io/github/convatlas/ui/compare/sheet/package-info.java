/** A small table whose first column and head stay in sight, every cell of which can be reached with the keyboard. */
@NullMarked
package io.github.convatlas.ui.compare.sheet;

import org.jspecify.annotations.NullMarked;
