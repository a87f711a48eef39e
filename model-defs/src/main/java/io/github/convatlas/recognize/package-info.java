/** Finds the blocks of the spec language in networks that come without, by unifying their layers with the blocks' templates. */
@NullMarked
package io.github.convatlas.recognize;

import org.jspecify.annotations.NullMarked;
