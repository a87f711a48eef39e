/** The boxes of a diagram: inputs, closed blocks, and blocks that show their layers. */
@NullMarked
package io.github.convatlas.diagram.piece;

import org.jspecify.annotations.NullMarked;
