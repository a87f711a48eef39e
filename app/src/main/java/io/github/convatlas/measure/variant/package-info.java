/** Networks in other numbers than 32-bit floats: made, compared with the original, ready to be measured beside it. */
@NullMarked
package io.github.convatlas.measure.variant;

import org.jspecify.annotations.NullMarked;
