/** Where the pictures of a training come from, and how they reach it: drawn or read, kept in a file, changed a little, in batches. */
@NullMarked
package io.github.convatlas.training.picture;

import org.jspecify.annotations.NullMarked;
