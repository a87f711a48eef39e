/** Measurements laid out as tables, in English and Japanese. */
@NullMarked
package io.github.convatlas.measure.sheet;

import org.jspecify.annotations.NullMarked;
