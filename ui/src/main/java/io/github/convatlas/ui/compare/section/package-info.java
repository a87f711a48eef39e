/** The sections of the compare view: heads, changes, counts, totals, blocks. */
@NullMarked
package io.github.convatlas.ui.compare.section;

import org.jspecify.annotations.NullMarked;
