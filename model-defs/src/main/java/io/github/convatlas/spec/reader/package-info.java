/** Strict readers from JSON to the spec language; everything wrong is a problem with a place. */
@NullMarked
package io.github.convatlas.spec.reader;

import org.jspecify.annotations.NullMarked;
