/** The subcommands about networks, one class each. */
@NullMarked
package io.github.convatlas.cli.command;

import org.jspecify.annotations.NullMarked;
