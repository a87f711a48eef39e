/** How often the model of the Run view is right, where it is known what the pictures show. */
@NullMarked
package io.github.convatlas.ui.run.truth;

import org.jspecify.annotations.NullMarked;
