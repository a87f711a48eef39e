/** The atlas pane: every network there is, searched, picked and put side by side. */
@NullMarked
package io.github.convatlas.ui.library;

import org.jspecify.annotations.NullMarked;
