/** The bar above the work: the networks that are shown, and fields for the parameters of the one with the focus. */
@NullMarked
package io.github.convatlas.ui.parameters;

import org.jspecify.annotations.NullMarked;
