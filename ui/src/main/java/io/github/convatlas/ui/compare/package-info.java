/** The compare view: networks side by side, by 3x3 counts, totals and blocks. */
@NullMarked
package io.github.convatlas.ui.compare;

import org.jspecify.annotations.NullMarked;
