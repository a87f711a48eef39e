/** What changes from one network to another, block by block: computed from the expanded networks, nothing is written by hand. */
@NullMarked
package io.github.convatlas.compare.diff;

import org.jspecify.annotations.NullMarked;
