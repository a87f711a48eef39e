/** How pictures are prepared for a model and what its classes are called: shown, and changed by the user. */
@NullMarked
package io.github.convatlas.ui.run.setup;

import org.jspecify.annotations.NullMarked;
