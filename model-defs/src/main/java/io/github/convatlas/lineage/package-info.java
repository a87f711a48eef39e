/** Where networks come from: which network or idea led to which, what was changed, and which paper says so. */
@NullMarked
package io.github.convatlas.lineage;

import org.jspecify.annotations.NullMarked;
