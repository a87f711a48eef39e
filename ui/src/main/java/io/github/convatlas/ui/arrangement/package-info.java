/** What the user arranges: undoing it, saving it, sharing it. */
@NullMarked
package io.github.convatlas.ui.arrangement;

import org.jspecify.annotations.NullMarked;
