/** What comes of a training: a calibrated model with all that has to be known to use it, its 8-bit version, and a proof of it. */
@NullMarked
package io.github.convatlas.training.result;

import org.jspecify.annotations.NullMarked;
