/** Small nodes of the Run view. */
@NullMarked
package io.github.convatlas.ui.run.part;

import org.jspecify.annotations.NullMarked;
