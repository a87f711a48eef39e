/** The parts of a page of the facts view. */
@NullMarked
package io.github.convatlas.ui.facts.section;

import org.jspecify.annotations.NullMarked;
