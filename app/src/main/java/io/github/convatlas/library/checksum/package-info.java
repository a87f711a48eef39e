/** Telling files apart by their content. */
@NullMarked
package io.github.convatlas.library.checksum;

import org.jspecify.annotations.NullMarked;
