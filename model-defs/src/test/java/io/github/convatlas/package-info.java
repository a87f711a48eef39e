/** Rules that hold for the module as a whole. */
@NullMarked
package io.github.convatlas;

import org.jspecify.annotations.NullMarked;
