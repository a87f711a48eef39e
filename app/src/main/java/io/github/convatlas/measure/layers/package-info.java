/** The measured time of layers beside what they compute and what they move. */
@NullMarked
package io.github.convatlas.measure.layers;

import org.jspecify.annotations.NullMarked;
