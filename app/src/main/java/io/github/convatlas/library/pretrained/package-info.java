/** Trained models: the catalog of those that can be fetched, and the store of those the user has. */
@NullMarked
package io.github.convatlas.library.pretrained;

import org.jspecify.annotations.NullMarked;
