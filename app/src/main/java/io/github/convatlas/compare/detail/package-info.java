/** What stands behind the cells of a comparison: the blocks a count comes from, and how one block differs from another. */
@NullMarked
package io.github.convatlas.compare.detail;

import org.jspecify.annotations.NullMarked;
