/**
 * Pictures and what happens to them before a network sees them: exact resampling, declared preprocessing, class labels.
 * Decoding files is in {@code io.github.convatlas.image.decode}.
 */
@NullMarked
package io.github.convatlas.image;

import org.jspecify.annotations.NullMarked;
