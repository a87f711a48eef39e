/** The command line: one class a subcommand, no window and no display. */
@NullMarked
package io.github.convatlas.cli;

import org.jspecify.annotations.NullMarked;
