/** What the window remembers from one start to the next. */
@NullMarked
package io.github.convatlas.ui.settings;

import org.jspecify.annotations.NullMarked;
