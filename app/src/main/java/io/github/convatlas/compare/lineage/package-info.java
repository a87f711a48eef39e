/** The lineage of networks with what each step changed in numbers. */
@NullMarked
package io.github.convatlas.compare.lineage;

import org.jspecify.annotations.NullMarked;
