/** The window: its frame, its navigation and the composition root. */
@NullMarked
package io.github.convatlas.ui.shell;

import org.jspecify.annotations.NullMarked;
