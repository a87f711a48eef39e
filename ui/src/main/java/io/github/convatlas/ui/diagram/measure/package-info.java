/** How long the layers of the shown networks take on this machine. */
@NullMarked
package io.github.convatlas.ui.diagram.measure;

import org.jspecify.annotations.NullMarked;
