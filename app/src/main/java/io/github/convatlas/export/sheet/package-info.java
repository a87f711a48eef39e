/** Comparisons and summaries laid out as tables, in the language of the reader. */
@NullMarked
package io.github.convatlas.export.sheet;

import org.jspecify.annotations.NullMarked;
