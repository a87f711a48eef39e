/** How diagrams look: what colors tell, and the sheet on which they are drawn. */
@NullMarked
package io.github.convatlas.diagram.look;

import org.jspecify.annotations.NullMarked;
