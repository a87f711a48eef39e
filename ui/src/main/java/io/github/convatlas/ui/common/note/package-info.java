/** Notes about what articles print. */
@NullMarked
package io.github.convatlas.ui.common.note;

import org.jspecify.annotations.NullMarked;
