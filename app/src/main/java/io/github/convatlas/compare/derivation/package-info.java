/** How the numbers of a part of a network were counted. */
@NullMarked
package io.github.convatlas.compare.derivation;

import org.jspecify.annotations.NullMarked;
