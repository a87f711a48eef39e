/** What there is to say about a block or a layer. */
@NullMarked
package io.github.convatlas.ui.diagram.part;

import org.jspecify.annotations.NullMarked;
