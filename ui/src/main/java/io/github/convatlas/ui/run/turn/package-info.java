/** Who of the Run view computes, and who waits. */
@NullMarked
package io.github.convatlas.ui.run.turn;

import org.jspecify.annotations.NullMarked;
