/** The model library of the Run view: the catalog of trained models, what of it is here, and how the rest is fetched. */
@NullMarked
package io.github.convatlas.ui.run.pretrained;

import org.jspecify.annotations.NullMarked;
