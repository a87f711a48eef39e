/** Everything the user can ask for by name or by key: commands, shortcuts, the palette, the help. */
@NullMarked
package io.github.convatlas.ui.command;

import org.jspecify.annotations.NullMarked;
