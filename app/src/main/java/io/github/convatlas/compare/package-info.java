/** Networks side by side, and one network row by row: values that the window and the command line show in their own ways. */
@NullMarked
package io.github.convatlas.compare;

import org.jspecify.annotations.NullMarked;
