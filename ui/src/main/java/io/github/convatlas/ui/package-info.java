/** The entry point, which chooses between the window and the command line. */
@NullMarked
package io.github.convatlas.ui;

import org.jspecify.annotations.NullMarked;
