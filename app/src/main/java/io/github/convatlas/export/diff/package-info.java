/** What changes between networks, laid out as tables and in sentences, in the language of the reader. */
@NullMarked
package io.github.convatlas.export.diff;

import org.jspecify.annotations.NullMarked;
