/** How fast answers come while a camera or a folder runs: figures, a histogram and a curve. */
@NullMarked
package io.github.convatlas.ui.run.pace;

import org.jspecify.annotations.NullMarked;
