/** The parts of the measure view, from top to bottom. */
@NullMarked
package io.github.convatlas.ui.measure.section;

import org.jspecify.annotations.NullMarked;
