/** From the bytes of a file to an upright RGB picture, or one sentence that says why not. */
@NullMarked
package io.github.convatlas.image.decode;

import org.jspecify.annotations.NullMarked;
