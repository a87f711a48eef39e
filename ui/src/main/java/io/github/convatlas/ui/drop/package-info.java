/** Files that are dropped on the window or opened: what happens with each, said before it happens. */
@NullMarked
package io.github.convatlas.ui.drop;

import org.jspecify.annotations.NullMarked;
