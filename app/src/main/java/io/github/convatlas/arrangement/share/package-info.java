/** Comparisons to keep and to pass on: as a small file, and as a link. What comes from outside is bounded and checked. */
@NullMarked
package io.github.convatlas.arrangement.share;

import org.jspecify.annotations.NullMarked;
