/** The facts view: what is known of the shown networks, where it stands, and what they come from. */
@NullMarked
package io.github.convatlas.ui.facts;

import org.jspecify.annotations.NullMarked;
