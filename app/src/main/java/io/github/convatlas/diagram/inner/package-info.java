/** The inside of an opened block: where its layers stand, and how they are connected. */
@NullMarked
package io.github.convatlas.diagram.inner;

import org.jspecify.annotations.NullMarked;
